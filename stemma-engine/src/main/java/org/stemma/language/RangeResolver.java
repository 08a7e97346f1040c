package org.stemma.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.DayOfWeekIn;
import org.stemma.language.Meaning.Weekday;
import org.stemma.language.Meaning.Which;
import org.stemma.language.TimeResolver.Resolved;
import org.stemma.language.TimeResolver.Setting;
import org.stemma.news.When;

/** Puts the two ends of a range on the calendar, the first before the second. */
final class RangeResolver {
    private final TimeResolver times;
    private final Anchor anchor;

    RangeResolver(TimeResolver times, Anchor anchor) {
        this.times = times;
        this.anchor = anchor;
    }

    @Nullable
    Resolved range(Meaning.Range range, Setting setting) {
        boolean timed = range.from() instanceof Meaning.Clock || range.to() instanceof Meaning.Clock;
        Resolved to = end(range.to(), setting, timed);
        Resolved from = end(weekly(range), setting, timed);
        if (from == null || to == null) {
            return null;
        }
        if (isBefore(to, from)) {
            from = earlier(range, from, setting);
            to = later(range, to, from);
        }
        boolean ordered =
                from != null && !to.when().latest().isBefore(from.when().earliest());
        return ordered && from != null
                ? new Resolved(Edtf.interval(from.when(), to.when()), from.from() != null ? from.from() : to.from())
                : null;
    }

    /** By days, and by the clock where both tell it. */
    private static boolean isBefore(Resolved one, Resolved other) {
        int days = one.when().compareTo(other.when());
        LocalDateTime first = TimeMoments.begin(one.when());
        LocalDateTime second = TimeMoments.begin(other.when());
        boolean timed = one.when().clock() != null && other.when().clock() != null;
        return days < 0 || (days == 0 && timed && first != null && second != null && first.isBefore(second));
    }

    /** "Monday to Thursday next week": the first day lies in that week, too. */
    private static Meaning weekly(Meaning.Range range) {
        boolean bare = range.from() instanceof Weekday w && w.which() == Which.NEAREST;
        return bare && range.from() instanceof Weekday from && range.to() instanceof DayOfWeekIn to
                ? new DayOfWeekIn(from.day(), to.weeks())
                : range.from();
    }

    private @Nullable Resolved counted(When when) {
        return new Resolved(when, anchor.note());
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
        return times.resolve(meaning, setting);
    }

    /** "Friday to Tuesday": where both ends count back, the first lies before the second. */
    private @Nullable Resolved earlier(Meaning.Range range, Resolved from, Setting setting) {
        if (range.from() instanceof Weekday w && w.which() == Which.NEAREST && !setting.forward()) {
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

    /** "next Monday to Friday", "between 10 p.m. tonight and 6 a.m.": the second end lies after the first. */
    private static Resolved later(Meaning.Range range, Resolved to, @Nullable Resolved from) {
        if (from == null || !isBefore(to, from)) {
            return to;
        }
        LocalDate last = from.when().latest();
        return switch (range.to()) {
            case Weekday w -> new Resolved(When.day(last.with(TemporalAdjusters.next(w.day()))), to.from());
            case Meaning.Clock c when c.day() == null -> afterwards(c.time(), to, from);
            case Meaning.Clock c
            when c.day() instanceof Weekday w ->
                new Resolved(TimeMoments.at(last.with(TemporalAdjusters.next(w.day())), c.time(), false), to.from());
            case Meaning.DayPart p
            when p.day() instanceof Weekday w ->
                new Resolved(When.day(last.with(TemporalAdjusters.next(w.day()))), to.from());
            default -> to;
        };
    }

    /** The same time of the clock in the afternoon, or else on the next day. */
    private static Resolved afterwards(Meaning.ClockTime time, Resolved to, Resolved from) {
        LocalDate day = from.when().latest();
        boolean open = time.half() == Meaning.Half.UNTOLD && time.hour() < 12;
        When afternoon = TimeMoments.at(day, time.at(time.hour() + (open ? 12 : 0), time.half()), false);
        return open && afternoon.compareTo(from.when()) > 0
                ? new Resolved(afternoon, to.from())
                : new Resolved(TimeMoments.at(day.plusDays(1), time, false), to.from());
    }
}
