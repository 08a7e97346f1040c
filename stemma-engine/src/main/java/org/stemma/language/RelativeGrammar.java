package org.stemma.language;

import java.time.DayOfWeek;
import java.util.List;
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
import org.stemma.language.Meaning.Rest;
import org.stemma.language.Meaning.Unit;
import org.stemma.language.Meaning.Weekday;
import org.stemma.language.Meaning.Weekend;
import org.stemma.language.Meaning.Which;

/** Times that only an anchor puts on the calendar: weekdays, "yesterday", "last month", "the following week", "later this year". */
final class RelativeGrammar {
    /** Weekdays with a name of their own, on which nothing can be counted. */
    private static final Set<String> NAMED_DAYS =
            Set.of("good", "black", "super", "ash", "palm", "easter", "bloody", "cyber", "shrove", "clean");

    private static final Map<String, Integer> DAYS =
            Map.of("today", 0, "yesterday", -1, "tomorrow", 1, "tmrw", 1, "tmr", 1, "tomorow", 1);
    private static final Set<String> MINE = Set.of("the", "my", "our");

    /** "Between" and a date before "and now". */
    private static final int BETWEEN = 6;

    private final Pieces pieces;

    RelativeGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    @Nullable
    Match at(int i) {
        Match found = Match.longer(Match.longer(day(i), weekday(i)), Match.longer(now(i), rest(i)));
        found = Match.longer(found, Match.longer(partOfUnit(i), unit(i)));
        found = Match.longer(found, Match.longer(weekend(i), afterNext(i)));
        return Match.longer(Match.longer(found, opening(i)), Match.longer(nextDay(i), endOfDay(i)));
    }

    /** "today", "the day before yesterday", "earlier today"; in talk "the day", "next day". */
    private @Nullable Match day(int i) {
        int the = pieces.is(i, "the") ? i + 1 : i;
        if (pieces.has(the, "day", "before", "yesterday")) {
            return new Match(i, the + 3, new Relative(Unit.DAY, -2, Part.WHOLE));
        }
        if (pieces.has(the, "day", "after")
                && Integer.valueOf(1).equals(DAYS.get(pieces.at(the + 2).lower()))) {
            return new Match(i, the + 3, new Relative(Unit.DAY, 2, Part.WHOLE));
        }
        if (pieces.isTalk() && pieces.has(the, "next", "day")) {
            return new Match(i, the + 2, new Relative(Unit.DAY, 1, Part.WHOLE));
        }
        boolean whole = pieces.isTalk()
                && pieces.isAny(i, MINE)
                && pieces.is(i + 1, "day")
                && !pieces.isAny(i + 2, "of", "before", "after");
        if (whole) {
            return new Match(i, i + 2, new Relative(Unit.DAY, 0, Part.WHOLE));
        }
        int at = pieces.isAny(i, "earlier", "later") ? i + 1 : i;
        Integer day = DAYS.get(pieces.at(at).lower());
        boolean owned = day != null && day == 0 && pieces.isPossessive(at + 1) && i == at && pieces.is(at - 1, "of");
        return day == null || owned ? null : new Match(i, at + 1, new Relative(Unit.DAY, day, Part.WHOLE));
    }

    /** "now", "right now", "at the moment": the anchor itself, where somebody speaks. */
    private @Nullable Match now(int i) {
        if (pieces.has(i, "at", "the", "moment")
                || pieces.has(i, "at", "this", "time")
                || pieces.has(i, "at", "the", "minute")) {
            return pieces.isTalk() ? new Match(i, i + 3, new Now()) : null;
        }
        int at = pieces.is(i, "right") ? i + 1 : i;
        boolean now = pieces.is(at, "now") && (at > i || pieces.isTalk() || isEnd(i));
        return now ? new Match(i, at + 1, new Now()) : null;
    }

    /** "from May to now", "between 2010 and now". */
    private boolean isEnd(int i) {
        boolean between = false;
        for (int back = 2; back <= BETWEEN; back++) {
            between |= pieces.is(i - back, "between");
        }
        return pieces.isAny(i - 1, "to", "until") || (pieces.is(i - 1, "and") && between);
    }

    /** "Wednesday", "last Friday", "this past Monday", "Friday next week", "next week on Tuesday". */
    private @Nullable Match weekday(int i) {
        Which which = TimeWords.which(pieces, i);
        int at = which == null ? i : i + 1;
        if (which != null && pieces.isAny(at, "past", "coming")) {
            which = pieces.is(at, "past") ? Which.NEAREST : Which.NEXT;
            at++;
        }
        if (which != null && pieces.is(at, "week")) {
            return weekFirst(i, at + 1, which);
        }
        DayOfWeek day = day(at, which != null);
        // "the second Monday of the month" is another day than Monday
        boolean counted = Numbers.ordinal(pieces, at - 1) != null && !pieces.isTalk();
        if (day == null || counted || NAMED_DAYS.contains(pieces.at(at - 1).lower())) {
            return null;
        }
        int end = at + 1;
        Match inWeek = inWeek(i, end, day);
        if (inWeek != null) {
            return inWeek;
        }
        boolean narrative = pieces.is(i, "following") && pieces.is(i - 1, "the") && !pieces.isTalk();
        return narrative
                ? new Match(i, end, new Meaning.NarrativeDay(day))
                : new Match(i, end, new Weekday(day, which == null ? Which.NEAREST : which));
    }

    /** "Friday of next week", "on Friday next week". */
    private @Nullable Match inWeek(int i, int end, DayOfWeek day) {
        int at = pieces.is(end, "of") ? end + 1 : end;
        Which week = pieces.is(at + 1, "week") ? TimeWords.which(pieces, at) : null;
        if (week == null || pieces.isAny(at, "past", "coming", "following", "upcoming")) {
            return null;
        }
        boolean on = pieces.isTalk() && pieces.is(i - 1, "on");
        return new Match(on ? i - 1 : i, at + 2, new Meaning.DayOfWeekIn(day, TimeWords.offset(week)));
    }

    /** "next week Sunday", "next week on Tuesday". */
    private @Nullable Match weekFirst(int i, int end, Which week) {
        int at = pieces.isAny(end, "on", "'") ? end + 1 : end;
        at = pieces.isPossessive(end) ? end + 2 : at;
        DayOfWeek day = day(at, true);
        return day == null ? null : new Match(i, at + 1, new Meaning.DayOfWeekIn(day, TimeWords.offset(week)));
    }

    /** A weekday by its name; by its short form where no other word is meant. */
    private @Nullable DayOfWeek day(int at, boolean led) {
        DayOfWeek day = TimeWords.weekday(pieces, at);
        DayOfWeek brief = day == null ? TimeWords.shortWeekday(pieces, at) : null;
        if (brief == null) {
            return day;
        }
        boolean led2 = led || pieces.isAny(at - 1, "on", "from", "to", "until", "till", "and", "|");
        boolean clear =
                !TimeWords.isShortAndWord(pieces.at(at)) || pieces.at(at).isCapital();
        return clear
                        && (pieces.isTalk() || (led2 && pieces.at(at).isCapital()))
                        && (led2 || !TimeWords.isShortAndWord(pieces.at(at)))
                ? brief
                : null;
    }

    /** "last weekend", "the weekend", "the coming weekend". */
    private @Nullable Match weekend(int i) {
        int the = pieces.isAny(i, MINE) ? i + 1 : i;
        Which which = TimeWords.which(pieces, the);
        int at = which == null ? the : the + 1;
        boolean weekend = pieces.is(at, "weekend") || pieces.has(at, "week", "-", "end");
        boolean workweek = which != null && (pieces.is(at, "workweek") || pieces.has(at, "working", "week"));
        if (workweek && which != null) {
            int end = pieces.is(at, "workweek") ? at + 1 : at + 2;
            return new Match(the, end, new Meaning.WorkWeek(which));
        }
        boolean named = which != null || the > i || pieces.isTalk();
        if (!weekend || !named || pieces.isAny(at + 1, "of", "after")) {
            return null;
        }
        return new Match(which != null ? the : i, at + 1, new Weekend(which == null ? Which.NEAREST : which));
    }

    /** "last month", "this year", "next week", "the past year"; in talk "the week", "my week". */
    @Nullable
    Match unit(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        Which which = TimeWords.which(pieces, at);
        Match lean = which == null ? null : lean(i, at, which);
        if (lean != null) {
            return lean;
        }
        boolean same = pieces.isAny(at, "same", "that");
        Unit unit = TimeWords.unit(pieces, at + 1);
        boolean counts = unit != null && unit.compareTo(Unit.DAY) > 0 && !TimeWords.isPlural(pieces, at + 1);
        if (same && unit != null && (counts || unit == Unit.DAY) && !TimeWords.isPlural(pieces, at + 1)) {
            return new Match(pieces.isTalk() ? at : i, at + 2, new Narrative(unit, 0));
        }
        if (which == null || unit == null || !counts) {
            return talkUnit(i);
        }
        boolean of = at > i && pieces.is(at + 2, "of");
        boolean stretch = pieces.is(at, "past") || (at > i && pieces.isAny(at, "last", "next", "coming"));
        if (of) {
            return null;
        }
        if (stretch
                && unit != Unit.DECADE
                && !(pieces.isTalk() && unit == Unit.QUARTER)
                && !(pieces.isTalk() && pieces.is(at, "coming"))
                && !(pieces.isTalk() && pieces.is(at, "next"))) {
            List<Meaning.Term> one = List.of(new Meaning.Term(java.math.BigDecimal.ONE, unit, false));
            return new Match(at, at + 2, new Meaning.Stretch(one, which == Which.NEXT ? 1 : -1));
        }
        boolean narrative = at > i && pieces.isAny(at, "following", "previous", "preceding") && !pieces.isTalk();
        if (narrative) {
            return null;
        }
        return new Match(unit == Unit.DECADE ? i : at, at + 2, new Relative(unit, TimeWords.offset(which), Part.WHOLE));
    }

    /** "this or next week", "last year or next": the unit stands with the other of two. */
    private @Nullable Match lean(int i, int at, Which which) {
        boolean coming = pieces.isAny(at + 1, "or", "and") && TimeWords.which(pieces, at + 2) != null;
        boolean gone = pieces.isTalk() && pieces.is(at - 1, "or") && TimeWords.which(pieces, at - 3) != null;
        boolean last = gone && !pieces.at(at + 1).isWord() && !pieces.at(at + 1).isNumber();
        int unitAt = coming ? at + 3 : at - 2;
        Unit unit = coming || last ? TimeWords.unit(pieces, unitAt) : null;
        boolean counts = unit != null && unit.compareTo(Unit.DAY) > 0 && !TimeWords.isPlural(pieces, unitAt);
        return counts && unit != null
                ? new Match(coming ? at : i, at + 1, new Relative(unit, TimeWords.offset(which), Part.WHOLE))
                : null;
    }

    private @Nullable Match talkUnit(int i) {
        Unit unit = TimeWords.unit(pieces, i + 1);
        boolean mine = pieces.isTalk() && pieces.isAny(i, MINE) && unit != null && unit.compareTo(Unit.DAY) > 0;
        boolean free = !pieces.isAny(i + 2, "of", "after", "before", "starting", "beginning", "commencing", "when")
                && !pieces.at(i + 2).isNumber()
                && !pieces.isPossessive(i + 2);
        boolean of = pieces.is(i - 1, "of");
        return mine && unit != null && free && !of && unit != Unit.QUARTER && !TimeWords.isPlural(pieces, i + 1)
                ? new Match(i, i + 2, new Relative(unit, 0, Part.WHOLE))
                : null;
    }

    /** "the week after next", "the month after the next". */
    private @Nullable Match afterNext(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        Unit named = TimeWords.unit(pieces, at);
        boolean single = named != null && named.compareTo(Unit.DAY) > 0 && !TimeWords.isPlural(pieces, at);
        boolean last = pieces.has(at + 1, "before", "last") && single;
        boolean next = pieces.has(at + 1, "after", "next") && single;
        if (named != null && (last || next)) {
            boolean twice = TimeWords.unit(pieces, at + 3) == named;
            boolean free =
                    TimeWords.unit(pieces, at + 3) == null && !pieces.at(at + 3).isCapital();
            return twice || free
                    ? new Match(i, twice ? at + 4 : at + 3, new Relative(named, last ? -2 : 2, Part.WHOLE))
                    : null;
        }
        boolean after = pieces.has(at + 1, "after", "next") || pieces.has(at + 1, "after", "the", "next");
        int end = pieces.is(at + 2, "the") ? at + 4 : at + 3;
        if (!after || TimeWords.unit(pieces, end) != null) {
            return null;
        }
        if (pieces.is(at, "weekend")) {
            return new Match(
                    i,
                    end,
                    new Meaning.Shift(
                            List.of(new Meaning.Term(java.math.BigDecimal.ONE, Unit.WEEK, false)),
                            1,
                            new Weekend(Which.NEXT)));
        }
        Unit unit = TimeWords.unit(pieces, at);
        return unit == null || unit.compareTo(Unit.DAY) <= 0
                ? null
                : new Match(i, end, new Relative(unit, 2, Part.WHOLE));
    }

    /** "earlier this month", "late last year", "the end of the year", "later in the week", "EOY". */
    private @Nullable Match partOfUnit(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        if (pieces.isTalk() && pieces.isAny(at, "eoy", "eom")) {
            return new Match(at, at + 1, new Relative(pieces.is(at, "eoy") ? Unit.YEAR : Unit.MONTH, 0, Part.LATE));
        }
        Part part = pieces.is(at, "earlier")
                ? Part.BEFORE
                : pieces.is(at, "later") ? Part.AFTER : TimeWords.part(pieces, at);
        if (part == null) {
            return null;
        }
        int next = pieces.isAny(at + 1, "of", "in", "-") ? at + 2 : at + 1;
        if (pieces.is(next, "the") && next > at + 1) {
            Unit whole = TimeWords.unit(pieces, next + 1);
            boolean named = whole != null && whole.compareTo(Unit.DAY) > 0 && !TimeWords.isPlural(pieces, next + 1);
            return named && whole != null ? new Match(i, next + 2, new Relative(whole, 0, part)) : null;
        }
        boolean noun = !pieces.isAny(at, "earlier", "later", "early", "mid", "late");
        if (noun && next == at + 1) {
            return null;
        }
        Match whole = unit(next);
        boolean fits = whole != null && whole.meaning() instanceof Relative;
        if (!fits || whole == null || !(whole.meaning() instanceof Relative r)) {
            return null;
        }
        Part told = part == Part.BEFORE && r.amount() != 0
                ? Part.EARLY
                : part == Part.AFTER && r.amount() != 0 ? Part.LATE : part;
        return new Match(i, whole.to(), new Relative(r.unit(), r.amount(), told));
    }

    /** "the rest of the week", "rest of this day". */
    private @Nullable Match rest(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        if (!pieces.isAny(at, "rest", "remainder")) {
            return null;
        }
        int next = pieces.is(at + 1, "of") ? at + 2 : at + 1;
        next = pieces.isAny(next, "the", "my", "this", "current", "our") ? next + 1 : next;
        Unit unit = TimeWords.unit(pieces, next);
        boolean single = unit != null && unit.compareTo(Unit.DAY) >= 0 && !TimeWords.isPlural(pieces, next);
        return single && unit != null && next > at + 1
                ? new Match(pieces.isTalk() ? at : i, next + 1, new Rest(unit))
                : null;
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
        Match day = Match.longer(day(next), weekday(next));
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
