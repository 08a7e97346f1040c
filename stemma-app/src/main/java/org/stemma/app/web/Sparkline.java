package org.stemma.app.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Articles over days as a row of bars, which a template draws.
 *
 * @param label the same in words
 */
record Sparkline(List<Bar> bars, String label) {
    static final int WIDTH = 120;
    static final int HEIGHT = 28;

    /** More bars than this cannot be told apart at the width; days are taken together then. */
    private static final int MOST_BARS = 40;

    /** A story of one day is one bar, not a wall. */
    private static final int WIDEST_BAR = 8;

    private static final int LOWEST_BAR = 3;

    Sparkline {
        bars = List.copyOf(bars);
    }

    record Bar(double x, double y, double width, double height) {}

    static Sparkline of(SortedMap<LocalDate, Integer> counts) {
        if (counts.isEmpty()) {
            return new Sparkline(List.of(), "no article is dated");
        }
        LocalDate first = counts.firstKey();
        long days = ChronoUnit.DAYS.between(first, counts.lastKey()) + 1;
        int slots = (int) Math.min(days, MOST_BARS);
        int[] heights = new int[slots];
        counts.forEach((day, count) -> heights[(int) (ChronoUnit.DAYS.between(first, day) * slots / days)] += count);
        int highest = 1;
        int all = 0;
        for (int height : heights) {
            highest = Math.max(highest, height);
            all += height;
        }
        double step = Math.min((double) WIDTH / slots, WIDEST_BAR + 2);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            if (heights[i] > 0) {
                double height = Math.max(LOWEST_BAR, (double) (HEIGHT - 1) * heights[i] / highest);
                bars.add(new Bar(i * step, HEIGHT - 1 - height, Math.max(1.5, step - 2), height));
            }
        }
        return new Sparkline(
                bars, all + (all == 1 ? " article, " : " articles, ") + Days.span(first, counts.lastKey()));
    }
}
