package org.stemma.app.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account.SeriesItem;
import org.stemma.account.Account.ValueItem;

/**
 * The amounts that reports give of one thing, by the day of the report: a dot an amount, larger where several reports give it. Amounts
 * that are only bounds have a stroke towards where they may lie. Only coordinates; a template draws them.
 */
record SeriesChart(int height, List<Dot> dots, List<Day> days, String label) {
    static final int WIDTH = 640;

    private static final int MARGIN = 70;
    private static final int TOP = 26;
    private static final int PLOT = 92;
    private static final int FOOT = 24;

    /** Labels nearer than this would cover one another, or another dot. */
    private static final int LABEL_HEIGHT = 15;

    private static final int LABEL_WIDTH = 48;

    SeriesChart {
        dots = List.copyOf(dots);
        days = List.copyOf(days);
    }

    /** @param bound -1 for an amount that is an upper bound, 1 for a lower one, 0 for none */
    record Dot(double x, double y, double radius, int bound, String label) {}

    record Day(double x, String label) {}

    private record Amount(LocalDate day, BigDecimal value, int bound, String text) {
        static @Nullable Amount of(ValueItem item) {
            BigDecimal value = item.low() == null ? item.high() : item.low();
            LocalDate day = item.reported();
            if (value == null || day == null) {
                return null;
            }
            int bound = item.high() == null ? 1 : item.low() == null ? -1 : 0;
            return new Amount(day, value, bound, value.stripTrailingZeros().toPlainString());
        }
    }

    /** The chart of a series; empty where fewer than two days or two amounts leave nothing to draw. */
    static Optional<SeriesChart> of(SeriesItem series) {
        Map<Amount, Integer> counts = new LinkedHashMap<>();
        series.values().stream()
                .map(Amount::of)
                .filter(Objects::nonNull)
                .forEach(amount -> counts.merge(amount, 1, Integer::sum));
        List<Amount> amounts = counts.keySet().stream()
                .sorted(Comparator.comparing(Amount::day).thenComparing(Amount::value))
                .toList();
        if (amounts.stream().map(Amount::day).distinct().count() < 2
                || amounts.stream().map(Amount::value).distinct().count() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Drawing(amounts).chart(counts));
    }

    /** A chart in the making. */
    private record Drawing(List<Amount> amounts) {
        private Stream<BigDecimal> values() {
            return amounts.stream().map(Amount::value);
        }

        private double x(LocalDate day) {
            LocalDate first = amounts.getFirst().day();
            long span = ChronoUnit.DAYS.between(first, amounts.getLast().day());
            return MARGIN + (WIDTH - 2.0 * MARGIN) * ChronoUnit.DAYS.between(first, day) / span;
        }

        private double y(BigDecimal value) {
            double least = values().min(Comparator.naturalOrder()).orElseThrow().doubleValue();
            double most = values().max(Comparator.naturalOrder()).orElseThrow().doubleValue();
            return TOP + PLOT * (1 - (value.doubleValue() - least) / (most - least));
        }

        SeriesChart chart(Map<Amount, Integer> counts) {
            List<Amount> mostGivenFirst = amounts.stream()
                    .sorted(Comparator.comparingInt((Amount amount) -> -counts.getOrDefault(amount, 0)))
                    .toList();
            List<Dot> dots = new ArrayList<>();
            for (Amount amount : mostGivenFirst) {
                double x = x(amount.day());
                double y = y(amount.value());
                boolean free = dots.stream()
                        .noneMatch(dot -> Math.abs(dot.x() - x) < LABEL_WIDTH && Math.abs(dot.y() - y) < LABEL_HEIGHT);
                String words = (amount.bound() > 0 ? "≥ " : amount.bound() < 0 ? "≤ " : "") + amount.text();
                double radius = 3.5 + Math.min(4, counts.getOrDefault(amount, 1) - 1);
                dots.add(new Dot(x, y, radius, amount.bound(), free ? words : ""));
            }
            List<Day> days = new ArrayList<>();
            amounts.stream().map(Amount::day).distinct().forEach(day -> {
                if (days.isEmpty() || x(day) - days.getLast().x() > MARGIN + 20) {
                    days.add(new Day(x(day), Days.day(day)));
                }
            });
            return new SeriesChart(
                    TOP + PLOT + FOOT + 10,
                    dots,
                    days,
                    "Amounts by the day of the report; the list below has them all");
        }
    }
}
