package org.stemma.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.stemma.language.Meaning.Part;
import org.stemma.news.Precision;
import org.stemma.news.When;

/** Times as EDTF (ISO 8601-2, levels 0 to 2) with the days they cover. Seasons are the northern ones. */
final class Edtf {
    private static final int FIRST_QUARTER = 33;
    private static final int FIRST_HALF = 40;
    private static final int WINTER = 24;
    private static final int SPRING = 21;
    private static final int MONTHS_A_YEAR = 12;

    private Edtf() {}

    static When day(LocalDate day) {
        return When.day(day);
    }

    static When month(YearMonth month) {
        return new When(month.toString(), month.atDay(1), month.atEndOfMonth(), Precision.MONTH, false, null);
    }

    static When year(int year) {
        return new When(
                "%04d".formatted(year),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                Precision.YEAR,
                false,
                null);
    }

    /** The week from Monday that holds a day. EDTF has no weeks: an interval of days. */
    static When week(LocalDate within) {
        LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return interval(monday, monday.plusDays(6), Precision.WEEK, false);
    }

    static When interval(LocalDate from, LocalDate to, Precision precision, boolean approximate) {
        return new When(from + "/" + to + (approximate ? "~" : ""), from, to, precision, approximate, null);
    }

    /** From the beginning of one time to the end of another. */
    static When interval(When from, When to) {
        boolean approximate = from.approximate() || to.approximate();
        String first =
                from.value().indexOf('/') < 0 ? from.value() : from.earliest().toString();
        String last = to.value().indexOf('/') < 0 ? to.value() : to.latest().toString();
        return new When(first + "/" + last, from.earliest(), to.latest(), Precision.RANGE, approximate, null);
    }

    /** Decades are 197X, centuries 19XX. */
    static When era(int start, int years, Part part) {
        boolean decade = years <= 10;
        if (part != Part.WHOLE) {
            int[] bounds = part(start, years, part);
            String value = "%04d/%04d~".formatted(bounds[0], bounds[1]);
            return new When(
                    value,
                    LocalDate.of(bounds[0], 1, 1),
                    LocalDate.of(bounds[1], 12, 31),
                    decade ? Precision.DECADE : Precision.CENTURY,
                    true,
                    null);
        }
        String value = decade ? "%03dX".formatted(start / 10) : "%02dXX".formatted(start / 100);
        return new When(
                value,
                LocalDate.of(start, 1, 1),
                LocalDate.of(start + years - 1, 12, 31),
                decade ? Precision.DECADE : Precision.CENTURY,
                false,
                null);
    }

    /** Early, middle and late thirds: of a decade its years 0 to 3, 4 to 6 and 7 to 9. */
    private static int[] part(int start, int years, Part part) {
        int tenth = Math.max(1, years / 10);
        return switch (part) {
            case EARLY -> new int[] {start, start + 4 * tenth - 1};
            case MID -> new int[] {start + 4 * tenth, start + 7 * tenth - 1};
            case LATE -> new int[] {start + 7 * tenth, start + years - 1};
            case WHOLE, BEFORE, AFTER -> new int[] {start, start + years - 1};
        };
    }

    static When season(int code, int year) {
        if (code == WINTER) {
            // "winter 2024" is begun in either December
            return new When(
                    "%04d-24".formatted(year),
                    LocalDate.of(year - 1, 12, 1),
                    LocalDate.of(year + 1, 2, 1).with(TemporalAdjusters.lastDayOfMonth()),
                    Precision.SEASON,
                    false,
                    null);
        }
        YearMonth first = YearMonth.of(year, 3 + 3 * (code - SPRING));
        return new When(
                "%04d-%d".formatted(year, code),
                first.atDay(1),
                first.plusMonths(2).atEndOfMonth(),
                Precision.SEASON,
                false,
                null);
    }

    static When share(int number, int of, int year) {
        int months = MONTHS_A_YEAR / of;
        YearMonth first = YearMonth.of(year, 1 + months * (number - 1));
        int code = (of == 4 ? FIRST_QUARTER : FIRST_HALF) + number - 1;
        return new When(
                "%04d-%d".formatted(year, code),
                first.atDay(1),
                first.plusMonths(months - 1L).atEndOfMonth(),
                of == 4 ? Precision.QUARTER : Precision.RANGE,
                false,
                null);
    }

    /** The first or last months of a year. */
    static When months(int year, int count, boolean first) {
        YearMonth from = YearMonth.of(year, first ? 1 : MONTHS_A_YEAR - count + 1);
        YearMonth to = from.plusMonths(count - 1L);
        return new When(from + "/" + to, from.atDay(1), to.atEndOfMonth(), Precision.RANGE, false, null);
    }

    /** The early, middle or late third of a time; of a year by months, of anything shorter by days. */
    static When part(When whole, Part part) {
        if (part == Part.WHOLE || part == Part.BEFORE || part == Part.AFTER) {
            return whole;
        }
        if (whole.precision() == Precision.YEAR) {
            int year = whole.earliest().getYear();
            YearMonth from = YearMonth.of(year, part == Part.EARLY ? 1 : part == Part.MID ? 5 : 9);
            YearMonth to = from.plusMonths(3);
            return new When(from + "/" + to + "~", from.atDay(1), to.atEndOfMonth(), Precision.SEASON, true, null);
        }
        long third = whole.days() / 3;
        LocalDate from = switch (part) {
            case MID -> whole.earliest().plusDays(third);
            case LATE -> whole.earliest().plusDays(2 * third);
            case WHOLE, EARLY, BEFORE, AFTER -> whole.earliest();
        };
        LocalDate to = part == Part.LATE ? whole.latest() : from.plusDays(third - 1);
        Precision precision = whole.precision() == Precision.MONTH ? Precision.WEEK : whole.precision();
        return third < 1 ? whole : interval(from, to, precision, true);
    }

    /** A time that must lie on one side of an anchor: "earlier this month". */
    static When clipped(When whole, LocalDate anchor, boolean before) {
        LocalDate from = before ? whole.earliest() : max(whole.earliest(), anchor);
        LocalDate to = before ? min(whole.latest(), anchor.minusDays(1)) : whole.latest();
        return to.isBefore(from)
                ? whole
                : new When(whole.value(), from, to, whole.precision(), whole.approximate(), whole.clock());
    }

    static When approximate(When when) {
        String value = when.value().endsWith("~") ? when.value() : when.value() + "~";
        return new When(value, when.earliest(), when.latest(), when.precision(), true, when.clock());
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
