package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;

/** How much prose stands above and below a line, in windows and on the whole page. Cost: linear in the page. */
final class LineWindows {
    private static final int[] REACHES = {1, 3, 8, 20};
    static final List<String> NAMES = names();

    /** Sums up to each line: words of prose, all words, lines of prose, lines that end as sentences do, lines decided by others. */
    private final double[][] sums;

    private final int size;

    private LineWindows(ScrapePage page) {
        this.size = page.size();
        this.sums = new double[5][size + 1];
        for (int i = 0; i < size; i++) {
            ScrapePiece piece = page.piece(i);
            int words = piece.words().size();
            boolean prose = isProse(piece);
            double[] own = {
                prose ? words : 0, words, prose ? 1 : 0, piece.endsSentence() ? 1 : 0, piece.isOpen() ? 0 : 1
            };
            for (int s = 0; s < sums.length; s++) {
                sums[s][i + 1] = sums[s][i] + own[s];
            }
        }
    }

    /** Running text that nothing else claims and that is not cut short as teasers are. */
    static boolean isProse(ScrapePiece piece) {
        return piece.isOpen() && Prose.isSentence(piece) && !Words.trailsOff(piece.reading());
    }

    static void add(ScrapePage page, LineRows rows) {
        LineWindows windows = new LineWindows(page);
        for (int i = 0; i < windows.size; i++) {
            rows.start(i);
            for (int reach : REACHES) {
                windows.add(Math.max(0, i - reach), i, rows);
                windows.add(i + 1, Math.min(windows.size, i + 1 + reach), rows);
            }
            windows.whole(i, rows);
        }
    }

    private void add(int from, int to, LineRows rows) {
        double lines = Math.max(1, to - from);
        rows.add((sums[0][to] - sums[0][from]) / Math.max(1, sums[1][to] - sums[1][from]));
        rows.add((sums[1][to] - sums[1][from]) / lines);
        rows.add((sums[2][to] - sums[2][from]) / lines);
        rows.add((sums[3][to] - sums[3][from]) / lines);
        rows.add((sums[4][to] - sums[4][from]) / lines);
    }

    private void whole(int line, LineRows rows) {
        double all = Math.max(1, sums[0][size]);
        rows.add(sums[0][line] / all);
        rows.add((all - sums[0][line + 1]) / all);
        rows.add(sums[0][line]);
        rows.add(all - sums[0][line + 1]);
        rows.add(sums[0][size]);
        rows.add(sums[0][size] / Math.max(1, sums[1][size]));
        rows.add(sums[1][size] / size);
        rows.add(size);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int reach : REACHES) {
            for (String side : List.of("above", "below")) {
                names.add("share of prose within %d %s".formatted(reach, side));
                names.add("words of a line within %d %s".formatted(reach, side));
                names.add("lines of prose within %d %s".formatted(reach, side));
                names.add("lines that end as sentences within %d %s".formatted(reach, side));
                names.add("lines decided within %d %s".formatted(reach, side));
            }
        }
        names.addAll(List.of(
                "share of the prose above",
                "share of the prose below",
                "words of prose above",
                "words of prose below",
                "words of prose on the page",
                "share of prose on the page",
                "words of a line on the page",
                "lines of the page"));
        return List.copyOf(names);
    }
}
