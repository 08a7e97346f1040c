package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the line trees see of each line of a page, as rows of numbers: its traits and those of the lines about it, the prose in
 * windows above and below, distances, repetitions, and how much of its vocabulary is the article's. No figure tells a word of the
 * page. Cost: linear in the page.
 */
final class LineFigures {
    /** Lines about a line whose traits it sees, and the traits that it sees of them. */
    private static final int[] OFFSETS = {-3, -2, -1, 1, 2, 3};

    private static final List<LineTrait> NEIGHBOURS = List.of(
            LineTrait.WORDS,
            LineTrait.END,
            LineTrait.START,
            LineTrait.KIND,
            LineTrait.ROLE,
            LineTrait.CAPITALS,
            LineTrait.COMMON,
            LineTrait.DATE,
            LineTrait.THEME);

    private static final List<String> NAMES = names();

    private static final List<String> SEEN_TWICE =
            Stream.concat(NAMES.stream(), LineSecondLook.NAMES.stream()).toList();

    private static final float HUNDRED = 100;

    private LineFigures() {}

    /** The figures' names in the order of a row, those of the second look last. */
    static List<String> seenTwice() {
        return SEEN_TWICE;
    }

    /** A figure in words. */
    static String tell(int figure, float value) {
        int traits = LineTrait.values().length;
        if (figure < traits) {
            return LineTrait.values()[figure].tell((int) value);
        }
        int neighbour = figure - traits;
        if (neighbour < OFFSETS.length * NEIGHBOURS.size()) {
            int offset = OFFSETS[neighbour / NEIGHBOURS.size()];
            LineTrait trait = NEIGHBOURS.get(neighbour % NEIGHBOURS.size());
            String where = Math.abs(offset) + (offset < 0 ? " above: " : " below: ");
            return where + (value < 0 ? "beyond the page" : trait.tell((int) value));
        }
        return SEEN_TWICE.get(figure) + " " + Math.round(value * HUNDRED) / HUNDRED;
    }

    /** A row for every line of a page on which all but the line model have had their say. */
    static float[][] of(ScrapePage page) {
        byte[][] traits = LineTraits.of(page);
        LineRows rows = new LineRows(page.size(), NAMES.size());
        for (int i = 0; i < traits.length; i++) {
            rows.start(i);
            for (byte trait : traits[i]) {
                rows.add(trait);
            }
            for (int offset : OFFSETS) {
                for (LineTrait trait : NEIGHBOURS) {
                    int at = i + offset;
                    rows.add(at < 0 || at >= traits.length ? -1 : traits[at][trait.place()]);
                }
            }
        }
        LineShares.add(page, rows);
        LineWindows.add(page, rows);
        LineDistances.add(page, traits, rows);
        LineEchoes.add(page, rows);
        LineTheme.add(page, rows);
        return rows.take();
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (LineTrait trait : LineTrait.values()) {
            names.add(trait.toString());
        }
        for (int offset : OFFSETS) {
            for (LineTrait trait : NEIGHBOURS) {
                names.add(trait + "@" + offset);
            }
        }
        names.addAll(LineShares.NAMES);
        names.addAll(LineWindows.NAMES);
        names.addAll(LineDistances.NAMES);
        names.addAll(LineEchoes.NAMES);
        names.addAll(LineTheme.NAMES);
        return List.copyOf(names);
    }
}
