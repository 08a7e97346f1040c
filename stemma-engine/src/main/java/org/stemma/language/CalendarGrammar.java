package org.stemma.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Ambiguous;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.Era;
import org.stemma.language.Meaning.OfYear;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Range;
import org.stemma.language.Meaning.Season;
import org.stemma.language.Meaning.Share;
import org.stemma.language.Meaning.Which;

/**
 * Dates that name their place in the calendar: days, months, years, seasons, quarters, decades, centuries, in all orders that
 * English texts use. Each rule looks at a bounded number of pieces.
 */
final class CalendarGrammar {
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "since", "by", "until", "till", "last", "next", "this", "early", "late", "mid", "of", "from", "to",
            "and", "between", "during", "before", "after", "through", "for", "every", "each", "(", "or", "as");

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

    CalendarGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    @Nullable
    Match at(int i) {
        if (pieces.at(i).isNumber()) {
            return Match.longer(
                    Match.longer(holiday(i), numeric(i)),
                    Match.longer(dayFirst(i), Match.longer(century(i), yearOrDecade(i, i))));
        }
        if (!pieces.at(i).isWord()) {
            return pieces.is(i, "'") ? yearOrDecade(i, i + 1) : null;
        }
        Match found = Match.longer(withWeekday(i), Match.longer(monthFirst(i), withPart(i)));
        found = Match.longer(found, Match.longer(season(i), share(i)));
        found = Match.longer(found, Match.longer(withWhich(i), holiday(i)));
        return Match.longer(found, Match.longer(century(i), dayFirst(i)));
    }

    /** "Wednesday, October 15": the weekday says nothing that the date does not. */
    private @Nullable Match withWeekday(int i) {
        if (TimeWords.weekday(pieces, i) == null && TimeWords.shortWeekday(pieces, i) == null) {
            return null;
        }
        int next = i + 1;
        while (pieces.is(next, ",") || pieces.is(next, ".") || pieces.is(next, "the") || pieces.is(next, "(")) {
            next++;
        }
        Match date = pieces.at(next).isNumber() ? Match.longer(numeric(next), dayFirst(next)) : monthFirst(next);
        boolean day = date != null && !(date.meaning() instanceof Calendar c && c.day() == null);
        return date == null || !day ? null : new Match(i, date.to(), date.meaning());
    }

    /** 2025-10-15, 2025/10/15, 15.10.2025, 10/15/2025. */
    private @Nullable Match numeric(int i) {
        String form = pieces.at(i).form();
        if (form.indexOf('.') != form.lastIndexOf('.')) {
            String[] parts = form.split("\\.", -1);
            return parts.length == 3 ? numeric(i, i + 1, parts[0], parts[1], parts[2]) : null;
        }
        boolean marks = (pieces.is(i + 1, "-") || pieces.is(i + 1, "/"))
                && pieces.is(i + 3, pieces.at(i + 1).lower());
        for (int k = 1; k < 5; k++) {
            marks &= pieces.at(i + k).glued();
        }
        if (!marks || !pieces.at(i + 2).isNumber() || !pieces.at(i + 4).isNumber()) {
            return null;
        }
        return numeric(i, i + 5, form, pieces.at(i + 2).form(), pieces.at(i + 4).form());
    }

    private static @Nullable Match numeric(int from, int to, String one, String two, String three) {
        int first = number(one);
        int second = number(two);
        int third = number(three);
        if (one.length() == 4 && isMonth(second) && isDay(third)) {
            return new Match(from, to, day(first, second, third));
        }
        boolean yearLast = three.length() == 4 && third > 1000;
        if (!yearLast || !isDay(first) || !isDay(second)) {
            return null;
        }
        if (isMonth(first) && isMonth(second) && first != second) {
            return new Match(from, to, new Ambiguous(third, first, second));
        }
        if (isMonth(second)) {
            return new Match(from, to, day(third, second, first));
        }
        return isMonth(first) ? new Match(from, to, day(third, first, second)) : null;
    }

    /** "October 15, 2025", "Oct. 15", "October 3-5", "October 2025", "October last year", "October". */
    private @Nullable Match monthFirst(int i) {
        int full = TimeWords.month(pieces, i);
        int month = full > 0 ? full : TimeWords.shortMonth(pieces, i);
        if (month == 0) {
            return null;
        }
        int next = full == 0 && pieces.is(i + 1, ".") ? i + 2 : i + 1;
        int dayAt = pieces.is(next, "the") ? next + 1 : next;
        Integer day = dayAt(dayAt);
        if (day != null) {
            int end = endOfDay(dayAt);
            Integer last = pieces.is(end, "-") || pieces.is(end, "to") ? dayAt(end + 1) : null;
            int after = last == null ? end : endOfDay(end + 1);
            return dated(i, month, day, last == null ? day : last, after);
        }
        int yearAt = pieces.is(next, ",") || pieces.is(next, "of") ? next + 1 : next;
        Integer year = Years.afterMonth(pieces, yearAt);
        if (year != null) {
            return new Match(i, yearAt + 1, month(year, month));
        }
        return full > 0 && isMonthAlone(i) ? ofYear(i, next, month(null, month)) : null;
    }

    /** "15 October 2025", "the 15th of October", "3-5 October". */
    private @Nullable Match dayFirst(int i) {
        int start = pieces.is(i, "the") ? i + 1 : i;
        Integer day = dayAt(start);
        if (day == null || (pieces.at(start).glued() && pieces.is(start - 1, ":"))) {
            return null;
        }
        int end = endOfDay(start);
        Integer last = pieces.is(end, "-") || pieces.is(end, "to") ? dayAt(end + 1) : null;
        end = last == null ? end : endOfDay(end + 1);
        end = pieces.is(end, "of") || pieces.is(end, ".") ? end + 1 : end;
        int full = TimeWords.month(pieces, end);
        int month = full > 0 ? full : TimeWords.shortMonth(pieces, end);
        if (month == 0) {
            return null;
        }
        end = full == 0 && pieces.is(end + 1, ".") ? end + 2 : end + 1;
        return dated(i, month, day, last == null ? day : last, end);
    }

    /** A day, or days, of a month, with the year if one follows. */
    private @Nullable Match dated(int from, int month, int first, int last, int end) {
        int yearAt = pieces.is(end, ",") || pieces.is(end, "of") || pieces.is(end, "in") ? end + 1 : end;
        Integer year = Years.afterMonth(pieces, yearAt);
        int to = year == null ? end : yearAt + 1;
        Calendar day = new Calendar(year, month, first, Part.WHOLE, Which.NEAREST);
        if (first != last) {
            return new Match(from, to, new Range(day, new Calendar(year, month, last, Part.WHOLE, Which.NEAREST)));
        }
        return year == null ? ofYear(from, end, day) : new Match(from, to, day);
    }

    /** The day that needs no year: "the Sept. 11 attacks". */
    private boolean isProverbial(int end, Calendar date) {
        boolean day =
                Integer.valueOf(9).equals(date.month()) && Integer.valueOf(11).equals(date.day());
        return day && AFTERMATH.contains(pieces.at(end).lower());
    }

    /** "… of last year", "… this year", where it follows. */
    private Match ofYear(int from, int end, Calendar date) {
        if (isProverbial(end, date)) {
            return new Match(from, end, date.inYear(2001));
        }
        int at = pieces.is(end, "of") ? end + 1 : end;
        Which which = pieces.is(at + 1, "year") ? TimeWords.which(pieces, at) : null;
        return which == null
                ? new Match(from, end, date)
                : new Match(from, at + 2, new OfYear(date, TimeWords.offset(which)));
    }

    /** "May" and "March" are also verbs: alone they count after a word that leads to a month. */
    private boolean isMonthAlone(int i) {
        boolean verb = pieces.is(i, "may") || pieces.is(i, "march");
        if (!verb) {
            return true;
        }
        boolean led = BEFORE_MONTH.contains(pieces.at(i - 1).lower())
                || pieces.isPossessive(i - 2)
                || pieces.isPossessive(i + 1);
        return i > 0 && led;
    }

    /** "early October", "mid-2015", "the end of 2024", "the beginning of May 2020", "late 1980s". */
    private @Nullable Match withPart(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        Part part = TimeWords.part(pieces, at);
        if (part == null) {
            return null;
        }
        boolean noun = Set.of("beginning", "start", "middle", "end", "close")
                .contains(pieces.at(at).lower());
        int next = at + 1;
        if (pieces.is(next, "-")) {
            next++;
        } else if (noun) {
            if (!pieces.is(next, "of")) {
                return null;
            }
            next++;
        }
        next = pieces.is(next, "in") || pieces.is(next, "the") ? next + 1 : next;
        Match whole = pieces.at(next).isNumber()
                ? Match.longer(yearOrDecade(next, next), century(next))
                : Match.longer(monthFirst(next), season(next));
        Meaning meaning = whole == null ? null : withPart(whole.meaning(), part);
        return whole == null || meaning == null ? null : new Match(i, whole.to(), meaning);
    }

    private static @Nullable Meaning withPart(Meaning whole, Part part) {
        return switch (whole) {
            case Calendar c when c.day() == null -> new Calendar(c.year(), c.month(), null, part, c.which());
            case OfYear o
            when o.date().day() == null ->
                new OfYear(new Calendar(null, o.date().month(), null, part, Which.NEAREST), o.offset());
            case Era e -> new Era(e.start(), e.years(), part);
            case Season s -> new Season(s.code(), s.year(), part, s.which());
            default -> null;
        };
    }

    /** "last October", "this March": the month, seen from the anchor. */
    private @Nullable Match withWhich(int i) {
        Which which = TimeWords.which(pieces, i);
        int month = which == null ? 0 : TimeWords.month(pieces, i + 1);
        if (which == null || month == 0 || Years.afterMonth(pieces, i + 2) != null) {
            return null;
        }
        Integer day = dayAt(i + 2);
        int end = day == null ? i + 2 : endOfDay(i + 2);
        return new Match(i, end, new Calendar(null, month, day, Part.WHOLE, which));
    }

    /** A year or a decade whose number stands at an index. */
    private @Nullable Match yearOrDecade(int from, int at) {
        Integer decade = Years.decade(pieces, at);
        if (decade != null) {
            return new Match(
                    from, Years.endOfDecade(pieces, at), new Era(decade, decade % 100 == 0 ? 100 : 10, Part.WHOLE));
        }
        Integer year = from == at ? Years.alone(pieces, at) : null;
        return year == null ? null : new Match(from, at + 1, new Calendar(year, null, null, Part.WHOLE, Which.NEAREST));
    }

    /** "the 19th century". */
    private @Nullable Match century(int i) {
        Numbers.Reading number = Numbers.ordinal(pieces, i);
        if (number == null || number.whole() > 22 || number.whole() < 1) {
            return null;
        }
        int next = pieces.is(number.end(), "-") ? number.end() + 1 : number.end();
        return pieces.is(next, "century")
                ? new Match(i, next + 1, new Era((number.whole() - 1) * 100, 100, Part.WHOLE))
                : null;
    }

    /** "the spring of 2014", "summer 2025", "last winter", "this fall"; never "fall of the regime". */
    private @Nullable Match season(int i) {
        int start = pieces.is(i, "the") ? i + 1 : i;
        Which which = TimeWords.which(pieces, start);
        int at = which == null ? start : start + 1;
        int code = TimeWords.season(pieces, at);
        if (code == 0) {
            return null;
        }
        int yearAt = pieces.is(at + 1, "of") || pieces.is(at + 1, ",") ? at + 2 : at + 1;
        Integer year = Years.afterMonth(pieces, yearAt);
        if (year != null) {
            return new Match(i, yearAt + 1, new Season(code, year, Part.WHOLE, Which.NEAREST));
        }
        boolean named = which != null && !pieces.is(at + 1, "of") && !pieces.is(at + 1, "in");
        return named && which != null ? new Match(i, at + 1, new Season(code, null, Part.WHOLE, which)) : null;
    }

    /** "the third quarter of 2024", "Q3 2024", "the first half of last year". */
    private @Nullable Match share(int i) {
        int start = pieces.is(i, "the") ? i + 1 : i;
        int number;
        int of = 4;
        int end;
        if (pieces.is(start, "q")
                && pieces.at(start + 1).glued()
                && pieces.at(start + 1).isNumber()) {
            number = number(pieces.at(start + 1).form());
            end = start + 2;
        } else {
            Numbers.Reading ordinal = Numbers.ordinal(pieces, start);
            int at = ordinal == null ? 0 : ordinal.end();
            of = pieces.is(at, "half") ? 2 : 4;
            if (ordinal == null || (of == 4 && !pieces.is(at, "quarter"))) {
                return null;
            }
            number = ordinal.whole();
            end = at + 1;
        }
        int yearAt = pieces.is(end, "of") || pieces.is(end, "in") ? end + 1 : end;
        Integer year = Years.afterMonth(pieces, yearAt);
        Which which = pieces.is(yearAt + 1, "year") ? TimeWords.which(pieces, yearAt) : null;
        which = pieces.has(yearAt, "the", "year") ? Which.THIS : which;
        if (number < 1 || number > of || (year == null && which == null)) {
            return null;
        }
        int to = year == null ? yearAt + 2 : yearAt + 1;
        return new Match(i, to, new Share(number, of, year, which == null ? Which.NEAREST : which));
    }

    private @Nullable Match holiday(int i) {
        if (pieces.has(i, "9", "/", "11")
                && pieces.at(i + 1).glued()
                && pieces.at(i + 2).glued()
                && !pieces.is(i + 3, "/")) {
            return new Match(i, i + 3, day(2001, 9, 11));
        }
        if (!pieces.at(i).isCapital()) {
            return null;
        }
        if (pieces.is(i, "christmas")) {
            boolean eve = pieces.is(i + 1, "eve");
            int end = eve || pieces.is(i + 1, "day") ? i + 2 : i + 1;
            int day = eve ? 24 : 25;
            return dated(i, MONTHS, day, day, end);
        }
        boolean newYear = pieces.is(i, "new") && pieces.is(i + 1, "year") && pieces.isPossessive(i + 2);
        if (newYear && pieces.is(i + 4, "eve")) {
            return dated(i, MONTHS, DAYS, DAYS, i + 5);
        }
        return newYear && pieces.is(i + 4, "day") ? dated(i, 1, 1, 1, i + 5) : null;
    }

    /** A day of the month in digits, with or without its ending. */
    private @Nullable Integer dayAt(int at) {
        Piece piece = pieces.at(at);
        if (!piece.isNumber() || piece.form().length() > 2) {
            return null;
        }
        Piece next = pieces.at(at + 1);
        boolean glued = next.glued() && next.isWord() && Numbers.ordinal(pieces, at) == null;
        boolean clock = next.glued() && (next.is(":") || next.is("%"));
        int day = number(piece.form());
        return isDay(day) && !glued && !clock && !Years.isCounted(next) ? day : null;
    }

    private int endOfDay(int at) {
        return Numbers.ordinal(pieces, at) == null ? at + 1 : at + 2;
    }

    private static Calendar day(int year, int month, int day) {
        return new Calendar(year, month, day, Part.WHOLE, Which.NEAREST);
    }

    private static Calendar month(@Nullable Integer year, int month) {
        return new Calendar(year, month, null, Part.WHOLE, Which.NEAREST);
    }

    private static int number(String digits) {
        boolean small =
                !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(Character::isDigit);
        return small ? Integer.parseInt(digits) : 0;
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= MONTHS;
    }

    private static boolean isDay(int day) {
        return day >= 1 && day <= DAYS;
    }
}
