package org.stemma.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a second look at a page sees beside the figures: what the first look took each line and the lines about it for (stacked
 * generalization, Wolpert 1992), and the stretch of the page that it took for the body. Cost: linear in the page.
 */
final class LineSecondLook {
    /** Lines on each side whose first answers are seen one by one. */
    private static final int NEAR = 4;

    private static final int[] REACHES = {3, 8, 20, 60};
    private static final int FAR = 200;
    static final List<String> NAMES = names();

    private final double[] first;
    private final double[] sums;
    private final int size;

    private LineSecondLook(double[] first) {
        this.first = first;
        this.size = first.length;
        this.sums = new double[size + 1];
        for (int i = 0; i < size; i++) {
            sums[i + 1] = sums[i] + first[i];
        }
    }

    /**
     * Rows of figures with what the first look adds.
     *
     * @param first probability of each line to be the article's
     */
    static float[][] rows(float[][] figures, double[] first) {
        LineSecondLook look = new LineSecondLook(first);
        int[] distances = look.distances();
        int[] zone = look.zone();
        float[][] rows = new float[figures.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(figures[i], figures[i].length + NAMES.size());
            look.fill(i, rows[i], figures[i].length, distances, zone);
        }
        return rows;
    }

    private void fill(int line, float[] row, int from, int[] distances, int[] zone) {
        int at = from;
        for (int i = line - NEAR; i <= line + NEAR; i++) {
            row[at++] = i < 0 || i >= size ? -1 : (float) first[i];
        }
        for (int reach : REACHES) {
            row[at++] = mean(Math.max(0, line - reach), line);
            row[at++] = mean(line + 1, Math.min(size, line + 1 + reach));
        }
        double all = Math.max(1e-3, sums[size]);
        row[at++] = (float) (sums[line] / all);
        row[at++] = (float) ((sums[size] - sums[Math.min(size, line + 1)]) / all);
        row[at++] = (float) sums[size];
        row[at++] = (float) (sums[size] / size);
        row[at++] = distances[line];
        row[at++] = distances[size + line];
        row[at++] = Math.clamp(line - zone[0], -FAR, FAR);
        row[at] = Math.clamp(line - zone[1], -FAR, FAR);
    }

    private float mean(int from, int to) {
        return to <= from ? -1 : (float) ((sums[to] - sums[from]) / (to - from));
    }

    /** Lines back to one that is likely the article's, for each line; then lines ahead to one. */
    private int[] distances() {
        int[] distances = new int[2 * size];
        int last = -FAR;
        for (int i = 0; i < size; i++) {
            distances[i] = Math.min(FAR, i - last);
            last = first[i] >= 0.5 ? i : last;
        }
        int next = size + FAR;
        for (int i = size - 1; i >= 0; i--) {
            distances[size + i] = Math.min(FAR, next - i);
            next = first[i] >= 0.5 ? i : next;
        }
        return distances;
    }

    /** First and last line of the stretch with the greatest sum of what each line's probability exceeds an even chance by. */
    private int[] zone() {
        double best = 0;
        double sum = 0;
        int start = 0;
        int[] zone = {0, -1};
        for (int i = 0; i < size; i++) {
            sum += first[i] - 0.5;
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            } else if (sum > best) {
                best = sum;
                zone = new int[] {start, i};
            }
        }
        return zone;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = -NEAR; i <= NEAR; i++) {
            names.add("first look@" + i);
        }
        for (int reach : REACHES) {
            names.add("first look within %d above".formatted(reach));
            names.add("first look within %d below".formatted(reach));
        }
        names.addAll(List.of(
                "share of the article above",
                "share of the article below",
                "lines of the article",
                "share of the article on the page",
                "lines back to the article",
                "lines ahead to the article",
                "lines from the start of the article",
                "lines from the end of the article"));
        return List.copyOf(names);
    }
}
