package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.Clock;
import org.stemma.language.Meaning.Era;
import org.stemma.language.Meaning.Lasting;
import org.stemma.language.Meaning.OfYear;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Range;
import org.stemma.language.Meaning.Relative;
import org.stemma.language.Meaning.Weekday;
import org.stemma.language.Meaning.Which;

/**
 * Finds the expressions of time in a text: at each piece the longest that any rule reads, joined with a clock, a second end of
 * a range or a hedge beside it. Every rule looks at a bounded number of pieces, so the cost is linear.
 */
final class TimeGrammar {
    private static final int CENTURY = 100;
    private static final Set<String> TO = Set.of("to", "until", "till", "through", "-");

    private static final Set<String> JOINTS = Set.of("and", "or", ",");

    /** "about October 7" speaks of that day; "around October 7" does not know the day. */
    private static final Set<String> DATE_HEDGES = Set.of("around", "circa", "roughly", "approximately");

    private final Pieces pieces;
    private final RelativeGrammar relative;
    private final DurationGrammar durations;
    private final ClockGrammar clocks;

    TimeGrammar(Pieces pieces) {
        this.pieces = pieces;
        this.relative = new RelativeGrammar(pieces, new CalendarGrammar(pieces));
        this.durations = new DurationGrammar(pieces);
        this.clocks = new ClockGrammar(pieces);
    }

    /** In order, without overlap. */
    List<Match> matches() {
        List<Match> found = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Match match = at(at);
            if (match == null) {
                at++;
            } else {
                found.add(match);
                at = match.to();
            }
        }
        return coordinated(found);
    }

    /** "June and July of 2009": the first month is of that year too. */
    private List<Match> coordinated(List<Match> found) {
        List<Match> completed = new ArrayList<>(found);
        for (int i = found.size() - 2; i >= 0; i--) {
            Match one = completed.get(i);
            Match next = completed.get(i + 1);
            boolean joined = next.from() == one.to() + 1
                    && JOINTS.contains(pieces.at(one.to()).lower());
            boolean months = one.meaning() instanceof Calendar c
                    && c.month() != null
                    && next.meaning() instanceof Calendar d
                    && d.month() != null;
            if (joined && months) {
                completed.set(
                        i, new Match(one.from(), one.to(), completed(one.meaning(), next.meaning()), one.hedged()));
            }
        }
        return completed;
    }

    private @Nullable Match at(int i) {
        int start = afterHedge(i);
        Match plain = joined(i, i);
        if (start == i) {
            return plain;
        }
        Match hedged = joined(start, i);
        if (hedged == null) {
            return plain;
        }
        boolean lasting = hedged.meaning() instanceof Lasting;
        boolean counts = lasting || pieces.is(hedged.to() - 1, "ago");
        boolean dated = DATE_HEDGES.contains(pieces.at(i).lower())
                && (hedged.meaning() instanceof Calendar || hedged.meaning() instanceof Era);
        Match whole = counts || dated ? new Match(i, hedged.to(), hedged.meaning(), !lasting) : null;
        return Match.longer(plain, whole);
    }

    /** What stands at an index, joined with what follows it. */
    private @Nullable Match joined(int i, int from) {
        Match one = single(i);
        if (one == null) {
            return null;
        }
        Match range = range(i, one);
        if (range != null) {
            return range;
        }
        Match clock = clocked(one);
        return clock == null ? one : new Match(Math.min(from, one.from()), clock.to(), clock.meaning());
    }

    private @Nullable Match single(int i) {
        Match clock = clocks.at(i);
        Match date = relative.date(i);
        Match longer = Match.longer(date, durations.at(i));
        return clock == null ? longer : Match.longer(longer, clock);
    }

    /** "from 2011 to 2015", "2011-2015", "between March and May 2024". */
    private @Nullable Match range(int i, Match one) {
        if (!isCalendar(one.meaning())) {
            return null;
        }
        int at = one.to();
        boolean between = pieces.is(i - 1, "between") && pieces.is(at, "and");
        boolean to = TO.contains(pieces.at(at).lower());
        if (!between && !to) {
            return null;
        }
        boolean dash = pieces.is(at, "-");
        if ((dash && pieces.is(at + 1, "-")) || (dash && !pieces.at(at).glued() && !pieces.is(i - 1, "("))) {
            return null;
        }
        Match other = relative.date(at + 1);
        if (other == null && dash) {
            other = shortYear(one, at + 1);
        }
        if (other == null || !isCalendar(other.meaning()) || !alike(one.meaning(), other.meaning())) {
            return null;
        }
        return new Match(one.from(), other.to(), new Range(completed(one.meaning(), other.meaning()), other.meaning()));
    }

    /** The end of 1980-88. */
    private @Nullable Match shortYear(Match one, int at) {
        boolean years = one.meaning() instanceof Calendar c && c.month() == null && c.year() != null;
        Piece piece = pieces.at(at);
        if (!years || !piece.isNumber() || piece.form().length() != 2 || !piece.glued()) {
            return null;
        }
        int first = one.meaning() instanceof Calendar c && c.year() != null ? c.year() : 0;
        int last = first / CENTURY * CENTURY + Integer.parseInt(piece.form());
        return last <= first ? null : new Match(at, at + 1, new Calendar(last, null, null, Part.WHOLE, Which.NEAREST));
    }

    /** The first end of a range, with the year or month that only the second end names. */
    private static Meaning completed(Meaning from, Meaning to) {
        if (!(from instanceof Calendar first) || !(to instanceof Calendar second) || first.year() != null) {
            return from;
        }
        boolean later = first.month() != null && second.month() != null && first.month() > second.month();
        Integer year = second.year();
        return first.inYear(year == null ? null : later ? year - 1 : year);
    }

    private static boolean isCalendar(Meaning meaning) {
        return meaning instanceof Calendar
                || meaning instanceof OfYear
                || meaning instanceof Era
                || meaning instanceof Weekday
                || (meaning instanceof Relative r && r.amount() == 0);
    }

    private static boolean alike(Meaning one, Meaning other) {
        return one.getClass() == other.getClass()
                || other instanceof Relative
                || other instanceof OfYear
                || one instanceof OfYear;
    }

    /** "Wednesday at 3 p.m.", "15 October, 14:05", "3 p.m. on Wednesday". */
    private @Nullable Match clocked(Match one) {
        if (one.meaning() instanceof Clock clock) {
            int at = pieces.is(one.to(), ",") ? one.to() + 1 : one.to();
            at = pieces.is(at, "on") ? at + 1 : at;
            Match day = relative.date(at);
            boolean isDay = day != null && isDay(day.meaning());
            return day == null || !isDay
                    ? null
                    : new Match(
                            one.from(), day.to(), new Clock(clock.hour(), clock.minute(), clock.zone(), day.meaning()));
        }
        if (!isDay(one.meaning())) {
            return null;
        }
        int at = pieces.is(one.to(), ",") ? one.to() + 1 : one.to();
        at = pieces.is(at, "at") || pieces.is(at, "t") ? at + 1 : at;
        Match time = clocks.at(at);
        return time != null && time.meaning() instanceof Clock clock
                ? new Match(one.from(), time.to(), new Clock(clock.hour(), clock.minute(), clock.zone(), one.meaning()))
                : null;
    }

    private static boolean isDay(Meaning meaning) {
        return switch (meaning) {
            case Calendar c -> c.day() != null;
            case OfYear o -> o.date().day() != null;
            case Weekday w -> true;
            case Meaning.DayOfWeekIn d -> true;
            case Relative r -> r.unit() == Meaning.Unit.DAY;
            case Meaning.DayPart p -> true;
            default -> false;
        };
    }

    /** Index one past a hedge at an index: "about", "more than", "at least"; the index itself if none. */
    private int afterHedge(int i) {
        if (pieces.has(i, "more", "than")
                || pieces.has(i, "less", "than")
                || pieces.has(i, "at", "least")
                || pieces.has(i, "up", "to")) {
            return i + 2;
        }
        boolean single = TimeWords.HEDGES.contains(pieces.at(i).lower())
                || Set.of("over", "nearly", "almost", "under")
                        .contains(pieces.at(i).lower());
        return single ? i + 1 : i;
    }
}
