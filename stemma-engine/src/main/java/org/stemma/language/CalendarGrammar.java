package org.stemma.language;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.CalendarYears.Found;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Range;
import org.stemma.language.Meaning.Which;

/**
 * Dates that name a month or a day of it, in all orders that English texts use; digits alone and periods without months are left to
 * {@link CalendarNumbers} and {@link CalendarPeriods}. Each rule looks at a bounded number of pieces.
 */
final class CalendarGrammar {
    private static final Set<String> JOINS = Set.of("-", "/", ".");
    private static final Set<String> THROUGH = Set.of("-", "to", "through", "thru", "until", "till");
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
    private final CalendarMonths months;

    CalendarGrammar(Pieces pieces) {
        this.pieces = pieces;
        this.years = new CalendarYears(pieces);
        this.days = new CalendarDays(pieces, years);
        this.months = new CalendarMonths(pieces, years);
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
        Match found = Match.longer(
                withWeekday(i), Match.longer(monthFirst(i), Match.longer(months.withWhich(i), monthOf(i))));
        return Match.longer(Match.longer(found, dayFirst(i)), Match.longer(periods.at(i), days.bareDay(i)));
    }

    /** "Wednesday, October 15": the weekday says nothing that the date does not. "Monday the 21st" lacks a month. */
    private @Nullable Match withWeekday(int i) {
        boolean near = pieces.isTalk() && pieces.isAny(i, "today", "tomorrow", "yesterday");
        Match dated = near ? dateAfter(pieces.is(i + 1, ",") ? i + 2 : i + 1) : null;
        if (dated != null && dated.meaning() instanceof Calendar c && c.day() != null) {
            return new Match(i, dated.to(), c);
        }
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
        Match date = dateAfter(next);
        boolean full = date != null && !(date.meaning() instanceof Calendar c && c.day() == null);
        if (date != null && full) {
            int end = bracket && pieces.is(date.to(), ")") ? date.to() + 1 : date.to();
            return new Match(
                    i,
                    end,
                    date.meaning() instanceof Calendar c
                            ? onWeekday(c, day, TimeWords.which(pieces, i))
                            : date.meaning());
        }
        return day == null || at > i ? null : days.datedWeekday(i, day, next);
    }

    /** "this Friday 5/12", said by somebody, is a day of this year, whatever its weekday; else the weekday chooses the year. */
    private Calendar onWeekday(Calendar date, @Nullable DayOfWeek day, @Nullable Which which) {
        boolean seen = which != null && pieces.isTalk() && date.year() == null;
        return seen ? which == Which.THIS ? date.seen(which) : date : date.on(day);
    }

    private @Nullable Match dateAfter(int at) {
        return pieces.at(at).isNumber()
                ? Match.longer(numbers.at(at), dayFirst(at))
                : Match.longer(monthFirst(at), dayFirst(at));
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
        Match within = pieces.isTalk() && pieces.isAny(next, "from", "between") ? daysWithin(i, month, next) : null;
        if (within != null) {
            return within;
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
            return new Match(i, year.end(), CalendarMonths.month(year.value(), month));
        }
        return months.isAlone(i, full) ? ofYear(i, full ? i + 1 : next, CalendarMonths.month(null, month)) : null;
    }

    /** "January from 4 to 22", "January between the 4th and the 22nd". */
    private @Nullable Match daysWithin(int i, int month, int lead) {
        Found first = years.day(pieces.is(lead + 1, "the") ? lead + 2 : lead + 1);
        boolean joined = first != null
                && (pieces.isAny(first.end(), THROUGH)
                        || (pieces.is(lead, "between") && pieces.is(first.end(), "and")));
        int at = joined && first != null ? first.end() + 1 : -1;
        Found last = joined ? years.day(pieces.is(at, "the") ? at + 1 : at) : null;
        return first == null || last == null || last.value() <= first.value()
                ? null
                : dated(i, month, first.value(), last.value(), last.end());
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
                ? new Match(i, year.end(), CalendarMonths.month(year.value(), month))
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
        return dated || list ? null : new Match(i, monthAt + 1, CalendarMonths.month(year, month));
    }

    /** A day, or days, of a month, with the year if one follows. */
    Match dated(int from, int month, int first, int last, int end) {
        boolean joined =
                pieces.isAny(end, "-", "/") && pieces.at(end).glued() && Years.afterMonth(pieces, end + 1) != null;
        int yearAt = joined || pieces.isAny(end, ",", "of", "in") ? end + 1 : end;
        Found year = years.year(yearAt);
        year = year == null && pieces.is(yearAt, "'") ? years.shortYear(yearAt) : year;
        boolean spare =
                year == null && pieces.isTalk() && !pieces.at(end).form().contains(".");
        year = spare ? shortYearAfter(end) : year;
        int to = afterWeekday(year == null ? end : year.end());
        Integer told = year == null ? null : year.value();
        Calendar day = new Calendar(told, month, first, Part.WHOLE, Which.NEAREST);
        if (first != last) {
            return new Match(from, to, new Range(day, new Calendar(told, month, last, Part.WHOLE, Which.NEAREST)));
        }
        return year == null && to == end ? ofYear(from, end, day) : new Match(from, to, day);
    }

    /** Index one past "(Tue)" after a date. */
    private int afterWeekday(int end) {
        boolean told = pieces.is(end, "(") && weekday(end + 1) != null && pieces.is(end + 2, ")");
        return told ? end + 3 : end;
    }

    /** "January first 12", "2-Oct-32", "Oct 2, 32": two digits that are no clock and count nothing. */
    private @Nullable Found shortYearAfter(int at) {
        boolean ordinal =
                Numbers.ordinal(pieces, at - 1) != null && pieces.at(at - 1).isWord();
        boolean joined = pieces.isAny(at, JOINS) && pieces.at(at).glued();
        boolean comma = pieces.is(at, ",");
        Found year = years.shortYear(joined || comma ? at + 1 : at);
        if (year == null
                || pieces.at(year.end()).isNumber()
                || pieces.at(year.end() - 1).form().contains(".")) {
            return null;
        }
        boolean ends = pieces.isAny(year.end(), ",", ".", "?", "!", ";", "");
        boolean spoken = ordinal && pieces.isAny(year.end(), "was", "is");
        boolean suffixed = pieces.isAny(at - 1, "st", "nd", "rd", "th")
                && !pieces.isAny(year.end(), ":", "-", "/", "to", "am", "pm");
        boolean hyphened = joined && !pieces.isAny(year.end(), "-", "/", "to", ":");
        return ends || spoken || hyphened || (suffixed && !comma && ends) ? year : null;
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

    /** A day or month with the year told after it; "the Sept. 11 attacks" need none. */
    private Match ofYear(int from, int end, Calendar date) {
        return isProverbial(end, date) ? new Match(from, end, date.inYear(2001)) : months.ofYear(from, end, date);
    }

    /** "the month of May". */
    private @Nullable Match monthOf(int i) {
        int named = pieces.is(i, "the") ? i + 1 : i;
        boolean of = pieces.has(named, "month", "of") && TimeWords.which(pieces, named + 2) == null;
        Match month = of ? monthFirst(named + 2) : null;
        return month == null ? null : new Match(i, month.to(), month.meaning());
    }

    static Calendar day(int year, int month, int day) {
        return new Calendar(year, month, day, Part.WHOLE, Which.NEAREST);
    }
}
