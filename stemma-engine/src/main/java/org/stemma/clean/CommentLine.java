package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * A piece of a page among readers' comments: what it is, and who signs in it and when. Linear in the piece.
 *
 * @param author who signs, null if nobody
 * @param time when, as the page tells it: an ISO date and time, a day, or words such as "2 hours ago"
 * @param text what is said in it; blank if it holds nothing but a signature or a button
 * @param guessed whether the line is taken for a name by its looks and place alone
 */
record CommentLine(
        Piece piece,
        Kind kind,
        @Nullable String author,
        @Nullable String time,
        AlignedText text,
        boolean guessed) {
    enum Kind {
        SIGNATURE,
        TEXT,
        /** A button, a count, a heading: no part of what is said. */
        TOOL
    }

    private static final Set<String> AUTHOR_WORDS = Set.copyOf(CommentWords.list("author"));
    private static final Set<String> TIME_WORDS = Set.copyOf(CommentWords.list("time"));

    /** A signature is short, with its date and a verb a little longer. */
    private static final int LONGEST_NAME = 60;

    private static final int LONGEST_SIGNATURE = 110;
    private static final int MOST_NAME_WORDS = 5;

    /** Words beside a date that still make a signature: a name, "wrote on", a place. */
    private static final int MOST_WORDS_BESIDE_DATE = 9;

    /** Inline elements of a piece that are looked at; a signature holds fewer. */
    private static final int MOST_PARTS = 30;

    private static final Pattern COUNT =
            Pattern.compile("[#+(\\[]?\\s?\\d{1,6}\\s?[.)\\]]?|[+-]?\\d{1,5}\\s?[/|]\\s?[+-]?\\d{1,5}");
    private static final Pattern AFTER_NAME = Pattern.compile("^[\\s\\u00a0]*+[:,|·•–—-]?[\\s\\u00a0]*+");

    /** An inline element of a block, with its text. */
    private record Part(Element element, String text) {
        boolean isCalled(Set<String> words) {
            return CommentLine.isCalled(element, words);
        }
    }

    private static CommentLine of(Piece piece, List<Part> parts) {
        String string = piece.string();
        if (piece.box().isIn(Tags.LABEL)
                || CommentWords.isTool(string)
                || COUNT.matcher(string).matches()) {
            return new CommentLine(piece, Kind.TOOL, null, null, AlignedText.EMPTY, false);
        }
        if (string.length() <= LONGEST_SIGNATURE) {
            String time = time(piece, parts);
            String author = author(piece, parts, time != null);
            if (time != null || author != null) {
                return new CommentLine(piece, Kind.SIGNATURE, author, time, AlignedText.EMPTY, false);
            }
        }
        return text(piece, parts);
    }

    /** This line taken for a name, since it stands where the names of others stand. */
    CommentLine asSignature() {
        return new CommentLine(piece, Kind.SIGNATURE, CommentWords.name(piece.string()), time, AlignedText.EMPTY, true);
    }

    /** Whether the line might be a name by its looks alone. */
    boolean looksLikeName() {
        String string = piece.string();
        return kind == Kind.TEXT
                && author == null
                && string.length() <= LONGEST_NAME
                && piece.words() <= MOST_NAME_WORDS
                && piece.words() > 0
                && !Words.endsSentence(string)
                && string.indexOf(',') < 0;
    }

    /** A text, perhaps with the signature before it in the same piece: "Ada: I saw it too". */
    private static CommentLine text(Piece piece, List<Part> parts) {
        String string = piece.string();
        if (!parts.isEmpty()) {
            String first = parts.getFirst().text();
            if (first.length() <= LONGEST_NAME && string.startsWith(first)) {
                CommentLine signed = signed(piece, parts.getFirst());
                if (signed != null) {
                    return signed;
                }
            }
        }
        return new CommentLine(piece, Kind.TEXT, null, null, piece.text(), false);
    }

    private static @Nullable CommentLine signed(Piece piece, Part part) {
        String string = piece.string();
        String first = part.text();
        int end = first.length();
        WrittenDate date = dateNear(string, end);
        String between = date == null ? "" : string.substring(end, date.span().start());
        boolean colon = first.endsWith(":") || string.startsWith(":", end) || CommentWords.saysNext(string, end);
        if (date != null && Piece.words(between) <= 3) {
            end = date.span().end();
        } else if (!colon && !part.isCalled(AUTHOR_WORDS)) {
            return null;
        }
        end = CommentWords.afterVerb(string, end);
        Matcher gap = AFTER_NAME.matcher(string.substring(end));
        end += gap.find() ? gap.end() : 0;
        AlignedText rest = piece.text().slice(new Span(Math.min(end, string.length()), string.length()));
        String time = date == null ? null : date.when().value();
        return rest.isBlank() ? null : new CommentLine(piece, Kind.TEXT, CommentWords.name(first), time, rest, false);
    }

    private static @Nullable WrittenDate dateNear(String string, int end) {
        String head = string.substring(end, Math.min(string.length(), end + LONGEST_NAME));
        return WrittenDate.first(head)
                .map(d -> new WrittenDate(d.span().shift(end), d.when()))
                .orElse(null);
    }

    private static @Nullable String time(Piece piece, List<Part> parts) {
        Element element = Stream.concat(
                        Stream.of(piece.element()), parts.stream().map(Part::element))
                .filter(e -> e.normalName().equals("time"))
                .findFirst()
                .orElse(null);
        if (element != null) {
            return element.hasAttr("datetime") ? element.attr("datetime") : element.text();
        }
        String time = time(piece.string());
        if (time != null) {
            return time;
        }
        for (Part part : parts) {
            time = time(part.text());
            if (time != null) {
                return time;
            }
        }
        boolean called = isCalled(piece, TIME_WORDS) || parts.stream().anyMatch(p -> p.isCalled(TIME_WORDS));
        String string = piece.string();
        return called && string.length() <= LONGEST_NAME && string.chars().anyMatch(Character::isDigit) ? string : null;
    }

    private static @Nullable String time(String string) {
        WrittenDate date = WrittenDate.first(string).orElse(null);
        if (date != null) {
            return isBesideDate(string, date) ? date.when().value() : null;
        }
        boolean ago = string.length() <= LONGEST_NAME && CommentWords.isAgo(string);
        return ago ? CommentWords.ago(string) : null;
    }

    private static boolean isBesideDate(String string, WrittenDate date) {
        String rest = string.substring(0, date.span().start()) + " "
                + string.substring(date.span().end());
        return Piece.words(rest) <= MOST_WORDS_BESIDE_DATE && !Words.endsSentence(string);
    }

    private static @Nullable String author(Piece piece, List<Part> parts, boolean timed) {
        for (Part part : parts) {
            boolean called =
                    part.isCalled(AUTHOR_WORDS) || part.element().normalName().equals("cite");
            if (called || part.element().attr("rel").contains("author")) {
                String name = CommentWords.name(part.text());
                if (CommentWords.isName(name) && name.length() <= LONGEST_NAME) {
                    return name;
                }
            }
        }
        boolean named = isCalled(piece, AUTHOR_WORDS)
                || piece.element().normalName().equals("dt")
                || CommentWords.endsInVerb(piece.string());
        if (!named && !timed) {
            return null;
        }
        String name = CommentWords.name(CommentWords.beforeTime(beforeTime(piece, parts)));
        boolean fits =
                CommentWords.isName(name) && name.length() <= LONGEST_NAME && Piece.words(name) <= MOST_NAME_WORDS;
        return fits && !isCalled(piece, TIME_WORDS) ? name : null;
    }

    /** The line up to the element with its time in it: what parts the two may be nothing but their looks. */
    private static String beforeTime(Piece piece, List<Part> parts) {
        String string = piece.string();
        for (Part part : parts) {
            int at = string.indexOf(part.text());
            if (at > 0 && time(part.text()) != null) {
                return string.substring(0, at);
            }
        }
        return string;
    }

    private static boolean isCalled(Piece piece, Set<String> words) {
        Element parent = piece.element().parent();
        return isCalled(piece.element(), words)
                || (parent != null && parent.childrenSize() == 1 && isCalled(parent, words));
    }

    /** Whether a name of the element ends with one of the words: "comment-author", "fn". */
    private static boolean isCalled(Element element, Set<String> words) {
        for (String attribute : List.of("class", "itemprop")) {
            for (List<String> name : Furniture.names(element.attr(attribute))) {
                if (words.contains(name.getLast())) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Reads the lines of a part of a page; the inline elements of each block are looked through once, however many pieces it holds.
     */
    static final class Reader {
        private final Map<Element, List<Part>> parts = new HashMap<>();

        CommentLine read(Piece piece) {
            List<Part> all = parts.computeIfAbsent(piece.element(), Reader::parts);
            return of(
                    piece,
                    all.stream().filter(p -> piece.string().contains(p.text())).toList());
        }

        private static List<Part> parts(Element block) {
            List<Part> parts = new ArrayList<>();
            collect(block, parts);
            return parts;
        }

        private static void collect(Element element, List<Part> parts) {
            Node node = element.firstChild();
            for (int i = 0; node != null && i < 2 * MOST_PARTS && parts.size() < MOST_PARTS; i++) {
                if (node instanceof Element child && !PageReader.isBlock(child.normalName())) {
                    String text = CommentWords.spaced(child.text());
                    if (!text.isEmpty() && text.length() <= LONGEST_SIGNATURE) {
                        parts.add(new Part(child, text));
                        collect(child, parts);
                    }
                }
                node = node.nextSibling();
            }
        }
    }
}
