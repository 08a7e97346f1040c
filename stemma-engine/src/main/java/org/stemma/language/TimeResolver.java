package org.stemma.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Unit;
import org.stemma.language.Meaning.Which;
import org.stemma.news.Precision;
import org.stemma.news.When;

/**
 * Puts meanings on the calendar. Reports look back, so a date without a year is the last such day before the anchor, unless its
 * clause looks forward. Where nothing anchors an expression, it stays without a date.
 */
final class TimeResolver {
    private static final long DAY = 1;
    private static final long MONTH = 31;
    private static final long YEAR = 366;
    private static final int YEARS_A_DECADE = 10;
    private static final int MONTHS_A_QUARTER = 3;
    /** A date that was last almost a year ago and comes again within this many days is more likely the coming one. */
    static final int SOON = 45;

    /** "Last Tuesday" lies further back than this many days. */
    private static final int YESTERDAY = 2;

    private final Anchor anchor;
    private final CalendarResolver calendar;
    private final ClockResolver clocks;

    TimeResolver(Anchor anchor) {
        this.anchor = anchor;
        this.calendar = new CalendarResolver(anchor);
        this.clocks = new ClockResolver(this);
    }

    /**
     * What surrounds an expression.
     *
     * @param forward whether its clause speaks of the future
     * @param past whether its clause has a verb in the past tense
     * @param before the time told before it, if any
     * @param year a year named near it, if any
     */
    record Setting(
            boolean forward,
            boolean past,
            @Nullable When before,
            @Nullable Integer year) {
        static final Setting PLAIN = new Setting(false, false, null, null);
    }

    /** A time with what it was counted from. */
    record Resolved(When when, @Nullable String from) {}

    @Nullable
    Resolved resolve(Meaning meaning, Setting setting) {
        try {
            return switch (meaning) {
                case Calendar c -> calendar.calendar(c, setting);
                case Meaning.OfYear o -> calendar.ofYear(o);
                case Meaning.Ambiguous a -> told(CalendarResolver.ambiguous(a));
                case Meaning.Era e -> told(Edtf.era(e.start(), e.years(), e.part()));
                case Meaning.Season s -> calendar.season(s, setting);
                case Meaning.Share s -> calendar.share(s, setting);
                case Meaning.Weekday w -> weekday(w, setting);
                case Meaning.DayOfWeekIn d -> dayOfWeek(d);
                case Meaning.Weekend w -> weekend(w, setting);
                case Meaning.Relative r -> counted(relative(r));
                case Meaning.Narrative n -> narrative(n, setting);
                case Meaning.Opening o -> opening(o, setting);
                case Meaning.Range r -> range(r, setting);
                case Meaning.Clock c -> clocks.clock(c, setting);
                case Meaning.ClockSpan c -> clocks.span(c, setting);
                case Meaning.DayPart p -> clocks.part(p, setting);
                case Meaning.EndOf e -> clocks.end(e, setting);
                case Meaning.Bound b -> resolve(b.of(), setting);
                case Meaning.Ahead a -> resolve(a.time(), setting);
                case Meaning.Untold u -> null;
                case Meaning.Now n -> null;
                case Meaning.Lasting l -> null;
                case Meaning.Repeated r -> null;
                case Meaning.Vague v -> null;
                default -> countedOff(meaning, setting);
            };
        } catch (DateTimeException e) {
            // February 30, year 0: words that look like a date and name no day
            return null;
        }
    }

    /** What is counted off on the calendar. */
    private @Nullable Resolved countedOff(Meaning meaning, Setting setting) {
        LocalDate from = anchor.day(DAY);
        LocalDateTime now = anchor.moment();
        return switch (meaning) {
            case Meaning.NthWeekday n -> {
                Resolved period = resolve(n.period(), setting);
                yield period == null ? null : resolved(TimeCountResolver.nth(n, period.when()), period.from());
            }
            case Meaning.NthUnit n -> {
                Resolved period = resolve(n.period(), setting);
                yield period == null ? null : resolved(TimeCountResolver.nth(n, period.when()), period.from());
            }
            case Meaning.WeekOf w -> {
                Resolved day = resolve(w.day(), setting);
                yield day == null ? null : resolved(Edtf.week(day.when().earliest()), day.from());
            }
            case Meaning.WeekdayOf w -> {
                Resolved week = resolve(w.within(), setting);
                yield week == null
                        ? null
                        : counted(When.day(week.when()
                                .earliest()
                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .with(TemporalAdjusters.nextOrSame(w.day()))));
            }
            case Meaning.Feast f -> feast(f, setting);
            case Meaning.DatedWeekday d ->
                from == null ? null : counted(TimeCountResolver.dated(d, from, setting.forward()));
            case Meaning.Stretch s -> stretch(s);
            case Meaning.Rest r ->
                now == null ? null : counted(TimeCountResolver.rest(r, now, around(now.toLocalDate(), r.unit())));
            case Meaning.Shift s -> shift(s, setting);
            case Meaning.Within w -> within(w, setting);
            case Meaning.NarrativeDay n -> {
                When before = setting.before();
                yield before == null || before.days() > 1
                        ? null
                        : new Resolved(
                                When.day(before.latest().with(TemporalAdjusters.next(n.day()))),
                                before.value() + ", named before");
            }
            case Meaning.WorkWeek w ->
                from == null ? null : counted(workWeek(from.plusWeeks(TimeWords.offset(w.which()))));
            default -> null;
        };
    }

    private static @Nullable Resolved resolved(@Nullable When when, @Nullable String from) {
        return when == null ? null : new Resolved(when, from);
    }

    private static When workWeek(LocalDate within) {
        LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Edtf.interval(monday, monday.plusDays(4), Precision.WEEK, false);
    }

    private @Nullable Resolved feast(Meaning.Feast feast, Setting setting) {
        Integer year = feast.year();
        if (year != null) {
            return told(When.day(feast.holiday().in(year)));
        }
        LocalDate from = anchor.day(feast.offset() == null ? DAY : YEAR);
        Integer offset = feast.offset();
        if (offset != null) {
            return from == null ? null : counted(When.day(feast.holiday().in(from.getYear() + offset)));
        }
        Integer near = setting.year() != null ? setting.year() : anchor.year();
        if (from == null) {
            return near == null
                    ? null
                    : new Resolved(When.day(feast.holiday().in(near)), near + ", named in the article");
        }
        return counted(TimeCountResolver.feast(feast, from, setting, SOON));
    }

    /** The moment that a count starts from. */
    private @Nullable LocalDateTime point(Meaning meaning, Setting setting) {
        if (meaning instanceof Meaning.Now) {
            return anchor.moment();
        }
        Resolved point = resolve(meaning, setting);
        return point == null ? null : TimeMoments.begin(point.when());
    }

    private @Nullable Resolved shift(Meaning.Shift shift, Setting setting) {
        LocalDateTime from = point(shift.from(), setting);
        boolean timed = TimeMoments.isClock(shift.terms());
        if (shift.from() instanceof Meaning.Weekend) {
            Resolved weekend = resolve(shift.from(), setting);
            return weekend == null
                    ? null
                    : counted(Edtf.interval(
                            weekend.when().earliest().plusWeeks(1),
                            weekend.when().latest().plusWeeks(1),
                            Precision.WEEK,
                            false));
        }
        return from == null ? null : counted(TimeCountResolver.shifted(shift.terms(), shift.sign(), from, timed));
    }

    private @Nullable Resolved within(Meaning.Within within, Setting setting) {
        LocalDateTime from = point(within.from(), setting);
        boolean timed = TimeMoments.isClock(within.terms()) || within.from() instanceof Meaning.Clock;
        return from == null ? null : counted(TimeCountResolver.within(within.terms(), within.sign(), from, timed));
    }

    private static Resolved told(When when) {
        return new Resolved(when, null);
    }

    private @Nullable Resolved counted(@Nullable When when) {
        return when == null ? null : new Resolved(when, anchor.note());
    }

    private @Nullable Resolved weekday(Meaning.Weekday weekday, Setting setting) {
        LocalDate from = anchor.day(DAY);
        if (from == null) {
            return null;
        }
        DayOfWeek day = weekday.day();
        LocalDate resolved = switch (weekday.which()) {
            // yesterday is never "last Tuesday"
            case LAST -> from.minusDays(YESTERDAY).with(TemporalAdjusters.previous(day));
            case THIS ->
                from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
            case NEXT -> from.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
            case NEAREST ->
                setting.forward()
                        ? from.with(TemporalAdjusters.next(day))
                        : from.with(TemporalAdjusters.previousOrSame(day));
        };
        return counted(When.day(resolved));
    }

    private @Nullable Resolved dayOfWeek(Meaning.DayOfWeekIn day) {
        LocalDate from = anchor.day(DAY);
        return from == null
                ? null
                : counted(When.day(from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(day.weeks())
                        .with(TemporalAdjusters.nextOrSame(day.day()))));
    }

    private @Nullable Resolved weekend(Meaning.Weekend weekend, Setting setting) {
        LocalDate from = anchor.day(DAY);
        if (from == null) {
            return null;
        }
        LocalDate coming = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        LocalDate last = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean forward = weekend.which() == Which.NEXT
                || (weekend.which() == Which.THIS && !setting.past())
                || setting.forward();
        LocalDate saturday = weekend.which() != Which.LAST && forward ? coming : last;
        return counted(Edtf.interval(saturday, saturday.plusDays(1), Precision.WEEK, false));
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

    private static @Nullable Resolved narrative(Meaning.Narrative narrative, Setting setting) {
        When before = setting.before();
        Unit unit = narrative.unit();
        if (before == null || unit.compareTo(Unit.DAY) < 0 || before.days() > slack(unit)) {
            return null;
        }
        When when = around(shifted(before.earliest(), unit, narrative.amount()), unit);
        return new Resolved(when, before.value() + ", named before");
    }

    private @Nullable Resolved stretch(Meaning.Stretch stretch) {
        long slack = stretch.terms().stream()
                .mapToLong(term -> slack(term.unit()))
                .min()
                .orElse(DAY);
        LocalDate from = anchor.day(slack);
        return from == null ? null : counted(TimeCountResolver.stretch(stretch, from));
    }

    private @Nullable Resolved opening(Meaning.Opening opening, Setting setting) {
        Integer own = opening.year();
        LocalDate from = opening.thisYear() ? anchor.day(YEAR) : null;
        if (from != null) {
            return counted(Edtf.months(from.getYear(), opening.months(), opening.first()));
        }
        Integer year = own != null ? own : setting.year();
        if (year == null) {
            return null;
        }
        When when = Edtf.months(year, opening.months(), opening.first());
        return own != null ? told(when) : new Resolved(when, year + ", named beside it");
    }

    private @Nullable Resolved range(Meaning.Range range, Setting setting) {
        boolean timed = range.from() instanceof Meaning.Clock || range.to() instanceof Meaning.Clock;
        Resolved to = end(range.to(), setting, timed);
        Resolved from = end(range.from(), setting, timed);
        if (from == null || to == null) {
            return null;
        }
        if (to.when().compareTo(from.when()) < 0) {
            from = earlier(range, from, setting);
            to = later(range, to, from);
        }
        boolean ordered =
                from != null && !to.when().latest().isBefore(from.when().earliest());
        return ordered && from != null
                ? new Resolved(Edtf.interval(from.when(), to.when()), from.from() != null ? from.from() : to.from())
                : null;
    }

    /** An end of a range: "now" and a time of the clock without a day are the anchor's. */
    private @Nullable Resolved end(Meaning meaning, Setting setting, boolean timed) {
        LocalDateTime now = anchor.moment();
        if (meaning instanceof Meaning.Now) {
            return now == null ? null : counted(timed ? TimeMoments.at(now) : When.day(now.toLocalDate()));
        }
        if (meaning instanceof Meaning.Clock clock && clock.day() == null) {
            return now == null ? null : counted(TimeMoments.at(now.toLocalDate(), clock.time(), false));
        }
        return resolve(meaning, setting);
    }

    /** "Friday to Tuesday": where both ends count back, the first lies before the second. */
    private @Nullable Resolved earlier(Meaning.Range range, Resolved from, Setting setting) {
        if (range.from() instanceof Meaning.Weekday w && w.which() == Which.NEAREST && !setting.forward()) {
            return counted(When.day(from.when().earliest().minusWeeks(1)));
        }
        boolean yearless = range.from() instanceof Calendar c
                && c.year() == null
                && c.month() != null
                && c.which() == Which.NEAREST;
        return yearless && range.from() instanceof Calendar c && range.to() instanceof Calendar
                ? new Resolved(
                        Edtf.part(
                                CalendarResolver.whole(c, from.when().earliest().getYear() - 1), c.part()),
                        from.from())
                : from;
    }

    /** "next Monday to Friday": the second end lies after the first. */
    private static Resolved later(Meaning.Range range, Resolved to, @Nullable Resolved from) {
        boolean day = range.to() instanceof Meaning.Weekday
                && from != null
                && to.when().compareTo(from.when()) < 0;
        return day && range.to() instanceof Meaning.Weekday w && from != null
                ? new Resolved(When.day(from.when().latest().with(TemporalAdjusters.next(w.day()))), to.from())
                : to;
    }

    /** How coarse an anchor may be for counts of a unit. */
    private static long slack(Unit unit) {
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
    private static When around(LocalDate day, Unit unit) {
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
