package org.stemma.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.CalendarYears.Found;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Range;
import org.stemma.language.Meaning.Relative;
import org.stemma.language.Meaning.Unit;
import org.stemma.language.Meaning.Which;

/** Ranges by their two ends: "from 2011 to 2015", "between March and May 2024", "2011-15", "from 3 May to today", "this week from Tuesday to Friday". */
final class TimeRanges {
    private static final int CENTURY = 100;
    private static final Set<String> TO = Set.of("to", "until", "till", "til", "through", "thru", "-", "~");

    private final Pieces pieces;
    private final TimeGrammar points;
    private final CalendarYears years;

    TimeRanges(Pieces pieces, TimeGrammar points) {
        this.pieces = pieces;
        this.points = points;
        this.years = new CalendarYears(pieces);
    }

    @Nullable
    Match at(int i) {
        boolean led = pieces.isAny(i, "from", "between", "starting", "beginning");
        Match named = led ? ends(i, i + 1, true) : ends(i, i, false);
        Match within = led ? points.point(i + 1) : null;
        boolean whole = within != null && within.meaning() instanceof Range;
        Match days = led ? days(i, i + 1) : pieces.isTalk() && pieces.at(i).isNumber() ? days(i, i) : null;
        days = Match.longer(days, whole && within != null ? within.led(i) : null);
        return Match.longer(Match.longer(days, named), inWeek(i));
    }

    private @Nullable Match ends(int i, int start, boolean led) {
        Match one = points.point(start);
        if (one == null || !(led ? isTime(one.meaning()) : isCalendar(one.meaning()))) {
            return null;
        }
        int at = one.to();
        boolean between = pieces.is(i, "between") && pieces.is(at, "and");
        if (!between && !TO.contains(pieces.at(at).lower())) {
            return null;
        }
        boolean dash = pieces.is(at, "-") || pieces.is(at, "~");
        boolean loose = dash
                && !led
                && !pieces.at(at).glued()
                && !pieces.is(i - 1, "(")
                && !pieces.isTalk()
                && !isFull(one.meaning());
        if ((dash && pieces.is(at + 1, "-")) || loose) {
            return null;
        }
        Match later = dash ? null : laterDay(one, at + 1);
        boolean date = pieces.is(at + 1, "date") && !pieces.at(at + 2).isNumber() && !dash;
        Match now = date ? new Match(at + 1, at + 2, new Meaning.Now()) : null;
        Match other = Match.longer(Match.longer(later, now), points.point(at + 1));
        if (other == null && dash) {
            other = shortYear(one, at + 1);
        }
        boolean span = other != null && other.meaning() instanceof Meaning.ClockSpan;
        other = span ? points.date(at + 1) : other;
        if (other == null || !isTime(other.meaning()) || !(led || alike(one.meaning(), other.meaning()))) {
            return null;
        }
        Meaning range = new Range(completed(one.meaning(), other.meaning()), other.meaning());
        return new Match(i, other.to(), range, false, one.core());
    }

    /** "from 27 April to the third". */
    private @Nullable Match laterDay(Match one, int at) {
        Found day = years.ordinal(pieces.is(at, "the") ? at + 1 : at);
        day = day != null && pieces.isAny(day.end(), "of") ? null : day;
        boolean dated = one.meaning() instanceof Calendar c && c.day() != null && c.month() != null;
        if (day == null
                || !dated
                || !(one.meaning() instanceof Calendar first)
                || first.day() == null
                || first.month() == null) {
            return null;
        }
        int month = day.value() > first.day() ? first.month() : first.month() % 12 + 1;
        return new Match(at, day.end(), new Calendar(first.year(), month, day.value(), Part.WHOLE, Which.NEAREST));
    }

    /** "between 4 and 22 this month", "from the ninth to the seventeenth of April". */
    private @Nullable Match days(int i, int at) {
        int start = pieces.is(at, "the") ? at + 1 : at;
        Found first = years.day(start);
        if (first == null) {
            return null;
        }
        boolean to = TO.contains(pieces.at(first.end()).lower())
                || (pieces.is(i, "between") && pieces.is(first.end(), "and"));
        int next = pieces.is(first.end() + 1, "the") ? first.end() + 2 : first.end() + 1;
        Found last = to ? years.day(next) : null;
        if (last == null || last.value() <= first.value()) {
            return null;
        }
        int month = pieces.is(last.end(), "of") ? last.end() + 1 : last.end();
        Which which = pieces.is(month + 1, "month") ? TimeWords.which(pieces, month) : null;
        if (which != null) {
            return new Match(
                    i, month + 2, new Range(ofMonth(first.value(), which), ofMonth(last.value(), which)), false, start);
        }
        Match until = points.date(next);
        if (until == null || !(until.meaning() instanceof Calendar end) || end.month() == null || end.day() == null) {
            return null;
        }
        Calendar from = new Calendar(end.year(), end.month(), first.value(), Part.WHOLE, end.which());
        return new Match(i, until.to(), new Range(from, end), false, start);
    }

    private static Calendar ofMonth(int day, Which which) {
        return new Calendar(null, null, day, Part.WHOLE, which);
    }

    /** "this week from Tuesday to Friday". */
    private @Nullable Match inWeek(int i) {
        Which which = pieces.is(i + 1, "week") ? TimeWords.which(pieces, i) : null;
        if (which == null || !pieces.isAny(i + 2, "from", "between")) {
            return null;
        }
        Match days = ends(i + 2, i + 3, true);
        boolean week = days != null
                && days.meaning() instanceof Range r
                && r.from() instanceof Meaning.Weekday
                && r.to() instanceof Meaning.Weekday;
        if (days == null || !week || !(days.meaning() instanceof Range range)) {
            return null;
        }
        int weeks = TimeWords.offset(which);
        return new Match(i, days.to(), new Range(inWeek(range.from(), weeks), inWeek(range.to(), weeks)));
    }

    private static Meaning inWeek(Meaning day, int weeks) {
        return day instanceof Meaning.Weekday w ? new Meaning.DayOfWeekIn(w.day(), weeks) : day;
    }

    /** The end of 1980-88. */
    private @Nullable Match shortYear(Match one, int at) {
        boolean bare = one.meaning() instanceof Calendar c && c.month() == null && c.year() != null;
        Piece piece = pieces.at(at);
        if (!bare || !piece.isNumber() || piece.form().length() != 2 || !piece.glued()) {
            return null;
        }
        int first = one.meaning() instanceof Calendar c && c.year() != null ? c.year() : 0;
        int last = first / CENTURY * CENTURY + Integer.parseInt(piece.form());
        return last <= first ? null : new Match(at, at + 1, new Calendar(last, null, null, Part.WHOLE, Which.NEAREST));
    }

    /** The first end of a range, with the year or month that only the second end names. */
    static Meaning completed(Meaning from, Meaning to) {
        if (from instanceof Meaning.Share one && to instanceof Meaning.Share two && one.year() == null) {
            return new Meaning.Share(one.number(), one.of(), two.year(), two.which());
        }
        boolean open = from instanceof Calendar first && first.year() == null && first.which() == Which.NEAREST;
        if (!open || !(from instanceof Calendar first) || !(to instanceof Calendar second)) {
            return from;
        }
        boolean later = first.month() != null && second.month() != null && first.month() > second.month();
        Integer year = second.year();
        return first.inYear(year == null ? null : later ? year - 1 : year);
    }

    /** A day with its year. */
    private static boolean isFull(Meaning meaning) {
        return meaning instanceof Calendar c && c.day() != null && c.year() != null;
    }

    private static boolean isCalendar(Meaning meaning) {
        return meaning instanceof Calendar
                || meaning instanceof Meaning.OfYear
                || meaning instanceof Meaning.Era
                || meaning instanceof Meaning.Share
                || meaning instanceof Meaning.Weekday
                || meaning instanceof Meaning.DatedWeekday
                || meaning instanceof Meaning.WeekdayFrom
                || meaning instanceof Meaning.DayOfWeekIn
                || meaning instanceof Meaning.Ambiguous
                || (meaning instanceof Meaning.Clock c && c.day() != null)
                || (meaning instanceof Meaning.DayPart p && p.day() != null)
                || (meaning instanceof Relative r && (r.amount() == 0 || r.unit() == Unit.DAY));
    }

    private static boolean isTime(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Lasting l -> false;
            case Meaning.Repeated r -> false;
            case Meaning.Vague v -> false;
            case Range r -> false;
            case Meaning.Bound b -> false;
            case Meaning.ClockSpan s -> false;
            case Meaning.Zone z -> false;
            default -> true;
        };
    }

    private static boolean alike(Meaning one, Meaning other) {
        return one.getClass() == other.getClass()
                || other instanceof Relative
                || one instanceof Relative
                || other instanceof Meaning.OfYear
                || one instanceof Meaning.OfYear
                || (one instanceof Meaning.Weekday && other instanceof Calendar)
                || (one instanceof Meaning.Weekday && other instanceof Meaning.DayOfWeekIn)
                || (one instanceof Meaning.WeekdayFrom && other instanceof Meaning.Weekday)
                || (one instanceof Calendar && other instanceof Meaning.Clock)
                || (one instanceof Calendar && other instanceof Meaning.Weekday);
    }
}
