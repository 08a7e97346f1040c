package org.stemma.app.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stemma.store.Shelf;

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
    private static final double GAP = 1.5;

    Sparkline {
        bars = List.copyOf(bars);
    }

    record Bar(double x, double y, double width, double height) {}

    static Sparkline of(List<Shelf.DayCount> counts) {
        if (counts.isEmpty()) {
            return new Sparkline(List.of(), "no article is dated");
        }
        LocalDate first = counts.getFirst().day();
        LocalDate last = counts.getLast().day();
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        int slots = (int) Math.min(days, MOST_BARS);
        int[] heights = new int[slots];
        counts.forEach(count ->
                heights[(int) (ChronoUnit.DAYS.between(first, count.day()) * slots / days)] += count.articles());
        int highest = IntStream.of(heights).max().orElse(1);
        double step = Math.min((double) WIDTH / slots, WIDEST_BAR + GAP);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            if (heights[i] > 0) {
                double height = Math.max(LOWEST_BAR, (double) (HEIGHT - 1) * heights[i] / highest);
                bars.add(new Bar(i * step, HEIGHT - 1 - height, step - GAP, height));
            }
        }
        String all = States.count(IntStream.of(heights).sum(), "article");
        return new Sparkline(bars, all + ", " + Days.span(first, last));
    }
}
