package org.stemma.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Comment;
import org.stemma.news.Passage;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * Finds readers' comments: pieces in a part called comments, grouped by the innermost element that is one comment by its class, its
 * microdata, or its place in a list of comments.
 */
final class Comments {
    private static final Set<String> AUTHOR_WORDS =
            Set.of("author", "fn", "user", "username", "name", "nickname", "commenter", "poster", "vcard");
    private static final Set<String> TIME_WORDS = Set.of("date", "time", "timestamp", "metadata", "ago", "posted");
    private static final Set<String> CONTROLS = Set.copyOf(Lexicon.lines("comment-controls.txt"));

    /** A signature is short. */
    private static final int LONGEST_AUTHOR = 60;

    private final Page page;
    private final String article;
    private final List<Comment> comments = new ArrayList<>();
    private final Map<Integer, BlockMaker.Verdict> verdicts = new LinkedHashMap<>();

    private Comments(Page page, String article) {
        this.page = page;
        this.article = article;
    }

    static Comments find(Page page, String article) {
        Comments found = new Comments(page, article);
        Map<Element, List<Piece>> items = new LinkedHashMap<>();
        for (Piece piece : page.pieces()) {
            if (page.furniture(piece) == Furniture.COMMENTS) {
                Element item = item(piece.element());
                if (item != null) {
                    items.computeIfAbsent(item, i -> new ArrayList<>()).add(piece);
                } else {
                    found.verdicts.put(piece.index(), other());
                }
            }
        }
        items.values().forEach(found::read);
        return found;
    }

    List<Comment> comments() {
        return List.copyOf(comments);
    }

    /** The role of a piece among the comments; null if it stands outside them. */
    BlockMaker.@Nullable Verdict verdict(Piece piece) {
        return verdicts.get(piece.index());
    }

    private void read(List<Piece> pieces) {
        String author = null;
        String time = null;
        List<AlignedText> texts = new ArrayList<>();
        for (Piece piece : pieces) {
            String string = piece.string();
            if (CONTROLS.contains(Titles.folded(string))) {
                verdicts.put(piece.index(), other());
            } else if (author == null && isAuthor(piece)) {
                author = signature(piece);
                time = time == null ? time(piece) : time;
                verdicts.put(piece.index(), new BlockMaker.Verdict(Role.COMMENT_AUTHOR, "signature of a comment"));
            } else if (isTime(piece)) {
                time = time == null ? time(piece) : time;
                verdicts.put(piece.index(), other());
            } else {
                texts.add(piece.text());
                verdicts.put(piece.index(), new BlockMaker.Verdict(Role.COMMENT, "text of a comment"));
            }
        }
        if (!texts.isEmpty()) {
            AlignedText text = AlignedText.join(texts, "\n");
            Span span = text.original();
            comments.add(new Comment(author, time, text.text(), Passage.of(article, page.source(), span)));
        }
    }

    private static BlockMaker.Verdict other() {
        return new BlockMaker.Verdict(Role.OTHER, "around the comments");
    }

    private static boolean isAuthor(Piece piece) {
        return piece.text().length() <= LONGEST_AUTHOR
                && (isCalled(piece, AUTHOR_WORDS) || hasChild(piece, AUTHOR_WORDS));
    }

    private static boolean isTime(Piece piece) {
        boolean short_ = piece.text().length() <= LONGEST_AUTHOR;
        return short_
                && (isCalled(piece, TIME_WORDS)
                        || piece.element().selectFirst("time") != null
                        || DateFinder.inLine(piece.string()).stream().anyMatch(DateFinder.Found::alone));
    }

    private static @Nullable String time(Piece piece) {
        Element time = piece.element().selectFirst("time");
        if (time != null) {
            return time.hasAttr("datetime") ? time.attr("datetime") : time.text();
        }
        List<DateFinder.Found> dates = DateFinder.inLine(piece.string());
        return dates.isEmpty()
                ? (isCalled(piece, TIME_WORDS) ? piece.string() : null)
                : dates.getFirst().when().value();
    }

    private static String signature(Piece piece) {
        for (Element child : piece.element().getAllElements()) {
            if (isCalled(child, AUTHOR_WORDS) && !child.text().isBlank()) {
                return withoutVerb(child.text());
            }
        }
        return withoutVerb(piece.string());
    }

    /** "Ada says:" signs as "Ada". */
    private static String withoutVerb(String text) {
        return text.replaceFirst("(?i)\\s+(says?|sagt|schreibt|dit|dice|wrote)?\\s*:?\\s*$", "")
                .strip();
    }

    private static boolean isCalled(Piece piece, Set<String> words) {
        Element parent = piece.element().parent();
        return isCalled(piece.element(), words) || (parent != null && isCalled(parent, words));
    }

    private static boolean hasChild(Piece piece, Set<String> words) {
        return piece.element().getAllElements().stream().anyMatch(e -> isCalled(e, words));
    }

    private static boolean isCalled(Element element, Set<String> words) {
        for (List<String> name : Furniture.names(element.className() + " " + element.attr("itemprop"))) {
            if (name.stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }

    /** The element that is one comment, around a piece; null if there is none. */
    private static @Nullable Element item(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            if (isItem(e)) {
                return e;
            }
        }
        return null;
    }

    private static boolean isItem(Element element) {
        if (element.attr("itemprop").equals("comment")
                || element.attr("itemtype").endsWith("/Comment")) {
            return true;
        }
        for (List<String> name : Furniture.names(element.className())) {
            String joined = String.join(" ", name);
            if (joined.equals("comment") || joined.equals("comment item") || joined.equals("single comment")) {
                return true;
            }
        }
        Element parent = element.parent();
        return element.normalName().equals("li") && parent != null && Furniture.of(parent) != null;
    }
}
