package org.stemma.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.NthUnit;
import org.stemma.language.Meaning.NthWeekday;
import org.stemma.language.Meaning.Rest;
import org.stemma.language.Meaning.Stretch;
import org.stemma.language.Meaning.Term;
import org.stemma.language.Meaning.Unit;
import org.stemma.language.TimeResolver.Setting;
import org.stemma.news.Precision;
import org.stemma.news.When;

/** Days, weeks and stretches that are counted off on the calendar. Weeks are ISO 8601's: a week belongs to where its Thursday lies. */
final class TimeCountResolver {
    private static final int MONTHS_A_YEAR = 12;
    private static final int MONTHS_SOUGHT = 24;
    private static final int DAYS_A_WEEK = 7;

    private TimeCountResolver() {}

    /** The nth such weekday of a month or year. */
    static @Nullable When nth(NthWeekday nth, When period) {
        LocalDate day = nth.number() < 0
                ? period.latest().with(TemporalAdjusters.previousOrSame(nth.day()))
                : period.earliest()
                        .with(TemporalAdjusters.nextOrSame(nth.day()))
                        .plusWeeks(nth.number() - 1L);
        return day.isAfter(period.latest()) || day.isBefore(period.earliest()) ? null : When.day(day);
    }

    static @Nullable When nth(NthUnit nth, When period) {
        LocalDate first = period.earliest();
        return switch (nth.unit()) {
            case DAY -> days(nth, period);
            case WEEK -> weeks(nth, period);
            case MONTH -> {
                int month = nth.number() < 0 ? MONTHS_A_YEAR : nth.number();
                boolean inside = period.precision() == Precision.YEAR && month <= MONTHS_A_YEAR;
                yield inside ? Edtf.month(YearMonth.of(first.getYear(), month)) : null;
            }
            case SECOND, MINUTE, HOUR, QUARTER, YEAR, DECADE, CENTURY -> null;
        };
    }

    /** A weekend belongs to where its Saturday lies. */
    static @Nullable When nth(Meaning.NthWeekend nth, When period) {
        When saturday = nth(new NthWeekday(nth.number(), DayOfWeek.SATURDAY, nth.period()), period);
        return saturday == null ? null : RelativeResolver.weekend(saturday.earliest());
    }

    /** The first or second half of a month: it begins on the 16th, or the 15th of February. */
    static When half(Meaning.HalfOf half, When period) {
        LocalDate middle = period.earliest().plusDays(period.days() / 2 - 1);
        return half.number() == 1
                ? Edtf.interval(period.earliest(), middle, Precision.RANGE, false)
                : Edtf.interval(middle.plusDays(1), period.latest(), Precision.RANGE, false);
    }

    /** The weekend that a holiday makes long: from a Thursday or Friday on, up to a Monday or Tuesday, or else the nearest. */
    static When around(LocalDate feast) {
        DayOfWeek day = feast.getDayOfWeek();
        boolean before = day.getValue() >= DayOfWeek.WEDNESDAY.getValue();
        LocalDate saturday = before && day != DayOfWeek.SUNDAY
                ? feast.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                : feast.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        LocalDate sunday = saturday.plusDays(1);
        LocalDate from = feast.isBefore(saturday) && day != DayOfWeek.WEDNESDAY ? feast : saturday;
        return Edtf.interval(from, feast.isAfter(sunday) ? feast : sunday, Precision.WEEK, false);
    }

    private static @Nullable When days(NthUnit nth, When period) {
        LocalDate from = nth.number() < 0
                ? period.latest().minusDays(nth.count() - 1L)
                : period.earliest().plusDays((long) (nth.number() - 1) * nth.count());
        LocalDate to = from.plusDays(nth.count() - 1L);
        if (to.isAfter(period.latest())) {
            return null;
        }
        return from.equals(to) ? When.day(from) : Edtf.interval(from, to, Precision.RANGE, false);
    }

    private static @Nullable When weeks(NthUnit nth, When period) {
        LocalDate firstThursday = period.earliest().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        LocalDate lastThursday = period.latest().with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
        LocalDate thursday = nth.number() < 0
                ? lastThursday.minusWeeks(nth.count() - 1L)
                : firstThursday.plusWeeks((long) (nth.number() - 1) * nth.count());
        if (thursday.isAfter(lastThursday)) {
            return null;
        }
        LocalDate monday = thursday.minusDays(3);
        return Edtf.interval(
                monday,
                monday.plusDays((long) DAYS_A_WEEK * nth.count() - 1),
                nth.count() == 1 ? Precision.WEEK : Precision.RANGE,
                false);
    }

    /** "Monday the 21st": in the anchor's month if that fits, else the nearest month before, or after if the clause looks ahead. */
    static @Nullable When dated(Meaning.DatedWeekday day, LocalDate from, boolean forward) {
        YearMonth month = YearMonth.from(from);
        LocalDate here = fits(day, month);
        for (int i = 1; here == null && i <= MONTHS_SOUGHT; i++) {
            here = fits(day, month.plusMonths(forward ? i : -i));
        }
        return here == null ? null : When.day(here);
    }

    private static @Nullable LocalDate fits(Meaning.DatedWeekday day, YearMonth month) {
        if (!month.isValidDay(day.day())) {
            return null;
        }
        LocalDate date = month.atDay(day.day());
        return date.getDayOfWeek() == day.weekday() ? date : null;
    }

    /** Whole days, months … before or after a day, without that day; quarters and decades as the calendar has them. */
    static When stretch(Stretch stretch, LocalDate from) {
        Term first = stretch.terms().getFirst();
        boolean aligned = stretch.terms().size() == 1 && first.unit() == Unit.QUARTER;
        LocalDate start = aligned ? quarter(from, stretch.sign()) : from;
        LocalDate end = TimeMoments.shifted(start.atStartOfDay(), stretch.terms(), stretch.sign())
                .toLocalDate();
        boolean past = stretch.sign() < 0;
        long skip = aligned ? 0 : 1;
        return past
                ? Edtf.interval(end, start.minusDays(1), Precision.RANGE, false)
                : Edtf.interval(start.plusDays(skip), end.minusDays(1 - skip), Precision.RANGE, false);
    }

    /** The first day of the anchor's quarter, or of the next to count on from. */
    private static LocalDate quarter(LocalDate from, int sign) {
        LocalDate begin = from.with(IsoFields.DAY_OF_QUARTER, 1);
        return sign < 0 ? begin : begin.plusMonths(3);
    }

    /** From the anchor to the end of its week, month …; of a day from the moment on. */
    static When rest(Rest rest, LocalDateTime now, When whole) {
        LocalDate from = now.toLocalDate();
        if (rest.unit() == Unit.DAY) {
            return TimeMoments.between(now, from.atTime(23, 59, 59));
        }
        LocalDate to = whole.latest().isBefore(from) ? from : whole.latest();
        return Edtf.interval(from, to, Precision.RANGE, false);
    }

    /** The like-named holiday that is meant: the last, unless the clause looks forward. */
    static When feast(Meaning.Feast feast, LocalDate from, Setting setting, int soon) {
        Holidays.Holiday holiday = feast.holiday();
        LocalDate same = holiday.in(from.getYear());
        LocalDate last = same.isAfter(from) ? holiday.in(from.getYear() - 1) : same;
        LocalDate next = same.isBefore(from) ? holiday.in(from.getYear() + 1) : same;
        return When.day(
                switch (feast.which()) {
                    case LAST -> last;
                    case THIS -> same;
                    case NEXT -> next;
                    case NEAREST -> {
                        boolean near = next.isAfter(from) && !next.isAfter(from.plusDays(soon));
                        boolean coming = !setting.past() && near && last.isBefore(from.minusDays(soon));
                        yield setting.forward() || coming ? next : last;
                    }
                });
    }

    /** So many units from a point. */
    static When shifted(List<Term> terms, int sign, LocalDateTime from, boolean timed) {
        LocalDateTime moment = TimeMoments.shifted(from, terms, sign);
        return timed ? TimeMoments.at(moment) : When.day(moment.toLocalDate());
    }

    /** From a point on, or up to it, for so many units. */
    static When within(List<Term> terms, int sign, LocalDateTime from, boolean timed) {
        LocalDateTime other = TimeMoments.shifted(from, terms, sign);
        LocalDateTime begin = sign < 0 ? other : from;
        LocalDateTime end = sign < 0 ? from : other;
        return timed
                ? TimeMoments.between(begin, end)
                : Edtf.interval(begin.toLocalDate(), end.toLocalDate(), Precision.RANGE, false);
    }
}
