package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.Clock;
import org.stemma.language.Meaning.DayOfWeekIn;
import org.stemma.language.Meaning.DayPart;
import org.stemma.language.Meaning.Half;
import org.stemma.language.Meaning.Weekday;
import org.stemma.language.Meaning.Which;

/** What one of several times says for its neighbours: "June and July of 2009" is twice that year, "next week on Tuesday or Thursday" twice that week. */
final class TimeCoordination {
    private static final Set<String> JOINTS = Set.of("and", "or", ",");
    private static final int NOON = 12;

    private final Pieces pieces;
    private final CalendarYears years;

    TimeCoordination(Pieces pieces) {
        this.pieces = pieces;
        this.years = new CalendarYears(pieces);
    }

    /** The same times in order, each with what its neighbour tells. */
    List<Match> completed(List<Match> found) {
        List<Match> completed = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            completed.add(found.get(i));
            List<Match> days = moreDays(
                    found.get(i), i + 1 < found.size() ? found.get(i + 1).from() : pieces.size());
            completed.addAll(days);
            boolean year = !days.isEmpty()
                    && i + 1 < found.size()
                    && found.get(i + 1).from() < days.getLast().to();
            i += year ? 1 : 0;
        }
        return told(completed);
    }

    /** "May 5, 6 and 7", "the 5th, 6th or 7th": the bare days after a date, up to the one that "and" leads to. */
    private List<Match> moreDays(Match first, int end) {
        List<Match> days = new ArrayList<>();
        boolean open = first.meaning() instanceof Calendar c && c.day() != null && c.weekday() == null;
        Calendar date = open && first.meaning() instanceof Calendar c ? c : null;
        int last = date == null || date.day() == null ? 0 : date.day();
        int at = first.to();
        while (date != null && JOINTS.contains(pieces.at(at).lower()) && at < end) {
            boolean and = !pieces.is(at, ",");
            int next = pieces.is(at, ",") && pieces.isAny(at + 1, "and", "or") ? at + 2 : at + 1;
            and |= next == at + 2;
            CalendarYears.Found day = years.day(pieces.is(next, "the") ? next + 1 : next);
            if (day == null || day.value() <= last || day.end() > end) {
                break;
            }
            CalendarYears.Found year = and ? yearAfter(day.end()) : null;
            Integer told = year == null ? date.year() : Integer.valueOf(year.value());
            at = year == null ? day.end() : year.end();
            days.add(new Match(next, at, new Calendar(told, date.month(), day.value(), date.part(), date.which())));
            last = day.value();
            if (and) {
                return year != null || isFree(at) ? days : List.of();
            }
        }
        return List.of();
    }

    private CalendarYears.@Nullable Found yearAfter(int at) {
        return years.year(pieces.is(at, ",") ? at + 1 : at);
    }

    /** Whether no noun follows that a number could count. */
    private boolean isFree(int at) {
        return (!pieces.at(at).isWord() && !pieces.at(at).isNumber() && !pieces.isAny(at, "-", "%", "/", ":", "$"))
                || pieces.isAny(at, "at", "in", "on", "for", "from", "when", "with", "as");
    }

    private List<Match> told(List<Match> found) {
        List<Match> completed = new ArrayList<>(found);
        for (int i = found.size() - 2; i >= 0; i--) {
            Match one = completed.get(i);
            Match next = completed.get(i + 1);
            boolean months = isMonth(one.meaning()) && isMonth(next.meaning());
            boolean hours = one.meaning() instanceof Clock c
                    && c.time().half() == Half.UNTOLD
                    && next.meaning() instanceof Clock d
                    && d.time().half() == Half.AFTERNOON;
            if (hours
                    && isJoined(one, next)
                    && one.meaning() instanceof Clock clock
                    && clock.time().hour() < NOON) {
                Meaning.ClockTime later = clock.time().at(clock.time().hour() + NOON, Half.AFTERNOON);
                completed.set(i, one.meaning(new Clock(later, clock.day())));
            }
            if (months && isJoined(one, next)) {
                completed.set(i, one.meaning(TimeRanges.completed(one.meaning(), next.meaning())));
            }
        }
        for (int i = 1; i < found.size(); i++) {
            Match one = completed.get(i - 1);
            Match next = completed.get(i);
            boolean joined = isJoined(one, next) || (pieces.isTalk() && next.from() == one.to());
            if (joined
                    && one.meaning() instanceof Meaning.Repeated set
                    && set.duration().equals("P1W")
                    && next.meaning() instanceof Weekday day
                    && day.which() == Which.NEAREST) {
                completed.set(
                        i,
                        next.meaning(new Meaning.Repeated(
                                "P1W", "XXXX-WXX-" + day.day().getValue())));
            }
            if (joined && day(one.meaning()) instanceof DayOfWeekIn week) {
                completed.set(i, next.meaning(inWeek(next.meaning(), week.weeks())));
            }
        }
        return completed;
    }

    private boolean isJoined(Match one, Match next) {
        return next.from() == one.to() + 1
                && JOINTS.contains(pieces.at(one.to()).lower());
    }

    private static boolean isMonth(Meaning meaning) {
        return meaning instanceof Calendar c && c.month() != null;
    }

    private static Meaning day(Meaning meaning) {
        return meaning instanceof Clock c && c.day() != null
                ? c.day()
                : meaning instanceof DayPart p && p.day() != null ? p.day() : meaning;
    }

    private static Meaning inWeek(Meaning meaning, int weeks) {
        return switch (meaning) {
            case Weekday w when w.which() == Which.NEAREST -> new DayOfWeekIn(w.day(), weeks);
            case Clock c when c.day() != null -> new Clock(c.time(), inWeek(c.day(), weeks));
            case DayPart p when p.day() != null -> new DayPart(p.code(), p.part(), inWeek(p.day(), weeks));
            default -> meaning;
        };
    }
}
