package org.stemma.clean;

import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * Builds the readable text of one piece of a page from its text nodes, aligned to the page's source.
 *
 * <p>jsoup says where a text node's source begins and ends, but not where its entities stand. So source and decoded text are
 * walked side by side: equal units are copied, a character reference stands for what it decodes to, white space is folded
 * to one space, and what has no width is left out. Where the two part ways (text that the parser moved or mended), the
 * node is aligned as a whole. Linear in the source.
 */
final class TextAligner {
    /** The longest name of a character reference has 33 units. */
    private static final int LONGEST_REFERENCE = 40;

    private final String source;
    private AlignedText.Builder text = AlignedText.builder();
    private int spaceStart = -1;
    private int spaceEnd;
    private int copyStart = -1;
    private int copyEnd;

    TextAligner(String source) {
        this.source = source;
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

    /** A break that is white space in the readable text, such as a line break element. */
    void space(int at) {
        if (spaceStart < 0 && !isEmpty()) {
            spaceStart = at;
            spaceEnd = at;
        }
    }

    /** Adds a text node; returns the number of readable units that it added. */
    int add(TextNode node) {
        flushCopy();
        int before = text.length();
        Range range = node.sourceRange();
        String decoded = node.getWholeText();
        if (range.isTracked() && range.endPos() <= source.length() && isAligned(decoded, range)) {
            walk(decoded, range.startPos());
        } else {
            whole(decoded, range);
        }
        flushCopy();
        return text.length() - before;
    }

    private boolean isAligned(String decoded, Range range) {
        int at = range.startPos();
        int i = 0;
        while (i < decoded.length()) {
            if (at >= range.endPos()) {
                return false;
            }
            char c = source.charAt(at);
            if (c == '&') {
                Reference reference = reference(at, range.endPos());
                if (!decoded.startsWith(reference.decoded(), i)) {
                    return false;
                }
                i += reference.decoded().length();
                at += reference.length();
            } else if (c == decoded.charAt(i)) {
                i++;
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    private void walk(String decoded, int start) {
        int at = start;
        int i = 0;
        while (i < decoded.length()) {
            if (source.charAt(at) == '&') {
                Reference reference = reference(at, Math.min(source.length(), at + LONGEST_REFERENCE));
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
        if (copyStart >= 0 && copyEnd == at) {
            copyEnd++;
        } else {
            flushCopy();
            copyStart = at;
            copyEnd = at + 1;
        }
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

    private record Reference(String decoded, int length) {}

    /** The character reference at an ampersand, or the ampersand itself. */
    private Reference reference(int at, int limit) {
        int end = at + 1;
        int last = Math.min(limit, at + LONGEST_REFERENCE);
        if (end < last && source.charAt(end) == '#') {
            end++;
        }
        while (end < last && isReferenceUnit(source.charAt(end))) {
            end++;
        }
        if (end < last && source.charAt(end) == ';') {
            end++;
        }
        String written = source.substring(at, end);
        String decoded = Parser.unescapeEntities(written, false);
        return decoded.equals(written) ? new Reference("&", 1) : new Reference(decoded, end - at);
    }

    private static boolean isReferenceUnit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
