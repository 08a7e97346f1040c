package org.stemma.clean;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/**
 * Pages whose tables would cost the parser time that grows with the square of the page: jsoup 1.22 moves what stands directly in a
 * table out of it at a cost of all that was moved before, and keeps a list of all cells around a table that never ends. Such
 * pages are read with a paragraph for each table, row and cell: 1 MB of them took the parser a minute. Linear.
 */
final class LooseTables {
    /** Units: what a shorter page can cost is a fraction of a second. */
    private static final int SHORT = 100_000;

    /** Tags directly in tables. The most on 2,182 pages of the extraction and date sets is 36. */
    private static final int MOST_LOOSE = 2_000;

    /** Tables in tables, each of four elements: below so many elements the parser keeps no structure in any case. */
    private static final int DEEPEST = Page.DEEPEST / 4;

    private static final int LONGEST_NAME = 8;
    private static final Set<String> CELLS = Set.of("td", "th", "caption");
    private static final Set<String> ROWS = Set.of("tr", "tbody", "thead", "tfoot", "col", "colgroup");

    /** What may stand directly in a table: it is not moved. */
    private static final Set<String> LEFT_THERE = Set.of("script", "style", "template", "form", "input");

    private final String source;
    /** Which of the open tables, by their number from outside, have an open cell. */
    private final BitSet cells = new BitSet();

    private int depth;
    private int loose;

    private LooseTables(String source) {
        this.source = source;
    }

    /** The source itself, or one of the same length, if its tables cost too much, with paragraphs in their place. */
    static String asParagraphs(String source) {
        return source.length() > SHORT && new LooseTables(source).isCostly() ? replaced(source) : source;
    }

    private boolean isCostly() {
        for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
            boolean end = at + 1 < source.length() && source.charAt(at + 1) == '/';
            String name = name(source, at + (end ? 2 : 1));
            if (name.isEmpty()) {
                continue;
            }
            if (end) {
                close(name);
            } else {
                open(name);
            }
            if (loose > MOST_LOOSE || depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private void open(String name) {
        if (name.equals("table")) {
            // Directly in a table, it ends that one.
            depth += depth == 0 || cells.get(depth) ? 1 : 0;
            cells.clear(depth);
        } else if (depth > 0) {
            if (CELLS.contains(name)) {
                cells.set(depth);
            } else if (ROWS.contains(name)) {
                cells.clear(depth);
            } else if (!cells.get(depth) && !LEFT_THERE.contains(name)) {
                loose++;
            }
        }
    }

    private void close(String name) {
        if (name.equals("table")) {
            depth = Math.max(0, depth - 1);
        } else if (CELLS.contains(name) || ROWS.contains(name)) {
            cells.clear(depth);
        }
    }

    private static String replaced(String source) {
        StringBuilder changed = new StringBuilder(source);
        for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
            int start = at + (at + 1 < source.length() && source.charAt(at + 1) == '/' ? 2 : 1);
            String name = name(source, start);
            if (name.equals("table") || CELLS.contains(name) || ROWS.contains(name)) {
                changed.setCharAt(start, 'p');
                for (int i = 1; i < name.length(); i++) {
                    changed.setCharAt(start + i, ' ');
                }
            }
        }
        return changed.toString();
    }

    /** The name that starts at a place, in lower case; empty if none does. */
    private static String name(String source, int start) {
        int end = start;
        while (end < source.length() && end - start <= LONGEST_NAME && isLetter(source.charAt(end))) {
            end++;
        }
        return end == start ? "" : source.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
