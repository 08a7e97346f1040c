package org.stemma.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.stemma.news.Quantity;
import org.stemma.news.Report;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;

/** The times and numbers of a report as keys to compare: what tells two affairs of one kind apart where their words agree. */
final class Figures {
    private static final int DAYS_OF_MONTH = 31;
    private static final int DAYS_OF_YEAR = 366;
    /** Counts of fewer are told of everything. */
    private static final BigDecimal FEW = BigDecimal.valueOf(4);

    /** Of an ISO date of four figures a year. */
    static final int DAY_LENGTH = 10;

    private static final int MONTH_LENGTH = 7;

    private Figures() {}

    static void count(Report report, Map<Field, Map<String, Double>> fields) {
        Map<String, Double> times = Objects.requireNonNull(fields.get(Field.TIMES));
        Map<String, Double> numbers = Objects.requireNonNull(fields.get(Field.NUMBERS));
        for (TimeExpression time : report.analysis().times()) {
            When when = time.when();
            if (when != null) {
                time(when, times);
            }
        }
        for (Quantity quantity : report.analysis().quantities()) {
            BigDecimal low = quantity.low();
            if (low != null && quantity.kind() != Quantity.Kind.ORDINAL && isTelling(quantity, low)) {
                String counted = Objects.requireNonNullElse(quantity.counted(), "");
                String unit = Objects.requireNonNullElse(quantity.unit(), counted);
                numbers.merge(low.stripTrailingZeros().toPlainString() + " " + unit, 1.0, Double::sum);
            }
        }
    }

    private static boolean isTelling(Quantity quantity, BigDecimal low) {
        return quantity.kind() != Quantity.Kind.COUNT || low.compareTo(FEW) >= 0;
    }

    /** A day and its year, a month and its year, or a year; longer times tell no event. */
    private static void time(When when, Map<String, Double> times) {
        if (when.days() > DAYS_OF_YEAR) {
            return;
        }
        String day = when.earliest().toString();
        times.merge(year(day), 1.0, Double::sum);
        if (when.days() == 1) {
            times.merge(day, 1.0, Double::sum);
        } else if (when.days() <= DAYS_OF_MONTH) {
            times.merge(month(day), 1.0, Double::sum);
        }
    }

    /** The year of an ISO date. */
    static String year(String day) {
        return day.substring(0, day.indexOf('-', 1));
    }

    /** The year and month of an ISO date. */
    static String month(String day) {
        return day.substring(0, day.lastIndexOf('-'));
    }

    /** Whether a day lies within two, or a month overlaps them; a year tells too little. */
    static boolean isWithin(String time, LocalDate from, LocalDate to) {
        return switch (time.length()) {
            case DAY_LENGTH -> time.compareTo(from.toString()) >= 0 && time.compareTo(to.toString()) <= 0;
            case MONTH_LENGTH ->
                time.compareTo(month(from.toString())) >= 0 && time.compareTo(month(to.toString())) <= 0;
            default -> false;
        };
    }
}
