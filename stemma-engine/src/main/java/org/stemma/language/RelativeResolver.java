package org.stemma.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Unit;
import org.stemma.language.Meaning.Which;
import org.stemma.language.TimeResolver.Resolved;
import org.stemma.language.TimeResolver.Setting;
import org.stemma.news.Precision;
import org.stemma.news.When;

/** Puts days, weeks, months and years on the calendar that are told as seen from the anchor. Weeks run from Monday. */
final class RelativeResolver {
    private static final long DAY = 1;
    private static final long MONTH = 31;
    private static final long YEAR = 366;
    private static final int YEARS_A_DECADE = 10;
    private static final int MONTHS_A_QUARTER = 3;

    /** "Last Tuesday" lies further back than this many days. */
    private static final int YESTERDAY = 2;

    private final Anchor anchor;

    RelativeResolver(Anchor anchor) {
        this.anchor = anchor;
    }

    private @Nullable Resolved counted(@Nullable When when) {
        return when == null ? null : new Resolved(when, anchor.note());
    }

    /** Where a stretch of the calendar seen from the anchor lies; null if the anchor is too coarse or the meaning another. */
    @Nullable
    Resolved resolve(Meaning meaning, Setting setting) {
        if (meaning instanceof Meaning.Relative relative) {
            return counted(relative(relative));
        }
        LocalDate from = anchor.day(DAY);
        if (from == null) {
            return null;
        }
        return counted(
                switch (meaning) {
                    case Meaning.Weekday w -> When.day(weekday(w, from, setting));
                    case Meaning.WeekdayFrom w -> When.day(weekdayFrom(w, from));
                    case Meaning.DayOfWeekIn d ->
                        When.day(monday(from).plusWeeks(d.weeks()).with(TemporalAdjusters.nextOrSame(d.day())));
                    case Meaning.Weekend w -> weekend(weekend(w, from, setting));
                    case Meaning.WeekendIn w ->
                        weekend(from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                                .plusWeeks(w.weeks() > 0 ? w.weeks() - 1 : w.weeks()));
                    case Meaning.WorkWeek w -> {
                        LocalDate monday = monday(from.plusWeeks(TimeWords.offset(w.which())));
                        yield Edtf.interval(monday, monday.plusDays(4), Precision.WEEK, false);
                    }
                    case Meaning.Fortnight f -> {
                        LocalDate monday = monday(from).plusWeeks(2L * f.offset());
                        yield Edtf.interval(monday, monday.plusDays(13), Precision.RANGE, false);
                    }
                    case Meaning.ToDate t -> toDate(around(from, t.unit()), from);
                    default -> null;
                });
    }

    private static When toDate(When whole, LocalDate to) {
        return Edtf.interval(When.day(whole.earliest()), When.day(to));
    }

    static LocalDate monday(LocalDate within) {
        return within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static When weekend(LocalDate saturday) {
        return Edtf.interval(saturday, saturday.plusDays(1), Precision.WEEK, false);
    }

    private static LocalDate weekday(Meaning.Weekday weekday, LocalDate from, Setting setting) {
        DayOfWeek day = weekday.day();
        return switch (weekday.which()) {
            // yesterday is never "last Tuesday"
            case LAST -> from.minusDays(YESTERDAY).with(TemporalAdjusters.previous(day));
            case THIS -> monday(from).with(TemporalAdjusters.nextOrSame(day));
            case NEXT -> from.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
            case NEAREST ->
                setting.forward()
                        ? from.with(TemporalAdjusters.nextOrSame(day))
                        : from.with(TemporalAdjusters.previousOrSame(day));
        };
    }

    private static LocalDate weekdayFrom(Meaning.WeekdayFrom weekday, LocalDate from) {
        int count = weekday.count();
        return count > 0
                ? from.with(TemporalAdjusters.next(weekday.day())).plusWeeks(count - 1L)
                : from.with(TemporalAdjusters.previous(weekday.day())).plusWeeks(count + 1L);
    }

    private static LocalDate weekend(Meaning.Weekend weekend, LocalDate from, Setting setting) {
        LocalDate coming = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        LocalDate last = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean forward = weekend.which() == Which.NEXT
                || (weekend.which() == Which.THIS && !setting.past())
                || setting.forward();
        return weekend.which() != Which.LAST && forward ? coming : last;
    }

    private @Nullable When relative(Meaning.Relative relative) {
        Unit unit = relative.unit();
        LocalDate from = anchor.day(slack(unit));
        if (from == null || unit.compareTo(Unit.DAY) < 0) {
            return null;
        }
        When whole = around(shifted(from, unit, relative.amount()), unit);
        return switch (relative.part()) {
            case BEFORE -> Edtf.clipped(whole, from, true);
            case AFTER -> Edtf.clipped(whole, from, false);
            case WHOLE, EARLY, MID, LATE -> Edtf.part(whole, relative.part());
        };
    }

    /** What follows the time told before; "that week" without one is no time. */
    static @Nullable Resolved narrative(Meaning.Narrative narrative, Setting setting) {
        When before = setting.before();
        Unit unit = narrative.unit();
        if (before == null || unit.compareTo(Unit.DAY) < 0 || before.days() > slack(unit)) {
            return null;
        }
        When when = around(shifted(before.earliest(), unit, narrative.amount()), unit);
        return new Resolved(when, before.value() + ", named before");
    }

    static @Nullable Resolved narrative(Meaning.NarrativeDay day, Setting setting) {
        When before = setting.before();
        return before == null || before.days() > 1
                ? null
                : new Resolved(
                        When.day(before.latest().with(TemporalAdjusters.next(day.day()))),
                        before.value() + ", named before");
    }

    /** How coarse an anchor may be for counts of a unit. */
    static long slack(Unit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY, WEEK -> DAY;
            case MONTH, QUARTER -> MONTH;
            case YEAR, DECADE, CENTURY -> YEAR;
        };
    }

    private static LocalDate shifted(LocalDate from, Unit unit, int amount) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR -> from;
            case DAY -> from.plusDays(amount);
            case WEEK -> from.plusWeeks(amount);
            case MONTH -> from.plusMonths(amount);
            case QUARTER -> from.plusMonths((long) MONTHS_A_QUARTER * amount);
            case YEAR -> from.plusYears(amount);
            case DECADE -> from.plusYears((long) YEARS_A_DECADE * amount);
            case CENTURY -> from.plusYears((long) YEARS_A_DECADE * YEARS_A_DECADE * amount);
        };
    }

    /** The day, week, month … that holds a day. */
    static When around(LocalDate day, Unit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> When.day(day);
            case WEEK -> Edtf.week(day);
            case MONTH -> Edtf.month(YearMonth.from(day));
            case QUARTER -> Edtf.share((day.getMonthValue() + 2) / MONTHS_A_QUARTER, 4, day.getYear());
            case YEAR -> Edtf.year(day.getYear());
            case DECADE -> Edtf.era(day.getYear() / 10 * 10, 10, Part.WHOLE);
            case CENTURY -> Edtf.era(day.getYear() / 100 * 100, 100, Part.WHOLE);
        };
    }
}
