package org.stemma.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Clock;
import org.stemma.language.Meaning.ClockSpan;
import org.stemma.language.Meaning.ClockTime;
import org.stemma.language.Meaning.DayPart;
import org.stemma.language.Meaning.Half;

/**
 * Ranges on the clock: "from 2 to 3:30 p.m.", "between 9:30 and 3 pm EST", "5-6 pm"; and clocks with the part of the day told beside
 * them: "3 in the afternoon", "in the morning at 7".
 */
final class TimeClocks {
    private static final Set<String> TO = Set.of("to", "-", "until", "till", "til", "through", "thru", "and", "~");
    private static final int NOON = 12;
    private static final int HALF_DAY = NOON * 3600;

    private final Pieces pieces;
    private final ClockGrammar clocks;
    private final TimeOfDay parts;

    TimeClocks(Pieces pieces, ClockGrammar clocks, TimeOfDay parts) {
        this.pieces = pieces;
        this.clocks = clocks;
        this.parts = parts;
    }

    /** A range; {@code loose} where a date beside it says that bare numbers are hours. */
    @Nullable
    Match span(int i, boolean loose) {
        boolean from = pieces.is(i, "from");
        boolean between = pieces.is(i, "between");
        int start = from || between ? i + 1 : i;
        boolean lenient = loose || ((from || between) && pieces.isTalk());
        Match clear = withPart(start);
        Match first = clear == null ? clocks.bare(start) : clear;
        if (first == null || !TO.contains(pieces.at(first.to()).lower())) {
            return null;
        }
        boolean and = pieces.is(first.to(), "and");
        if (and && !between) {
            return null;
        }
        Match second = withPart(first.to() + 1);
        boolean strong = clear != null || second != null;
        second = second == null ? clocks.bare(first.to() + 1) : second;
        if (second == null || (!strong && !lenient) || isCounting(second.to(), strong)) {
            return null;
        }
        boolean halves = told(first) || told(second) || (isColon(first) && isColon(second)) || lenient;
        if (!halves || (pieces.at(first.core()).form().contains(".") && !strong)) {
            return null;
        }
        ClockTime one = ((Clock) first.meaning()).time();
        ClockTime two = ((Clock) second.meaning()).time();
        ClockTime begin = one.half() == Half.UNTOLD && two.half() != Half.UNTOLD ? before(one, two) : one;
        ClockTime end = two.half() == Half.UNTOLD ? after(two, begin) : two;
        String zone = end.zone().isEmpty() ? begin.zone() : end.zone();
        return new Match(i, second.to(), new ClockSpan(begin.in(zone), end.in(zone), null), false, start);
    }

    /** "from 2 to 3 people": a bare number before a noun counts it. */
    private boolean isCounting(int end, boolean strong) {
        boolean noun = pieces.at(end).isWord() && TimeWords.unit(pieces, end) != null;
        boolean dated = pieces.is(end, "-")
                && pieces.at(end).glued()
                && pieces.at(end + 1).isNumber();
        boolean bare = dated || pieces.is(end, "%") || pieces.is(end, "/") || pieces.is(end, "$");
        return bare || (noun && !strong);
    }

    private static boolean told(Match clock) {
        return ((Clock) clock.meaning()).time().half() != Half.UNTOLD;
    }

    private boolean isColon(Match clock) {
        return clock.to() - clock.core() > 1;
    }

    /** The half of the day that lets a time come before the other. */
    private static ClockTime before(ClockTime one, ClockTime two) {
        boolean afternoon = two.half() == Half.AFTERNOON && two.hour() < 24;
        int hour = one.hour() % NOON;
        int same = afternoon ? hour + NOON : hour;
        ClockTime likely = one.at(same, two.half());
        if (likely.inSeconds() < two.inSeconds()) {
            return likely;
        }
        return one.at((same + NOON) % 24, afternoon ? Half.MORNING : Half.AFTERNOON);
    }

    /** The first such time after another. */
    private static ClockTime after(ClockTime two, ClockTime begin) {
        int hour = two.hour();
        if (two.inSeconds() > begin.inSeconds()) {
            return two;
        }
        boolean later = hour < NOON && two.inSeconds() + HALF_DAY > begin.inSeconds();
        return later ? two.at(hour + NOON, Half.AFTERNOON) : two;
    }

    /** A clear clock with the part of the day beside it. */
    @Nullable
    Match withPart(int i) {
        Match clock = clocks.at(i);
        Match bare = clock == null ? clocks.bare(i) : clock;
        Match part = bare == null ? null : parts.at(bare.to(), true);
        boolean led = part != null
                && bare != null
                && part.meaning() instanceof DayPart p
                && p.day() == null
                && (pieces.is(bare.to(), "in")
                        || pieces.is(bare.to(), "at")
                        || (clock != null && isDayWord(bare.to())));
        if (part == null || bare == null || !led) {
            return clock;
        }
        Clock told = (Clock) bare.meaning();
        return new Match(i, part.to(), new Clock(adjusted(told.time(), (DayPart) part.meaning()), null));
    }

    private boolean isDayWord(int at) {
        return pieces.isAny(at, "early", "late") || TimeWords.dayPart(pieces, at) != null;
    }

    /** A time of the clock seen in a part of the day: "at 7" of the evening is 19:00. */
    static ClockTime adjusted(ClockTime time, DayPart part) {
        if (time.half() != Half.UNTOLD || time.hour() > NOON) {
            return time;
        }
        int hour = time.hour() % NOON;
        return switch (part.code()) {
            case "MO" -> time.at(time.hour() == NOON ? NOON : hour, Half.MORNING);
            case "AF", "EV" -> time.at(hour + NOON, Half.AFTERNOON);
            case "NI", "NT" -> hour >= 5 ? time.at(hour + NOON, Half.AFTERNOON) : time.at(hour, Half.MORNING);
            case "MEL" ->
                hour >= 10 || hour == 0 ? time.at(time.hour(), Half.AFTERNOON) : time.at(hour + NOON, Half.AFTERNOON);
            case "MED" -> time.at(hour + NOON, Half.AFTERNOON);
            default -> time;
        };
    }
}
