package org.stemma.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Calendar;
import org.stemma.news.When;

/**
 * Puts meanings on the calendar. Reports look back, so a date without a year is the last such day before the anchor, unless its
 * clause looks forward. Where nothing anchors an expression, it stays without a date.
 */
final class TimeResolver {
    private static final long DAY = 1;
    private static final long YEAR = 366;
    /** A date that was last almost a year ago and comes again within this many days is more likely the coming one. */
    static final int SOON = 45;

    private final Anchor anchor;
    private final CalendarResolver calendar;
    private final RelativeResolver relative;
    private final RangeResolver ranges;
    private final ClockResolver clocks;

    TimeResolver(Anchor anchor) {
        this.anchor = anchor;
        this.calendar = new CalendarResolver(anchor);
        this.relative = new RelativeResolver(anchor);
        this.ranges = new RangeResolver(this, anchor);
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
                case Meaning.Narrative n -> RelativeResolver.narrative(n, setting);
                case Meaning.NarrativeDay n -> RelativeResolver.narrative(n, setting);
                case Meaning.Opening o -> opening(o, setting);
                case Meaning.Range r -> ranges.range(r, setting);
                case Meaning.Clock c -> clocks.clock(c, setting);
                case Meaning.ClockSpan c -> clocks.span(c, setting);
                case Meaning.DayPart p -> clocks.part(p, setting);
                case Meaning.EndOf e -> clocks.end(e, setting);
                case Meaning.Bound b -> resolve(b.of(), setting);
                case Meaning.Ahead a -> resolve(a.time(), setting);
                case Meaning.PartOfDay p -> resolve(p.day(), setting);
                case Meaning.Untold u -> null;
                case Meaning.SpecialYear y -> null;
                case Meaning.Now n -> null;
                case Meaning.Lasting l -> null;
                case Meaning.Repeated r -> null;
                case Meaning.Vague v -> null;
                case Meaning.NthWeekday n -> within(n.period(), setting, period -> TimeCountResolver.nth(n, period));
                case Meaning.NthUnit n -> within(n.period(), setting, period -> TimeCountResolver.nth(n, period));
                case Meaning.NthWeekend n -> within(n.period(), setting, period -> TimeCountResolver.nth(n, period));
                case Meaning.HalfOf h -> within(h.period(), setting, period -> TimeCountResolver.half(h, period));
                case Meaning.WeekOf w -> within(w.day(), setting, day -> Edtf.week(day.earliest()));
                case Meaning.FeastWeekend f ->
                    within(f.feast(), setting, day -> TimeCountResolver.around(day.earliest()));
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
                now == null
                        ? null
                        : counted(TimeCountResolver.rest(r, now, RelativeResolver.around(now.toLocalDate(), r.unit())));
            case Meaning.Shift s -> shift(s, setting);
            case Meaning.Within w -> within(w, setting);
            default -> relative.resolve(meaning, setting);
        };
    }

    /** What is counted within another time. */
    private @Nullable Resolved within(Meaning told, Setting setting, Function<When, @Nullable When> count) {
        Resolved period = resolve(told, setting);
        return period == null ? null : resolved(count.apply(period.when()), period.from());
    }

    /** {@code FY2019}: a year that only TIMEX3 has a name for; null if nothing anchors it. */
    @Nullable
    String named(Meaning.SpecialYear special) {
        LocalDate from = anchor.day(YEAR);
        Integer year = special.year();
        Integer told = year != null ? year : from == null ? null : Integer.valueOf(from.getYear() + special.offset());
        return told == null ? null : special.prefix() + told;
    }

    private static @Nullable Resolved resolved(@Nullable When when, @Nullable String from) {
        return when == null ? null : new Resolved(when, from);
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

    private @Nullable Resolved stretch(Meaning.Stretch stretch) {
        long slack = stretch.terms().stream()
                .mapToLong(term -> RelativeResolver.slack(term.unit()))
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
}
