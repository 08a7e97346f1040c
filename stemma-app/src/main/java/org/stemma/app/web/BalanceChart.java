package org.stemma.app.web;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.app.export.Outline;
import org.stemma.relation.Ledger.Pair;
import org.stemma.relation.Ledger.Period;
import org.stemma.relation.Ledger.Step;

/**
 * Cooperation upwards and conflict downwards from one axis, a bar a period, which a template draws. Periods without events are left out,
 * and a gap in the axis says so.
 *
 * @param gaps where the axis is broken
 * @param end of the axis
 * @param highest the longest bar's score, for the scale
 */
record BalanceChart(List<Bar> bars, List<Double> gaps, double end, String highest) {
    static final int WIDTH = 760;
    static final int HEIGHT = 240;

    /** Where the axis lies. */
    static final int ZERO = 110;

    static final int LEFT = 92;

    /** The longest bar. */
    private static final int LONGEST = 94;

    private static final int WIDEST_BAR = 40;
    private static final int WIDEST_SLOT = 96;

    /** What the label of a period takes. */
    private static final int LABEL = 56;

    /** A break takes so much of a period's place. */
    private static final double GAP = 0.7;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    BalanceChart {
        bars = List.copyOf(bars);
        gaps = List.copyOf(gaps);
    }

    /**
     * A period.
     *
     * @param x its middle
     * @param label empty where there is no room for one
     * @param year a second line of the label, where the year begins
     * @param told the same in words
     */
    record Bar(double x, double width, double up, double down, String label, String year, String told) {
        double left() {
            return x - width / 2;
        }
    }

    /** Null if no event of the pair is dated finely enough, or all weigh nothing. */
    static @Nullable BalanceChart of(Pair pair) {
        List<Period> periods = pair.periods();
        double most = periods.stream()
                .mapToDouble(period -> Math.max(period.cooperation(), -period.conflict()))
                .max()
                .orElse(0);
        if (most == 0) {
            return null;
        }
        double slots = 0;
        List<Double> middles = new ArrayList<>();
        List<Double> broken = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            if (i > 0 && !follows(periods.get(i - 1).start(), periods.get(i).start(), pair.step())) {
                broken.add(slots + GAP / 2);
                slots += GAP;
            }
            middles.add(slots + 0.5);
            slots += 1;
        }
        double step = Math.min(WIDEST_SLOT, (WIDTH - LEFT) / slots);
        int every = (int) Math.ceil(LABEL / step);
        List<Bar> bars = new ArrayList<>();
        String year = "";
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            boolean labelled = i % every == 0;
            String own = period.start().substring(0, 4);
            bars.add(new Bar(
                    LEFT + middles.get(i) * step,
                    Math.min(WIDEST_BAR, step * 0.7),
                    length(period.cooperation(), most),
                    length(-period.conflict(), most),
                    labelled ? label(period.start(), pair.step()) : "",
                    labelled && !own.equals(year) && pair.step() != Step.YEAR ? own : "",
                    told(period, pair.step())));
            year = labelled ? own : year;
        }
        return new BalanceChart(
                bars,
                broken.stream().map(at -> LEFT + at * step).toList(),
                LEFT + slots * step,
                Outline.signed(most).substring(1));
    }

    /** Something is shown of all that is not zero. */
    private static double length(double value, double most) {
        return value <= 0 ? 0 : Math.max(2, LONGEST * value / most);
    }

    private static boolean follows(String before, String after, Step step) {
        return switch (step) {
            case DAY -> LocalDate.parse(before).plusDays(1).equals(LocalDate.parse(after));
            case MONTH -> YearMonth.parse(before).plusMonths(1).equals(YearMonth.parse(after));
            case YEAR -> Year.parse(before).plusYears(1).equals(Year.parse(after));
        };
    }

    private static String label(String start, Step step) {
        return switch (step) {
            case DAY -> DAY.format(LocalDate.parse(start));
            case MONTH -> MONTH.format(YearMonth.parse(start));
            case YEAR -> start;
        };
    }

    /** A period as a reader takes it: "3 May 2031", "May 2031", "2031". */
    static String period(String start, Step step) {
        return switch (step) {
            case DAY -> Days.day(LocalDate.parse(start));
            case MONTH -> label(start, step) + " " + start.substring(0, 4);
            case YEAR -> start;
        };
    }

    private static String told(Period period, Step step) {
        return period(period.start(), step) + ": " + States.count(period.events(), "event") + ", cooperation "
                + Outline.signed(period.cooperation()) + ", conflict " + Outline.signed(period.conflict());
    }
}
