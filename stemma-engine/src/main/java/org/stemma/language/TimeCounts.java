package org.stemma.language;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.NthUnit;
import org.stemma.language.Meaning.NthWeekday;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Relative;
import org.stemma.language.Meaning.Unit;
import org.stemma.language.Meaning.WeekOf;

/** Days and weeks counted within a longer time: "the first Friday of July", "the last week of 2015", "week 31", "the week of April 10". */
final class TimeCounts {
    private static final int WEEKS = 53;

    private final Pieces pieces;
    private final CalendarGrammar calendar;
    private final RelativeGrammar relative;
    private final CalendarYears years;

    TimeCounts(Pieces pieces, CalendarGrammar calendar, RelativeGrammar relative) {
        this.pieces = pieces;
        this.calendar = calendar;
        this.relative = relative;
        this.years = new CalendarYears(pieces);
    }

    @Nullable
    Match at(int i) {
        return Match.longer(Match.longer(nth(i), weekNumber(i)), weekOf(i));
    }

    /** An ordinal or "last" with the index after it; -1 is the last. */
    private CalendarYears.@Nullable Found number(int at) {
        if (pieces.isAny(at, "last", "final")) {
            return new CalendarYears.Found(-1, at + 1);
        }
        return years.ordinal(at);
    }

    private @Nullable Match nth(int i) {
        boolean the = pieces.is(i, "the");
        CalendarYears.Found number = number(the ? i + 1 : i);
        if (number == null || number.value() == 0) {
            return null;
        }
        int at = number.end();
        DayOfWeek day = TimeWords.weekday(pieces, at);
        day = day == null && pieces.isTalk() ? TimeWords.shortWeekday(pieces, at) : day;
        if (day != null) {
            return weekday(i, number.value(), day, at + 1);
        }
        if (pieces.isAny(at, "weekend", "half")) {
            return weekendOrHalf(i, number.value(), at);
        }
        Numbers.Reading count = Numbers.cardinal(pieces, at);
        int unitAt = count == null ? at : count.end();
        Unit unit = TimeWords.unit(pieces, unitAt);
        boolean counted = unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.DAY;
        boolean fits = count == null ? !TimeWords.isPlural(pieces, unitAt) : count.isWhole() && count.whole() <= WEEKS;
        boolean opening = unit == Unit.MONTH && count != null;
        Match period = unit != null && counted && fits && !opening ? period(unitAt + 1, unit) : null;
        if (period == null || unit == null) {
            return null;
        }
        Meaning nth = new NthUnit(number.value(), count == null ? 1 : count.whole(), unit, period.meaning());
        int on = pieces.is(period.to(), "on") ? period.to() + 1 : period.to();
        DayOfWeek inWeek = unit == Unit.WEEK && count == null ? TimeWords.weekday(pieces, on) : null;
        return inWeek != null && pieces.isTalk()
                ? new Match(i, on + 1, new Meaning.WeekdayOf(inWeek, nth))
                : new Match(i, period.to(), nth);
    }

    /** "the first weekend of June", "the second half of May". */
    private @Nullable Match weekendOrHalf(int i, int number, int at) {
        boolean half = pieces.is(at, "half");
        Match period = period(at + 1, Unit.WEEK);
        boolean month = period != null
                && (RelativeGrammar.isMonth(period.meaning())
                        || (period.meaning() instanceof Meaning.OfYear o
                                && o.date().month() != null)
                        || (period.meaning() instanceof Relative r && r.unit() == Unit.MONTH));
        if (period == null || !month || number > (half ? 2 : 5)) {
            return null;
        }
        Meaning counted = half
                ? new Meaning.HalfOf(number < 0 ? 2 : number, period.meaning())
                : new Meaning.NthWeekend(number, period.meaning());
        return new Match(i, period.to(), counted);
    }

    private @Nullable Match weekday(int i, int number, DayOfWeek day, int at) {
        Match period = period(at, Unit.DAY);
        if (number <= 5 && period != null) {
            return new Match(i, period.to(), new NthWeekday(number, day, period.meaning()));
        }
        boolean talk = pieces.isTalk() && number > 0 && number <= 5 && !pieces.is(i, "the");
        return talk ? new Match(i, at, new NthWeekday(number, day, new Relative(Unit.MONTH, 0, Part.WHOLE))) : null;
    }

    /** "of July", "in 2027", "next month": what is counted in. */
    private @Nullable Match period(int at, Unit counted) {
        boolean of = pieces.isAny(at, "of", "in");
        int next = of ? at + 1 : at;
        if (of && pieces.is(next, "the")) {
            Unit unit = TimeWords.unit(pieces, next + 1);
            boolean longer = unit != null && unit.compareTo(counted) > 0 && (unit == Unit.MONTH || unit == Unit.YEAR);
            return longer && unit != null && !TimeWords.isPlural(pieces, next + 1)
                    ? new Match(at, next + 2, new Relative(unit, 0, Part.WHOLE))
                    : null;
        }
        Match found = of ? Match.longer(calendar.at(next), relative.unit(next)) : relative.unit(next);
        if (found == null) {
            return null;
        }
        boolean fits = switch (found.meaning()) {
            case Calendar c ->
                c.day() == null && c.part() == Part.WHOLE && (c.month() == null || counted != Unit.MONTH);
            case Meaning.OfYear o -> o.date().day() == null;
            case Relative r -> (r.unit() == Unit.MONTH || r.unit() == Unit.YEAR) && r.unit() != counted;
            default -> false;
        };
        return fits ? found : null;
    }

    /** "week 31", "week 3 of 2027", "week 27 of last year". */
    private @Nullable Match weekNumber(int i) {
        Piece number = pieces.at(i + 1);
        boolean named = pieces.is(i, "week")
                && number.isNumber()
                && number.form().length() <= 2
                && !pieces.at(i + 2).glued();
        int week = named ? Integer.parseInt(number.form()) : 0;
        if (week < 1
                || week > WEEKS
                || !(pieces.isTalk() || pieces.is(i + 2, "of") || pieces.at(i).isCapital())) {
            return null;
        }
        Match period = period(i + 2, Unit.WEEK);
        boolean year = period != null
                && ((period.meaning() instanceof Calendar c && c.month() == null)
                        || (period.meaning() instanceof Relative r && r.unit() == Unit.YEAR));
        if (period == null || !year) {
            boolean league = !pieces.isTalk();
            return league
                    ? null
                    : new Match(i, i + 2, new NthUnit(week, 1, Unit.WEEK, new Relative(Unit.YEAR, 0, Part.WHOLE)));
        }
        return new Match(i, period.to(), new NthUnit(week, 1, Unit.WEEK, period.meaning()));
    }

    /** "the week of April 10", "the week beginning February 4", "the weekend of 4 July". */
    private @Nullable Match weekOf(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        boolean starts = pieces.isAny(at + 1, "of", "beginning", "commencing", "starting", "ending");
        boolean code = pieces.has(at, "w", "/", "c") && pieces.at(at + 2).glued();
        if (!code && (!pieces.is(at, "week") || !starts)) {
            return null;
        }
        int next = code ? at + 3 : pieces.is(at + 2, "on") ? at + 3 : at + 2;
        Match day = calendar.at(next);
        boolean dated = day != null
                && ((day.meaning() instanceof Calendar c && c.day() != null)
                        || (day.meaning() instanceof Meaning.OfYear o
                                && o.date().day() != null));
        return day == null || !dated || (at == i && !pieces.isTalk())
                ? null
                : new Match(i, day.to(), new WeekOf(day.meaning()));
    }
}
