package org.stemma.clean;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * Builds the readable text of one piece of a page from its text nodes, aligned to the page's source.
 *
 * <p>From where {@link TextPlaces} found a node, source and decoded text are walked side by side: equal units are copied, a character
 * reference stands for what it decodes to, white space is folded to one space, and what has no width is left out. A node
 * that was not found is aligned as a whole. Linear in the source.
 */
final class TextAligner {
    /** Ogham's space: the first space behind the non-breaking one. */
    private static final char FIRST_ODD_SPACE = '\u1680';

    private final String source;
    private final References references;
    private final TextPlaces places;
    private AlignedText.Builder text = AlignedText.builder();
    private int spaceStart = -1;
    private int spaceEnd;
    private int copyStart = -1;
    private int copyEnd;

    TextAligner(String source, SourceRuns runs) {
        this.source = source;
        this.references = new References(source);
        this.places = new TextPlaces(source, runs, references);
    }

    boolean isEmpty() {
        return text.length() == 0 && copyStart < 0;
    }

    /** The text so far, without white space at the ends; the aligner starts anew. */
    AlignedText take() {
        flushCopy();
        AlignedText taken = text.build();
        text = AlignedText.builder();
        spaceStart = -1;
        return taken;
    }

    /** Starts anew, without what stands between two texts. */
    void forget() {
        spaceStart = -1;
    }

    /** Whether every text was found in the source. */
    boolean isPlaced() {
        return places.lost() == 0;
    }

    /** Passes over an element whose text is not read. */
    void pass(Element element) {
        if (element.childNodeSize() > 0) {
            element.nodeStream(TextNode.class).forEach(places::pass);
        }
    }

    /** A break that is white space in the readable text, such as a line break element. */
    void space() {
        space(places.end());
    }

    private void space(int at) {
        if (spaceStart < 0 && !isEmpty()) {
            spaceStart = at;
            spaceEnd = at;
        }
    }

    /** Adds a text node; returns the number of readable units that it added. */
    int add(TextNode node) {
        flushCopy();
        int before = text.length();
        String decoded = node.getWholeText();
        if (node.isBlank()) {
            space(places.end());
        } else {
            int start = places.find(node);
            if (start == TextPlaces.UNKNOWN) {
                whole(decoded, node.sourceRange());
            } else {
                walk(decoded, start);
            }
        }
        flushCopy();
        return text.length() - before;
    }

    /** A text that stands in the source from its first unit on that is no white space. */
    private void walk(String decoded, int start) {
        int i = 0;
        while (decoded.charAt(i) <= ' ') {
            i++;
        }
        if (i > 0) {
            addSpace(Math.max(0, start - i), start);
        }
        int at = start;
        while (i < decoded.length()) {
            int plain = plain(at, decoded.length() - i);
            if (plain > 0) {
                flushSpace();
                copy(at, at + plain);
                i += plain;
                at += plain;
            } else if (source.charAt(at) == '&') {
                References.Reference reference = references.at(at, source.length());
                unit(reference.decoded(), at, reference.length());
                i += reference.decoded().length();
                at += reference.length();
            } else {
                unit(decoded.charAt(i), at);
                i++;
                at++;
            }
        }
    }

    private void unit(char c, int at) {
        if (isInvisible(c)) {
            return;
        }
        if (AlignedText.isSpace(c)) {
            addSpace(at, at + 1);
            return;
        }
        flushSpace();
        copy(at, at + 1);
    }

    private void copy(int from, int to) {
        if (copyStart < 0 || copyEnd != from) {
            flushCopy();
            copyStart = from;
        }
        copyEnd = to;
    }

    /** How many units from a place on read as they stand: letters, digits, signs, and single spaces between them. */
    private int plain(int from, int most) {
        int end = from;
        while (end - from < most
                && (isPlain(source.charAt(end))
                        || (end > from
                                && source.charAt(end) == ' '
                                && end + 1 - from < most
                                && isPlain(source.charAt(end + 1))))) {
            end++;
        }
        return end - from;
    }

    /** Whether a character reads as it stands; not all such characters, but nearly all. */
    private static boolean isPlain(char c) {
        return (c > ' ' && c < '\u007f' && c != '&')
                || (c > '\u00a0' && c < FIRST_ODD_SPACE && c != '\u00ad')
                || (c > '\u3000' && c < '\ufeff');
    }

    private void unit(String decoded, int at, int length) {
        if (length == 1) {
            unit(decoded.charAt(0), at);
        } else if (decoded.isEmpty() || (decoded.length() == 1 && isInvisible(decoded.charAt(0)))) {
            return;
        } else if (decoded.length() == 1 && AlignedText.isSpace(decoded.charAt(0))) {
            addSpace(at, at + length);
        } else {
            flushSpace();
            flushCopy();
            text.replace(decoded, new Span(at, at + length));
        }
    }

    private void addSpace(int start, int end) {
        if (isEmpty()) {
            return;
        }
        if (spaceStart < 0) {
            spaceStart = start;
        }
        if (spaceEnd == start || spaceStart == start) {
            spaceEnd = end;
        }
    }

    private void flushSpace() {
        if (spaceStart < 0) {
            return;
        }
        flushCopy();
        if (spaceStart == spaceEnd) {
            text.insert(" ");
        } else {
            text.replace(" ", new Span(spaceStart, spaceEnd));
        }
        spaceStart = -1;
    }

    private void flushCopy() {
        if (copyStart >= 0) {
            text.copy(source, new Span(copyStart, copyEnd));
            copyStart = -1;
        }
    }

    /** A node that cannot be walked: its words stand for all of its source, or for nothing if the source is unknown. */
    private void whole(String decoded, Range range) {
        String folded = decoded.strip().replaceAll("\\s++", " ");
        if (folded.isEmpty()) {
            return;
        }
        if (Character.isWhitespace(decoded.charAt(0))) {
            space(range.isTracked() ? range.startPos() : 0);
        }
        flushSpace();
        if (range.isTracked() && range.endPos() <= source.length() && range.startPos() < range.endPos()) {
            text.replace(folded, new Span(range.startPos(), range.endPos()));
        } else {
            text.insert(folded);
        }
        if (Character.isWhitespace(decoded.charAt(decoded.length() - 1))) {
            space(range.isTracked() ? range.endPos() : 0);
        }
    }

    /** Zero-width space, byte order mark and soft hyphen. */
    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\ufeff' || c == '\u00ad';
    }
}
