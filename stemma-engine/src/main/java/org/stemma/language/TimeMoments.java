package org.stemma.language;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.ClockTime;
import org.stemma.language.Meaning.Term;
import org.stemma.language.Meaning.Unit;
import org.stemma.news.Precision;
import org.stemma.news.When;

/** Moments of the calendar and the clock: told as values, and counted on by units. */
final class TimeMoments {
    private static final int LATEST_YEAR = 9999;

    private TimeMoments() {}

    /** A time of the clock on a day. */
    static When at(LocalDate day, ClockTime time, boolean approximate) {
        return new When(day + "T" + time.iso(), day, day, Precision.MINUTE, approximate, time.iso());
    }

    static When at(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        String time = iso(moment);
        return new When(day + "T" + time, day, day, Precision.MINUTE, false, time);
    }

    private static String iso(LocalDateTime moment) {
        boolean seconds = moment.getSecond() > 0;
        return seconds
                ? "%02d:%02d:%02d".formatted(moment.getHour(), moment.getMinute(), moment.getSecond())
                : "%02d:%02d".formatted(moment.getHour(), moment.getMinute());
    }

    /** From one moment to another. */
    static When between(LocalDateTime from, LocalDateTime to) {
        return new When(
                from.toLocalDate() + "T" + iso(from) + "/" + to.toLocalDate() + "T" + iso(to),
                from.toLocalDate(),
                to.toLocalDate(),
                Precision.MINUTE,
                false,
                iso(from) + "/" + iso(to));
    }

    /** The moment a resolved point begins with; null if it is no day. */
    static @Nullable LocalDateTime begin(When when) {
        if (when.days() > 1) {
            return null;
        }
        String clock = when.clock();
        boolean told = clock != null && clock.indexOf('/') < 0 && clock.length() >= 5;
        return told && clock != null
                ? LocalDateTime.parse(when.earliest() + "T" + clock.substring(0, 5))
                : when.earliest().atStartOfDay();
    }

    /** A moment, so many units on or back; working days skip weekends. */
    static LocalDateTime shifted(LocalDateTime from, List<Term> terms, int sign) {
        LocalDateTime moment = from;
        for (Term term : terms) {
            moment = term.business()
                    ? onWorkingDays(moment, sign * whole(term.amount()))
                    : shifted(moment, term.unit(), term.amount().multiply(BigDecimal.valueOf(sign)));
        }
        return moment;
    }

    private static int whole(BigDecimal amount) {
        return amount.min(BigDecimal.valueOf(LATEST_YEAR)).intValue();
    }

    private static LocalDateTime onWorkingDays(LocalDateTime from, int days) {
        LocalDateTime moment = from;
        int step = days < 0 ? -1 : 1;
        for (int left = Math.min(Math.abs(days), LATEST_YEAR); left > 0; ) {
            moment = moment.plusDays(step);
            boolean free = moment.getDayOfWeek() == DayOfWeek.SATURDAY || moment.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= free ? 0 : 1;
        }
        return moment;
    }

    private static LocalDateTime shifted(LocalDateTime from, Unit unit, BigDecimal told) {
        BigDecimal amount = told.max(BigDecimal.valueOf(-LATEST_YEAR * 12L)).min(BigDecimal.valueOf(LATEST_YEAR * 12L));
        return switch (unit) {
            case SECOND -> from.plusSeconds(amount.longValue());
            case MINUTE -> plus(from, amount, 60);
            case HOUR -> plus(from, amount, 3_600);
            case DAY -> plus(from, amount, 86_400);
            case WEEK -> plus(from, amount, 7 * 86_400L);
            case MONTH -> from.plusMonths(amount.longValue());
            case QUARTER -> from.plusMonths(3 * amount.longValue());
            case YEAR -> from.plusMonths(amount.multiply(BigDecimal.valueOf(12)).longValue());
            case DECADE -> from.plusYears(10 * amount.longValue());
            case CENTURY -> from.plusYears(100 * amount.longValue());
        };
    }

    private static LocalDateTime plus(LocalDateTime from, BigDecimal amount, long seconds) {
        return from.plusSeconds(amount.multiply(BigDecimal.valueOf(seconds)).longValue());
    }

    static boolean isClock(List<Term> terms) {
        return terms.stream().anyMatch(term -> term.unit().compareTo(Unit.DAY) < 0);
    }
}
