package org.stemma.language;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.EndOf;
import org.stemma.language.Meaning.Narrative;
import org.stemma.language.Meaning.Now;
import org.stemma.language.Meaning.Opening;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Relative;
import org.stemma.language.Meaning.Unit;
import org.stemma.language.Meaning.Which;

/** Times that only an anchor puts on the calendar: weekdays, "yesterday", "last month", "the following week", "later this year". */
final class RelativeGrammar {
    private static final Map<String, Integer> DAYS =
            Map.of("today", 0, "yesterday", -1, "tomorrow", 1, "tmrw", 1, "tmr", 1, "tomorow", 1, "otd", 0);
    private static final Set<String> MINE = Set.of("the", "my", "our");

    /** "Between" and a date before "and now". */
    private static final int BETWEEN = 6;

    private final Pieces pieces;
    private final WeekdayGrammar weekdays;
    private final PeriodGrammar periods;

    RelativeGrammar(Pieces pieces) {
        this.pieces = pieces;
        this.weekdays = new WeekdayGrammar(pieces);
        this.periods = new PeriodGrammar(pieces);
    }

    @Nullable
    Match at(int i) {
        Match found = Match.longer(Match.longer(day(i), weekdays.at(i)), Match.longer(now(i), periods.at(i)));
        return Match.longer(Match.longer(found, opening(i)), Match.longer(nextDay(i), endOfDay(i)));
    }

    /** "last month", "this year": a calendar stretch that others are counted in. */
    @Nullable
    Match unit(int i) {
        return periods.unit(i);
    }

    /** "today", "the day before yesterday"; in talk "the day", "next day". */
    private @Nullable Match day(int i) {
        int the = pieces.is(i, "the") ? i + 1 : i;
        if (pieces.has(the, "day", "before", "yesterday")) {
            return new Match(i, the + 3, new Relative(Unit.DAY, -2, Part.WHOLE));
        }
        if (pieces.has(the, "day", "after")
                && Integer.valueOf(1).equals(DAYS.get(pieces.at(the + 2).lower()))) {
            return new Match(i, the + 3, new Relative(Unit.DAY, 2, Part.WHOLE));
        }
        Match seen = pieces.isTalk() ? seenDay(i, the) : null;
        if (seen != null) {
            return seen;
        }
        boolean whole = pieces.isTalk()
                && pieces.isAny(i, MINE)
                && pieces.is(i + 1, "day")
                && !pieces.isAny(i + 2, "of", "before", "after");
        if (whole) {
            return new Match(i, i + 2, new Relative(Unit.DAY, 0, Part.WHOLE));
        }
        Integer day = DAYS.get(pieces.at(i).lower());
        boolean owned = day != null && day == 0 && pieces.isPossessive(i + 1) && pieces.is(i - 1, "of");
        return day == null || owned ? null : new Match(i, i + 1, new Relative(Unit.DAY, day, Part.WHOLE));
    }

    /** "next day", "this day", "the current date". */
    private @Nullable Match seenDay(int i, int the) {
        if (pieces.has(the, "current", "date")) {
            return new Match(i, the + 2, new Relative(Unit.DAY, 0, Part.WHOLE));
        }
        Which which = pieces.is(the + 1, "day") ? TimeWords.which(pieces, the) : null;
        boolean counted = pieces.isAny(the + 2, "of", "in", "before", "after");
        return which == null || counted
                ? null
                : new Match(i, the + 2, new Relative(Unit.DAY, TimeWords.offset(which), Part.WHOLE));
    }

    /** "now", "right now", "at the moment": the anchor itself, where somebody speaks. */
    private @Nullable Match now(int i) {
        if (pieces.is(i, "at")) {
            return pieces.isTalk() ? atPresent(i) : null;
        }
        Match open = pieces.isTalk() ? unknown(i) : null;
        if (open != null) {
            return open;
        }
        int at = pieces.is(i, "right") ? i + 1 : i;
        boolean now = pieces.is(at, "now") && (at > i || pieces.isTalk() || isEnd(i));
        return now ? new Match(i, at + 1, new Now()) : null;
    }

    /** "at the moment", "at present", "at this minute", "at the current time". */
    private @Nullable Match atPresent(int i) {
        if (pieces.is(i + 1, "present")) {
            return new Match(i, i + 2, new Now());
        }
        int at = pieces.isAny(i + 2, "present", "current") ? i + 3 : i + 2;
        boolean moment = pieces.isAny(at, "moment", "minute") || pieces.is(at, "time");
        boolean told = pieces.is(i + 1, "this") || at > i + 2 || !pieces.is(at, "time");
        return pieces.isAny(i + 1, "the", "this") && moment && told ? new Match(i, at + 1, new Now()) : null;
    }

    /** "as soon as possible", "recently": some time to come or gone, as TIMEX3 names it. */
    private @Nullable Match unknown(int i) {
        if (pieces.has(i, "as", "soon", "as", "possible")) {
            return new Match(i, i + 4, new Meaning.Untold("FUTURE_REF"));
        }
        if (pieces.is(i, "asap")) {
            return new Match(i, i + 1, new Meaning.Untold("FUTURE_REF"));
        }
        return pieces.isAny(i, "recently", "previously") ? new Match(i, i + 1, new Meaning.Untold("PAST_REF")) : null;
    }

    /** "from May to now", "between 2010 and now". */
    private boolean isEnd(int i) {
        boolean between = false;
        for (int back = 2; back <= BETWEEN; back++) {
            between |= pieces.is(i - back, "between");
        }
        return pieces.isAny(i - 1, "to", "until") || (pieces.is(i - 1, "and") && between);
    }

    /** "the end of the day", "end of tomorrow", "EOD". */
    private @Nullable Match endOfDay(int i) {
        if (!pieces.isTalk()) {
            return null;
        }
        int at = pieces.is(i, "the") ? i + 1 : i;
        if (pieces.is(at, "eod")) {
            return new Match(i, at + 1, new EndOf(new Relative(Unit.DAY, 0, Part.WHOLE)));
        }
        if (!pieces.has(at, "end", "of")) {
            return null;
        }
        if (pieces.has(at + 2, "the", "day") || pieces.has(at + 2, "day")) {
            return new Match(
                    i, pieces.is(at + 2, "the") ? at + 4 : at + 3, new EndOf(new Relative(Unit.DAY, 0, Part.WHOLE)));
        }
        int next = pieces.is(at + 2, "the") ? at + 3 : at + 2;
        Match day = Match.longer(day(next), weekdays.at(next));
        return day == null ? null : new Match(i, day.to(), new EndOf(day.meaning()));
    }

    /** "the first five months", "the first nine months of 2024". */
    private @Nullable Match opening(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        boolean first = pieces.isAny(at, "first", "opening");
        boolean last = pieces.isAny(at, "last", "final");
        Numbers.Reading number = first || last ? Numbers.cardinal(pieces, at + 1) : null;
        if (number == null || !pieces.is(number.end(), "months") || number.whole() < 1 || number.whole() > 11) {
            return null;
        }
        int end = number.end() + 1;
        if (!pieces.is(end, "of")) {
            return first ? new Match(i, end, new Opening(number.whole(), true, null, false)) : null;
        }
        Integer year = Years.afterMonth(pieces, end + 1);
        if (year != null) {
            return new Match(i, end + 2, new Opening(number.whole(), first, year, false));
        }
        boolean thisYear = pieces.has(end, "of", "the", "year") || pieces.has(end, "of", "this", "year");
        return thisYear ? new Match(i, end + 3, new Opening(number.whole(), first, null, true)) : null;
    }

    /** "the next day", "the following week", "the day before", "the morning after". */
    private @Nullable Match nextDay(int i) {
        if (!pieces.is(i, "the")) {
            return null;
        }
        Unit unit = TimeWords.unit(pieces, i + 2);
        boolean single = unit != null && unit.compareTo(Unit.DAY) >= 0 && !TimeWords.isPlural(pieces, i + 2);
        if (unit != null && single && !pieces.isTalk()) {
            boolean next = (pieces.is(i + 1, "next") && unit == Unit.DAY) || pieces.is(i + 1, "following");
            boolean previous = pieces.isAny(i + 1, "previous", "preceding");
            if (next || previous) {
                return new Match(i, i + 3, new Narrative(unit, next ? 1 : -1));
            }
        }
        Unit first = TimeWords.unit(pieces, i + 1);
        boolean counts = first != null && first.compareTo(Unit.DAY) >= 0 && !TimeWords.isPlural(pieces, i + 1);
        boolean free = !pieces.at(i + 3).isWord() && !pieces.at(i + 3).isNumber();
        if (first == null || !counts || !free) {
            return null;
        }
        boolean before = pieces.is(i + 2, "before");
        return before || pieces.is(i + 2, "after") ? new Match(i, i + 3, new Narrative(first, before ? -1 : 1)) : null;
    }

    /** A calendar month told as a whole, which weeks can be counted in. */
    static boolean isMonth(Meaning meaning) {
        return meaning instanceof Calendar c && c.month() != null && c.day() == null;
    }
}
