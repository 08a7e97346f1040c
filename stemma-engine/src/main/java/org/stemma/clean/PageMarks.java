package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that may tell its title, authors, dates and address, gathered in one pass over the tree: by tag, by
 * microdata, and by the words of their names. Cost: linear in the elements.
 */
final class PageMarks implements NodeVisitor {
    /** Parts of names (class, id, test id) of elements that hold dates. */
    private static final List<String> DATE_NAMES = List.of(
            "date",
            "time",
            "publi",
            "posted",
            "meta",
            "byline",
            "submitted",
            "info",
            "datum",
            "fecha",
            "stamp",
            "created",
            "modif",
            "updat");

    /** Parts of names of elements that hold authors. */
    private static final List<String> AUTHOR_NAMES = List.of(
            "author",
            "autor",
            "auteur",
            "byline",
            "by-line",
            "writer",
            "verfasser",
            "redakteur",
            "redacteur",
            "contributor",
            "firma",
            "vcard",
            "signature",
            "journalist",
            "posted-by",
            "postedby",
            "wrote",
            "reporter",
            "username",
            "poster",
            "skribent",
            "forfatter",
            "yazar");

    /** Names of elements that hold headlines, whatever the tag. */
    private static final Set<String> HEADLINE_NAMES = Set.of(
            "entry-title",
            "post-title",
            "article-title",
            "articletitle",
            "article__title",
            "article-headline",
            "article__headline",
            "headline",
            "p-name",
            "story-title",
            "news-title",
            "page-title",
            "contentheading",
            "storytitle",
            "blogtitle",
            "title");

    private static final int DATE_PART = 1;
    private static final int AUTHOR_PART = 2;
    private static final int HEADLINE_PART = 4;
    private static final int FULL_NAME_PART = 8;
    private static final Parts NAMES =
            new Parts(List.of(DATE_NAMES, AUTHOR_NAMES, List.copyOf(HEADLINE_NAMES), List.of("fn")));

    /** Folders of pages about authors. */
    private static final Set<String> AUTHOR_FOLDERS = Set.of(
            "author",
            "authors",
            "autor",
            "autoren",
            "autores",
            "auteur",
            "auteurs",
            "autori",
            "autore",
            "people",
            "contributor",
            "contributors",
            "journalist",
            "journalists",
            "journaliste",
            "journalistes",
            "reporter",
            "reporters",
            "staff",
            "profile",
            "profil",
            "producers",
            "redakteur",
            "redakteure",
            "redactie",
            "firma",
            "firmas",
            "columnist",
            "columnists",
            "writer",
            "writers",
            "byline",
            "team");

    private static final int LONGEST_FOLDER = 12;

    /** A name attribute longer than this is machine-made; only its start is read. */
    private static final int LONGEST_NAMES = 300;

    private final List<Element> metas = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();
    private final List<Element> jsonLd = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> dates = new ArrayList<>();
    private final List<Element> authors = new ArrayList<>();
    private final Map<String, Telling> names = new HashMap<>();
    private final Map<String, Optional<String>> addresses = new HashMap<>();
    private @Nullable Element title;

    private PageMarks() {}

    static PageMarks of(Document document) {
        PageMarks marks = new PageMarks();
        document.traverse(marks);
        return marks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "meta" -> metas.add(element);
                case "link" -> links.add(element);
                case "script" -> {
                    if (element.attr("type").contains("ld+json")) {
                        jsonLd.add(element);
                    }
                }
                case "title" -> title = title == null && !isDrawing(element) ? element : title;
                case "html", "body", "head", "style", "img", "path", "svg", "br", "input", "iframe" -> {}
                default -> byNames(element);
            }
        }
    }

    private static boolean isDrawing(Element title) {
        Element parent = title.parent();
        return parent != null
                && (parent.normalName().equals("svg") || parent.normalName().equals("g"));
    }

    private void byNames(Element element) {
        String tag = element.normalName();
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '4';
        Telling told = new Telling(heading, tag.equals("time"), false);
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue();
                told = told.with(
                        switch (attribute.getKey()) {
                            case "class", "id", "data-testid" -> names.computeIfAbsent(value, Telling::ofName);
                            case "itemprop", "property" -> Telling.ofProperty(value.toLowerCase(Locale.ROOT));
                            case "rel" ->
                                new Telling(
                                        false,
                                        false,
                                        value.contains("author") && (" " + value + " ").contains(" author "));
                            case "href" -> tag.equals("a") && leadsToAuthor(value) ? Telling.AUTHOR : Telling.NOTHING;
                            default -> Telling.NOTHING;
                        });
            }
        }
        if (told.headline) {
            headings.add(element);
        }
        if (told.date) {
            dates.add(element);
        }
        if (told.author) {
            authors.add(element);
        }
    }

    /** What a name or a property of an element says that it holds. */
    private record Telling(boolean headline, boolean date, boolean author) {
        private static final Telling NOTHING = new Telling(false, false, false);
        private static final Telling AUTHOR = new Telling(false, false, true);

        Telling with(Telling other) {
            return !other.headline && !other.date && !other.author
                    ? this
                    : new Telling(headline || other.headline, date || other.date, author || other.author);
        }

        static Telling ofName(String value) {
            int end = Math.min(LONGEST_NAMES, value.length());
            int parts = NAMES.inLowerCase(value, end);
            if (parts == 0) {
                return NOTHING;
            }
            String names = value.substring(0, end).toLowerCase(Locale.ROOT);
            boolean headline = (parts & HEADLINE_PART) != 0 && holdsHeadline(names);
            boolean author = (parts & AUTHOR_PART) != 0 || ((parts & FULL_NAME_PART) != 0 && isName(names, "fn"));
            return new Telling(headline, (parts & DATE_PART) != 0, author);
        }

        private static boolean holdsHeadline(String names) {
            int from = 0;
            while (from <= names.length()) {
                int space = names.indexOf(' ', from);
                int end = space < 0 ? names.length() : space;
                String name = names.substring(from, end);
                if (HEADLINE_NAMES.contains(name) && isName(names, name)) {
                    return true;
                }
                from = end + 1;
            }
            return false;
        }

        static Telling ofProperty(String property) {
            return new Telling(
                    property.contains("headline"),
                    property.startsWith("date") || property.contains("uploaddate"),
                    property.contains("author") || property.contains("creator"));
        }
    }

    /** Whether an element is a link to a page about an author. */
    static boolean leadsToAuthor(Element element) {
        return element.normalName().equals("a") && leadsToAuthor(element.attr("href"));
    }

    /** Whether a folder of an address is called as those of authors are, and something lies in it. */
    private static boolean leadsToAuthor(String address) {
        int from = address.indexOf('/') + 1;
        while (from > 0) {
            int to = address.indexOf('/', from);
            if (to < 0) {
                return false;
            }
            boolean ends = to + 1 == address.length() || address.charAt(to + 1) == '/';
            if (!ends
                    && to - from <= LONGEST_FOLDER
                    && AUTHOR_FOLDERS.contains(address.substring(from, to).toLowerCase(Locale.ROOT))) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private static boolean isName(String names, String name) {
        int at = names.indexOf(name);
        return at >= 0
                && (at == 0 || names.charAt(at - 1) == ' ')
                && (at + name.length() == names.length() || names.charAt(at + name.length()) == ' ');
    }

    /** The element's class, id and test id in lower case. */
    static String names(Element element) {
        String names = element.className();
        String id = element.id();
        String test = element.attr("data-testid");
        if (!id.isEmpty() || !test.isEmpty()) {
            names = names + " " + id + " " + test;
        }
        return names.substring(0, Math.min(LONGEST_NAMES, names.length())).toLowerCase(Locale.ROOT);
    }

    /** What microdata or RDFa call the element's content, lower case. */
    static String property(Element element) {
        String item = element.attr("itemprop");
        String property = element.attr("property");
        return (item.isEmpty() ? property : property.isEmpty() ? item : item + " " + property).toLowerCase(Locale.ROOT);
    }

    List<Element> metas() {
        return metas;
    }

    List<Element> jsonLd() {
        return jsonLd;
    }

    /** Headings of the first four ranks and what else is called a headline, in the page's order. */
    List<Element> headings() {
        return headings;
    }

    List<Element> dates() {
        return dates;
    }

    List<Element> authors() {
        return authors;
    }

    /** The text of the page's title element. */
    @Nullable
    String title() {
        return title == null || title.text().isBlank() ? null : title.text().strip();
    }

    /** The address that a link of the head gives for a relation. */
    @Nullable
    String link(String relation) {
        return addresses.computeIfAbsent(relation, this::address).orElse(null);
    }

    private Optional<String> address(String relation) {
        for (Element link : links) {
            if (link.attr("rel").equalsIgnoreCase(relation)
                    && !link.attr("href").isBlank()) {
                String whole = isWhole(link) ? link.attr("href") : link.absUrl("href");
                return Optional.of(whole.isEmpty() ? link.attr("href").strip() : whole);
            }
        }
        return Optional.empty();
    }

    /** Whether a link's address stands as it is; where the page has no address, to resolve one costs an exception. */
    private static boolean isWhole(Element link) {
        String href = link.attr("href");
        boolean plain = href.startsWith("https://") || href.startsWith("http://");
        for (int i = 0; i < href.length() && plain; i++) {
            plain = href.charAt(i) > ' ' && href.charAt(i) < 0x7f && !href.startsWith("/.", i);
        }
        return plain && link.baseUri().isEmpty();
    }
}
