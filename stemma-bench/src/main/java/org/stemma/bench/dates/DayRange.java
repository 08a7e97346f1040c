package org.stemma.bench.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.stemma.news.When;

/**
 * What an EDTF or TIMEX3 value covers on the calendar and the clock.
 *
 * @param from the first moment
 * @param to the moment after its last
 */
record DayRange(LocalDateTime from, LocalDateTime to) {
    private static final int MONTHS = 12;

    /** Null where the value tells no time of the calendar. */
    static @Nullable DayRange of(String value) {
        String plain = value.replace("~", "");
        int slash = plain.indexOf('/');
        try {
            if (slash < 0) {
                return single(plain);
            }
            DayRange first = single(plain.substring(0, slash));
            DayRange last = single(plain.substring(slash + 1));
            return first == null || last == null ? null : new DayRange(first.from, last.to);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What a resolved time covers: its days, or its moments where it tells a time of day. */
    static @Nullable DayRange of(When when) {
        DayRange range = when.value().indexOf('T') < 0 ? days(when.earliest(), when.latest()) : of(when.value());
        boolean last = range != null && range.to.getSecond() == 59 && !range.from.equals(range.to);
        return last && range != null ? new DayRange(range.from, range.to.plusSeconds(1)) : range;
    }

    private static @Nullable DayRange single(String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
            String clock = value.substring(11).replaceAll("(Z|[+-]\\d\\d:\\d\\d)$", "");
            LocalDateTime moment = LocalDateTime.parse(value.substring(0, 11) + clock);
            return new DayRange(moment, moment);
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return days(LocalDate.parse(value), LocalDate.parse(value));
        }
        if (value.matches("\\d{4}-\\d{2}")) {
            int year = Integer.parseInt(value.substring(0, 4));
            return part(year, Integer.parseInt(value.substring(5)));
        }
        if (value.matches("\\d{4}")) {
            return months(YearMonth.of(Integer.parseInt(value), 1), MONTHS);
        }
        if (value.matches("\\d{3}X")) {
            return months(YearMonth.of(Integer.parseInt(value.substring(0, 3)) * 10, 1), 10 * MONTHS);
        }
        return value.matches("\\d{2}XX")
                ? months(YearMonth.of(Integer.parseInt(value.substring(0, 2)) * 100, 1), 100 * MONTHS)
                : null;
    }

    /** A month, or EDTF's seasons (21 to 24), quarters (33 to 36) and halves (40, 41). */
    private static DayRange part(int year, int code) {
        if (code <= MONTHS) {
            return months(YearMonth.of(year, code), 1);
        }
        if (code <= 24) {
            return months(YearMonth.of(year, 3).plusMonths(3L * (code - 21)), 3);
        }
        return code < 40
                ? months(YearMonth.of(year, 1 + 3 * (code - 33)), 3)
                : months(YearMonth.of(year, 1 + 6 * (code - 40)), 6);
    }

    private static DayRange months(YearMonth first, int count) {
        return days(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    static DayRange days(LocalDate first, LocalDate last) {
        return new DayRange(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
    }

    boolean contains(DayRange other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
