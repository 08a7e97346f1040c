package org.stemma.lineage;

import java.util.BitSet;

/**
 * Which characters of a paragraph stand inside double quotation marks.
 *
 * <p>A public statement that two reporters both took down is no sign of copying, so its words must be told from the
 * reporter's own. Marks are judged by shape and by what stands around them, since pages mix {@code "} with {@code ”}. A
 * mark that is never closed quotes to the end of its paragraph, as the printers' rule for long quotations has it; a closing
 * mark without an opening one quotes nothing. One pass, O(length).
 */
final class Quotation {
    private static final String OPENING = "\u201c\u201e\u00ab\u201f";
    private static final String CLOSING = "\u201d\u00bb";
    private static final char STRAIGHT = '"';

    private Quotation() {}

    /** The quoted characters of a paragraph, its marks left out. */
    static BitSet quoted(String paragraph) {
        BitSet quoted = new BitSet(paragraph.length());
        int open = -1;
        for (int i = 0; i < paragraph.length(); i++) {
            if (!isMark(paragraph.charAt(i))) {
                continue;
            }
            if (open < 0 && opens(paragraph, i)) {
                open = i + 1;
            } else if (open >= 0 && !opensAgain(paragraph, i)) {
                quoted.set(open, i);
                open = -1;
            }
        }
        if (open >= 0) {
            quoted.set(open, paragraph.length());
        }
        return quoted;
    }

    private static boolean isMark(char c) {
        return c == STRAIGHT || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
    }

    private static boolean opens(String text, int at) {
        char mark = text.charAt(at);
        if (OPENING.indexOf(mark) >= 0) {
            return true;
        }
        boolean wordBefore =
                at > 0 && !Character.isWhitespace(text.charAt(at - 1)) && "([-\u2014".indexOf(text.charAt(at - 1)) < 0;
        boolean wordAfter = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        return mark == STRAIGHT && !wordBefore && wordAfter;
    }

    /** Within a quotation, only a curly opening mark is taken for another opening; German closes with {@code “}. */
    private static boolean opensAgain(String text, int at) {
        boolean spaceBefore = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        return OPENING.indexOf(text.charAt(at)) >= 0 && spaceBefore;
    }
}
