package org.stemma.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds who signed a page: in JSON-LD, meta elements, microdata and links to authors, and lines that begin with "By". */
final class PageBylines {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 6;

    /** Words before a name, in several languages. */
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:written|posted|published|reported|story|words|text|reviewed|updated|edited)\\s++)?(?:by|von|par|por|di|door|af|av|autor|author|authors|автор)\\b[\\s:.]{1,3}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*+(?:[,;|•·/&]|\\b(?:and|und|et|y|e|en|og|och)\\b(?=\\s))\\s*+", Pattern.CASE_INSENSITIVE);

    /** What is no person: addresses, staff accounts. */
    private static final Pattern NOBODY = Pattern.compile(
            "https?:|www\\.|@|\\.com\\b|^(?:admin|administrator|author|editor|staff|webmaster|user|guest|view all posts|unknown|anonymous|none|null|team|by)$",
            Pattern.CASE_INSENSITIVE);

    private static final String ELEMENTS =
            "[itemprop~=author] [itemprop=name], [itemprop~=author], [rel~=author], .byline-name, .author-name, .authorName, .byline__name,"
                    + " .author a, .byline a, .fn, .byline, .author, [class*=author-name], [class*=byline]";

    private final Page page;
    private final Metadata metadata;

    private PageBylines(Page page, Metadata metadata) {
        this.page = page;
        this.metadata = metadata;
    }

    /** The names, in the page's order; empty if nobody signed. */
    static List<String> find(Page page, Metadata metadata, @Nullable String outlet) {
        PageBylines bylines = new PageBylines(page, metadata);
        for (List<String> candidate : bylines.candidates()) {
            List<String> names = names(candidate, outlet);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private List<List<String>> candidates() {
        List<List<String>> candidates = new ArrayList<>();
        candidates.add(metadata.ofArticles("author"));
        for (String meta :
                List.of("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")) {
            String value = metadata.meta(meta);
            candidates.add(value == null ? List.of() : List.of(value));
        }
        candidates.add(elements());
        candidates.add(metadata.ofArticles("creator"));
        candidates.add(lines());
        return candidates;
    }

    /** The first element that is called an author's, outside comments and lists of other articles. */
    private List<String> elements() {
        for (Element element : page.document().select(ELEMENTS)) {
            Furniture kind = page.furniture(element);
            boolean own = kind == null || kind == Furniture.BYLINE || kind == Furniture.AUTHOR;
            if (own && isName(stripped(element.text()))) {
                return List.of(element.text());
            }
        }
        return List.of();
    }

    private List<String> lines() {
        for (Piece piece : page.pieces()) {
            Furniture kind = page.furniture(piece);
            boolean own = kind == null || kind == Furniture.BYLINE;
            if (own
                    && piece.words() <= MOST_WORDS + 3
                    && BEFORE.matcher(piece.string()).lookingAt()) {
                return List.of(piece.string());
            }
        }
        return List.of();
    }

    private static List<String> names(List<String> candidate, @Nullable String outlet) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String part : candidate) {
            for (String name : BETWEEN.split(stripped(part))) {
                String bare = stripped(name);
                boolean isOutlet = outlet != null && Titles.folded(outlet).equals(Titles.folded(bare));
                if (isName(bare) && !isOutlet) {
                    names.putIfAbsent(Titles.folded(bare), bare);
                }
            }
        }
        return List.copyOf(names.values());
    }

    private static String stripped(String text) {
        return BEFORE.matcher(text.strip()).replaceFirst("").strip();
    }

    private static boolean isName(String text) {
        return text.length() > 2
                && text.length() <= LONGEST_NAME
                && Piece.words(text) <= MOST_WORDS
                && !NOBODY.matcher(text).find()
                && text.chars().noneMatch(Character::isDigit);
    }
}
