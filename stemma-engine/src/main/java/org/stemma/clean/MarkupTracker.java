package org.stemma.clean;

import java.util.List;

/**
 * Tells, tag by tag, where white space of a page means nothing: at the edge of a block, as long as no formatting is open that the
 * parser would carry on for it. A third of the nodes of a page is such white space. Cost: a look-up for each tag.
 */
final class MarkupTracker {
    private static final int LONGEST_NAME = Long.BYTES;

    /** Names of blocks, of what stands in heads and tables, whatever reads text: white space beside them is never seen. */
    private static final List<String> BLOCKS = List.of(
            "article", "aside", "body", "dd", "div", "dl", "dt", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
            "head", "header", "html", "li", "link", "main", "meta", "nav", "ol", "p", "section", "table", "tbody", "td",
            "tfoot", "th", "thead", "tr", "ul");

    /** The formatting elements of the HTML standard: the parser opens them again where text follows their block. */
    private static final List<String> FORMATS =
            List.of("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /** Names by a number for each, with room between them; 0 where none stands. */
    private static final long[] NAMES = new long[1 << 10];

    /** What the name in the same place is: the number of a formatting element from 0, or {@link #BLOCK}. */
    private static final int[] KINDS = new int[NAMES.length];

    private static final int BLOCK = -1;
    private static final int OTHER = -2;
    private static final int LINK = FORMATS.indexOf("a");

    static {
        BLOCKS.forEach(name -> put(name, BLOCK));
        FORMATS.forEach(name -> put(name, FORMATS.indexOf(name)));
    }

    private final int[] open = new int[FORMATS.size()];
    private int formats;
    private boolean block;

    private static void put(String name, int kind) {
        long number = packed(name, 0, name.length());
        int place = place(number);
        while (NAMES[place] != 0) {
            place = (place + 1) % NAMES.length;
        }
        NAMES[place] = number;
        KINDS[place] = kind;
    }

    /** Where a name may stand first: by the upper bits of its product with an odd number, that of the golden ratio. */
    private static int place(long number) {
        return (int) ((number * 0x9e3779b97f4a7c15L) >>> (Long.SIZE - 10));
    }

    private static int kind(long number) {
        for (int place = place(number); NAMES[place] != 0; place = (place + 1) % NAMES.length) {
            if (NAMES[place] == number) {
                return KINDS[place];
            }
        }
        return OTHER;
    }

    /** A name as a number, whatever its case; 0 for long names. */
    private static long packed(String source, int from, int to) {
        if (to - from > LONGEST_NAME) {
            return 0;
        }
        long name = 0;
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (c >= 0x80) {
                return 0;
            }
            name = name << Byte.SIZE | (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
        return name;
    }

    /** Takes in a tag whose name stands in a stretch of the source. */
    void tag(String source, int from, int to, boolean end) {
        int kind = kind(packed(source, from, to));
        block = kind == BLOCK;
        if (kind < 0) {
            return;
        }
        if (end) {
            formats -= open[kind] > 0 ? 1 : 0;
            open[kind] -= open[kind] > 0 ? 1 : 0;
        } else if (kind != LINK || open[kind] == 0) {
            // A link ends the link that it stands in.
            formats++;
            open[kind]++;
        }
    }

    /** Takes in a tag or other markup that is no block's. */
    void other() {
        block = false;
    }

    /** Whether white space behind the last tag means nothing, whatever follows. */
    boolean isEdge() {
        return block && formats == 0;
    }
}
