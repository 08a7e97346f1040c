package org.stemma.language;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.CalendarYears.Found;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.OfYear;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Range;
import org.stemma.language.Meaning.Which;

/**
 * Dates that name a month or a day of it, in all orders that English texts use; digits alone and periods without months are left to
 * {@link CalendarNumbers} and {@link CalendarPeriods}. Each rule looks at a bounded number of pieces.
 */
final class CalendarGrammar {
    private static final int MONTHS = 12;
    private static final Set<String> JOINS = Set.of("-", "/", ".");
    private static final Set<String> THROUGH = Set.of("-", "to", "through", "until", "till");
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in",
            "since",
            "by",
            "until",
            "till",
            "last",
            "next",
            "this",
            "early",
            "late",
            "mid",
            "of",
            "from",
            "to",
            "and",
            "between",
            "during",
            "before",
            "after",
            "through",
            "for",
            "every",
            "each",
            "(",
            "or",
            "as",
            "past",
            "-",
            "coming",
            "previous",
            "following");

    private static final Set<String> AFTERMATH = Set.of(
            "attack",
            "attacks",
            "terror",
            "terrorist",
            "terrorists",
            "hijackers",
            "hijackings",
            "survivors",
            "victims",
            "families",
            "commission",
            "memorial");

    private final Pieces pieces;
    private final CalendarYears years;
    private final CalendarNumbers numbers;
    private final CalendarPeriods periods;
    private final CalendarDays days;

    CalendarGrammar(Pieces pieces) {
        this.pieces = pieces;
        this.years = new CalendarYears(pieces);
        this.days = new CalendarDays(pieces, years);
        this.numbers = new CalendarNumbers(pieces);
        this.periods = new CalendarPeriods(pieces, this);
    }

    @Nullable
    Match at(int i) {
        if (pieces.at(i).isNumber()) {
            Match found = Match.longer(nineEleven(i), numbers.at(i));
            found = Match.longer(Match.longer(found, dayFirst(i)), Match.longer(yearFirst(i), periods.at(i)));
            return Match.longer(found, days.bareDay(i));
        }
        if (!pieces.at(i).isWord()) {
            return pieces.is(i, "'") || pieces.is(i, "=") ? periods.at(i) : null;
        }
        Match found = Match.longer(withWeekday(i), Match.longer(monthFirst(i), withWhich(i)));
        return Match.longer(Match.longer(found, dayFirst(i)), Match.longer(periods.at(i), days.bareDay(i)));
    }

    /** "Wednesday, October 15": the weekday says nothing that the date does not. "Monday the 21st" lacks a month. */
    private @Nullable Match withWeekday(int i) {
        int at = TimeWords.which(pieces, i) == null ? i : i + 1;
        DayOfWeek day = weekday(at);
        boolean which =
                at > i && pieces.isTalk() && day == null && pieces.at(at).isNumber();
        if (day == null && !which) {
            return null;
        }
        int next = which ? at : at + 1;
        boolean bracket = false;
        while (pieces.isAny(next, ",", ".", "the", "(", "-", "on")) {
            bracket |= pieces.is(next, "(");
            next++;
        }
        Match date = pieces.at(next).isNumber()
                ? Match.longer(numbers.at(next), dayFirst(next))
                : Match.longer(monthFirst(next), dayFirst(next));
        boolean dated = date != null && !(date.meaning() instanceof Calendar c && c.day() == null);
        if (date != null && dated) {
            int end = bracket && pieces.is(date.to(), ")") ? date.to() + 1 : date.to();
            return new Match(i, end, date.meaning());
        }
        return day == null || at > i ? null : days.datedWeekday(i, day, next);
    }

    private @Nullable DayOfWeek weekday(int at) {
        DayOfWeek full = TimeWords.weekday(pieces, at);
        return full == null ? TimeWords.shortWeekday(pieces, at) : full;
    }

    /** "October 15, 2025", "Oct. 15", "Oct/2", "May twenty-first", "October 3-5", "October 2025", "October last year", "October". */
    @Nullable
    Match monthFirst(int i) {
        boolean full = TimeWords.month(pieces, i) > 0;
        int month = full ? TimeWords.month(pieces, i) : TimeWords.shortMonth(pieces, i);
        if (month == 0) {
            return null;
        }
        int next = pieces.is(i + 1, ".") && (!full || pieces.at(i + 2).isNumber()) ? i + 2 : i + 1;
        boolean comma =
                pieces.is(next, ",") && years.ordinal(next + 1) != null && Years.afterMonth(pieces, next + 1) == null;
        boolean joined =
                JOINS.contains(pieces.at(next).lower()) && pieces.at(next).glued() && next == i + 1;
        int dayAt = comma || joined ? next + 1 : next;
        dayAt = pieces.is(dayAt, "the") ? dayAt + 1 : dayAt;
        Found yearInside = joined ? years.year(next + 1) : null;
        if (yearInside != null) {
            return yearInside(i, month, yearInside);
        }
        Found day = years.day(dayAt);
        day = day == null && !full && !pieces.isTalk() ? null : day == null ? spokenDay(dayAt) : day;
        if (day != null) {
            return withLastDay(i, month, day);
        }
        int yearAt = pieces.isAny(next, ",", "of", "in") ? next + 1 : next;
        Found year = years.year(yearAt);
        year = year == null && (pieces.is(yearAt, "'") || (yearAt > next && pieces.isAny(next, "of")))
                ? years.shortYear(yearAt)
                : year;
        if (year != null) {
            return new Match(i, year.end(), month(year.value(), month));
        }
        return isMonthAlone(i, full) ? ofYear(i, full ? i + 1 : next, month(null, month)) : null;
    }

    /** "January twenty five": a cardinal in words, if no noun follows that it could count. */
    private @Nullable Found spokenDay(int at) {
        Found day = years.cardinalDay(at);
        boolean counted = day != null
                && pieces.at(day.end()).isWord()
                && years.year(day.end()) == null
                && !pieces.isAny(day.end(), "at", "with", "in", "on", "from", "to", "and", "or");
        return day == null || counted || years.year(at) != null ? null : day;
    }

    /** "September-2020-23", "Dec-2018". */
    private Match yearInside(int i, int month, Found year) {
        boolean more = pieces.isAny(year.end(), JOINS) && pieces.at(year.end()).glued();
        Found day = more ? years.day(year.end() + 1) : null;
        return day == null
                ? new Match(i, year.end(), month(year.value(), month))
                : new Match(i, day.end(), day(year.value(), month, day.value()));
    }

    private Match withLastDay(int i, int month, Found first) {
        boolean through = THROUGH.contains(pieces.at(first.end()).lower());
        int lastAt = pieces.is(first.end() + 1, "the") ? first.end() + 2 : first.end() + 1;
        Found last = through ? years.day(lastAt) : null;
        boolean clock = last != null && pieces.isAny(last.end(), "am", "pm", ":", "/");
        boolean dated = last != null && TimeWords.month(pieces, last.end()) > 0;
        if (last == null || clock || dated || last.value() <= first.value()) {
            return dated(i, month, first.value(), first.value(), first.end());
        }
        return dated(i, month, first.value(), last.value(), last.end());
    }

    /** "15 October 2025", "the 15th of October", "the 15th day of June", "3-5 October", "05-Aug-2016", "fifteen August". */
    private @Nullable Match dayFirst(int i) {
        int start = pieces.is(i, "the") ? i + 1 : i;
        Found day = years.day(start);
        boolean spoken = day == null;
        day = spoken ? years.cardinalDay(start) : day;
        boolean clock = pieces.at(start).glued()
                && pieces.is(start - 1, ":")
                && !pieces.at(start - 2).isWord();
        clock |= pieces.isAny(start - 1, "$", "€", "£");
        if (day == null || clock) {
            return null;
        }
        boolean through = THROUGH.contains(pieces.at(day.end()).lower()) && !spoken;
        int lastAt = pieces.is(day.end() + 1, "the") ? day.end() + 2 : day.end() + 1;
        Found last = through ? years.day(lastAt) : null;
        int end = last == null ? day.end() : last.end();
        end = pieces.is(end, "day") && pieces.is(end + 1, "of") ? end + 1 : end;
        end = pieces.is(end, "of") ? end + 1 : end;
        boolean joined =
                JOINS.contains(pieces.at(end).lower()) && pieces.at(end).glued();
        end = joined ? end + 1 : end;
        boolean full = TimeWords.month(pieces, end) > 0;
        int month = full ? TimeWords.month(pieces, end) : TimeWords.shortMonth(pieces, end);
        boolean yearNext = joined && Years.afterMonth(pieces, end) != null;
        if (yearNext) {
            return yearBetween(i, day, end);
        }
        if (month == 0
                || (spoken
                        && pieces.at(end).lower().equals("may")
                        && !pieces.at(end).isCapital())) {
            return null;
        }
        boolean stop = !full && pieces.is(end + 1, ".") && !pieces.at(end + 2).isCapital() && end + 2 < pieces.size();
        end = stop ? end + 2 : end + 1;
        boolean more = joined
                && JOINS.contains(pieces.at(end).lower())
                && pieces.at(end).glued();
        boolean year = more && years.year(end + 1) != null;
        return dated(i, month, day.value(), last == null ? day.value() : last.value(), year ? end + 1 : end);
    }

    /** "23-2020-September". */
    private @Nullable Match yearBetween(int i, Found day, int yearAt) {
        Integer year = Years.afterMonth(pieces, yearAt);
        int month = TimeWords.month(pieces, yearAt + 2);
        month = month == 0 ? TimeWords.shortMonth(pieces, yearAt + 2) : month;
        boolean joined = JOINS.contains(pieces.at(yearAt + 1).lower());
        return year == null || month == 0 || !joined ? null : new Match(i, yearAt + 3, day(year, month, day.value()));
    }

    /** "2019-sep-1", "2016 june", "2016, nov", "2020/23/Sep". */
    private @Nullable Match yearFirst(int i) {
        String form = pieces.at(i).form();
        int year = form.length() == 4 ? CalendarNumbers.number(form) : 0;
        if (year < 1000 || year > 2199) {
            return null;
        }
        boolean joined = pieces.isAny(i + 1, "-", "/") && pieces.at(i + 1).glued();
        int next = joined || pieces.is(i + 1, ",") ? i + 2 : i + 1;
        Found day = joined ? years.day(next) : null;
        boolean dayInside = day != null && pieces.isAny(day.end(), "-", "/");
        int monthAt = dayInside && day != null ? day.end() + 1 : next;
        int month = TimeWords.month(pieces, monthAt);
        month = month == 0 ? TimeWords.shortMonth(pieces, monthAt) : month;
        if (month == 0) {
            return null;
        }
        if (dayInside && day != null) {
            return new Match(i, monthAt + 1, day(year, month, day.value()));
        }
        boolean more = joined && pieces.isAny(monthAt + 1, "-", "/");
        Found last = more ? years.day(monthAt + 2) : null;
        if (last != null) {
            return new Match(i, last.end(), day(year, month, last.value()));
        }
        // "in 2016, November 3 was a Thursday": the month begins another date
        boolean dated = years.day(monthAt + 1) != null || years.year(monthAt + 1) != null;
        boolean list = pieces.is(i + 1, ",") && !pieces.isTalk();
        return dated || list ? null : new Match(i, monthAt + 1, month(year, month));
    }

    /** A day, or days, of a month, with the year if one follows. */
    Match dated(int from, int month, int first, int last, int end) {
        boolean joined =
                pieces.isAny(end, "-", "/") && pieces.at(end).glued() && Years.afterMonth(pieces, end + 1) != null;
        int yearAt = joined || pieces.isAny(end, ",", "of", "in") ? end + 1 : end;
        Found year = years.year(yearAt);
        year = year == null && pieces.is(yearAt, "'") ? years.shortYear(yearAt) : year;
        boolean spare = year == null && yearAt == end && pieces.isTalk();
        year = spare && !pieces.at(end).form().contains(".") ? shortYearAfter(end) : year;
        int to = year == null ? end : year.end();
        Integer told = year == null ? null : year.value();
        Calendar day = new Calendar(told, month, first, Part.WHOLE, Which.NEAREST);
        if (first != last) {
            return new Match(from, to, new Range(day, new Calendar(told, month, last, Part.WHOLE, Which.NEAREST)));
        }
        return year == null ? ofYear(from, end, day) : new Match(from, to, day);
    }

    /** "January first 12": two digits that are no clock. */
    private @Nullable Found shortYearAfter(int at) {
        boolean ordinal =
                Numbers.ordinal(pieces, at - 1) != null && pieces.at(at - 1).isWord();
        Found year = ordinal ? years.shortYear(at) : null;
        return year == null || !pieces.isAny(year.end(), "was", "is", ",", ".", "") ? null : year;
    }

    /** The day that needs no year: "the Sept. 11 attacks". */
    private boolean isProverbial(int end, Calendar date) {
        boolean day =
                Integer.valueOf(9).equals(date.month()) && Integer.valueOf(11).equals(date.day());
        return day && AFTERMATH.contains(pieces.at(end).lower());
    }

    private @Nullable Match nineEleven(int i) {
        boolean found = pieces.has(i, "9", "/", "11")
                && pieces.at(i + 1).glued()
                && pieces.at(i + 2).glued()
                && !pieces.is(i + 3, "/");
        return found && !pieces.isTalk() ? new Match(i, i + 3, day(2001, 9, 11)) : null;
    }

    /** "… of last year", "… this year", where it follows. */
    private Match ofYear(int from, int end, Calendar date) {
        if (isProverbial(end, date)) {
            return new Match(from, end, date.inYear(2001));
        }
        int at = pieces.isAny(end, "of", "in") ? end + 1 : end;
        Which which = pieces.is(at + 1, "year") ? TimeWords.which(pieces, at) : null;
        boolean whole = which != null && !pieces.isPossessive(at + 2);
        return which == null || !whole
                ? new Match(from, end, date)
                : new Match(from, at + 2, new OfYear(date, TimeWords.offset(which)));
    }

    /** "May" and "March" are also verbs, "Jan" a name: alone they count after a word that leads to a month. */
    private boolean isMonthAlone(int i, boolean full) {
        boolean verb = pieces.isAny(i, "may", "march")
                || (pieces.is(i, "august") && !pieces.at(i).isCapital());
        boolean talk = !full && pieces.isTalk() && pieces.at(i).isCapital() && !TimeWords.isShortAndWord(pieces.at(i));
        if ((full && !verb) || talk || isFirstOfTwo(i)) {
            return true;
        }
        boolean led = BEFORE_MONTH.contains(pieces.at(i - 1).lower())
                || (full && (pieces.isPossessive(i - 2) || pieces.isPossessive(i + 1)))
                || (pieces.is(i - 1, "the") && pieces.isTalk() && i + 1 >= pieces.size());
        boolean named = full || (pieces.at(i + 1).isCapital() && !pieces.isTalk());
        boolean joined =
                pieces.isAny(i + 1, "-", "to") && !verb && TimeWords.value("short-month", pieces.at(i + 2)) != null;
        return (joined && pieces.at(i).isCapital())
                || (i > 0 && led && (full || !named) && (pieces.at(i).isCapital() || pieces.isTalk()));
    }

    /** "May to March": another month ends the range that it begins. */
    private boolean isFirstOfTwo(int i) {
        boolean named = pieces.at(i).isCapital() && pieces.at(i + 2).isCapital();
        return named && pieces.isAny(i + 1, THROUGH) && TimeWords.value("month", pieces.at(i + 2)) != null;
    }

    /** "last October", "this March", "the month of May": the month, seen from the anchor. */
    private @Nullable Match withWhich(int i) {
        int named = pieces.is(i, "the") ? i + 1 : i;
        if (pieces.has(named, "month", "of") && TimeWords.which(pieces, named + 2) == null) {
            Match month = monthFirst(named + 2);
            return month == null ? null : new Match(i, month.to(), month.meaning());
        }
        if (pieces.is(i, "this") && pieces.isAny(i + 1, "past", "coming") && TimeWords.month(pieces, i + 2) > 0) {
            Match month = withWhich(i + 1);
            return month == null ? null : new Match(i, month.to(), month.meaning());
        }
        Which which = TimeWords.which(pieces, i);
        int ofYear = which != null && pieces.is(i + 1, "year") ? TimeWords.month(pieces, i + 2) : 0;
        if (which != null && ofYear > 0 && years.day(i + 3) == null) {
            return new Match(i, i + 3, new OfYear(month(null, ofYear), TimeWords.offset(which)));
        }
        int month = which == null ? 0 : TimeWords.month(pieces, i + 1);
        month = which != null && month == 0 ? TimeWords.shortMonth(pieces, i + 1) : month;
        if (which == null || month == 0 || Years.afterMonth(pieces, i + 2) != null) {
            return null;
        }
        Found day = years.day(i + 2);
        return new Match(
                i,
                day == null ? i + 2 : day.end(),
                new Calendar(null, month, day == null ? null : day.value(), Part.WHOLE, which));
    }

    static Calendar day(int year, int month, int day) {
        return new Calendar(year, month, day, Part.WHOLE, Which.NEAREST);
    }

    private static Calendar month(@Nullable Integer year, int month) {
        return new Calendar(year, Math.min(month, MONTHS), null, Part.WHOLE, Which.NEAREST);
    }
}
