package org.stemma.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.news.When;
import org.stemma.relation.Ledger.Entry;
import org.stemma.relation.Ledger.Period;
import org.stemma.relation.Ledger.Step;

/**
 * Events by day, month or year: the finest of these that holds nearly all dated events and fits a screen. An event that may lie in several
 * periods belongs to none of them.
 */
record Periods(Step step, List<Period> told, Period elsewhen) {
    /** What fits a screen. */
    private static final int MOST_ROWS = 31;

    /** A step is fine enough if so many of the dated events are dated that finely; by eye on the example and MEANTIME. */
    private static final double ENOUGH = 0.75;

    static Periods of(List<Entry> counted) {
        long dated = counted.stream().filter(entry -> entry.when() != null).count();
        for (Step step : Step.values()) {
            Periods periods = by(step, counted);
            long held = periods.told().stream().mapToInt(Period::events).sum();
            if (step == Step.YEAR || (held >= ENOUGH * dated && periods.told().size() <= MOST_ROWS)) {
                return periods;
            }
        }
        throw new IllegalStateException("No step");
    }

    private static Periods by(Step step, List<Entry> counted) {
        Map<String, List<Entry>> periods = new TreeMap<>();
        List<Entry> rest = new ArrayList<>();
        for (Entry entry : counted) {
            String start = start(step, entry.when());
            (start == null ? rest : periods.computeIfAbsent(start, key -> new ArrayList<>())).add(entry);
        }
        List<Period> told = periods.entrySet().stream()
                .map(period -> period(period.getKey(), period.getValue()))
                .toList();
        return new Periods(step, told, period("", rest));
    }

    private static @Nullable String start(Step step, @Nullable When when) {
        if (when == null) {
            return null;
        }
        String first = cut(step, when.earliest().toString());
        return first.equals(cut(step, when.latest().toString())) ? first : null;
    }

    /** A day of ISO 8601, cut to its day, month or year. */
    private static String cut(Step step, String day) {
        return switch (step) {
            case DAY -> day;
            case MONTH -> day.substring(0, day.lastIndexOf('-'));
            case YEAR -> day.substring(0, day.lastIndexOf('-', day.lastIndexOf('-') - 1));
        };
    }

    private static Period period(String start, List<Entry> entries) {
        return new Period(
                start,
                entries.size(),
                entries.stream()
                        .mapToDouble(entry -> Math.max(0, entry.score()))
                        .sum(),
                entries.stream()
                        .mapToDouble(entry -> Math.min(0, entry.score()))
                        .sum());
    }
}
