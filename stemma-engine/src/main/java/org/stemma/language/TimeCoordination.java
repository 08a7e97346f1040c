package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    TimeCoordination(Pieces pieces) {
        this.pieces = pieces;
    }

    /** The same times in order, each with what its neighbour tells. */
    List<Match> completed(List<Match> found) {
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
                completed.set(i, next.meaning(new Meaning.Repeated("P1W", "XXXX-WXX-" + day.day().getValue())));
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
