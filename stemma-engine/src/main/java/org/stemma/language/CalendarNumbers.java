package org.stemma.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Ambiguous;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Which;

/** Dates in digits alone: 2025-10-15, 15.10.2025, 10/15/25, 20251015, 2025/10; in talk 4/22 and 3-7-07. */
final class CalendarNumbers {
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final Set<String> MARKS = Set.of("-", "/");

    private final Pieces pieces;

    CalendarNumbers(Pieces pieces) {
        this.pieces = pieces;
    }

    @Nullable
    Match at(int i) {
        boolean tied = pieces.is(i - 1, "-")
                && pieces.at(i - 2).isNumber()
                && pieces.at(i - 1).glued()
                && !pieces.is(i - 3, "/");
        if ((pieces.at(i).glued() && (pieces.at(i - 1).isNumber() || tied)) || pieces.is(i - 1, "$")) {
            return null;
        }
        Match three = Match.longer(points(i), marked(i));
        Match found = Match.longer(three, Match.longer(dense(i), spaced(i)));
        return found != null ? found : Match.longer(yearMonth(i), monthDay(i));
    }

    /** 15.10.2025. */
    private @Nullable Match points(int i) {
        String form = pieces.at(i).form();
        String[] parts = form.split("\\.", -1);
        if (parts.length == 3) {
            return date(i, i + 1, parts[0], parts[1], parts[2]);
        }
        // a number takes the comma of thousands: "11/12,2016"
        return null;
    }

    /** 2025-10-15, 10/15/2025, 10/15, 2025; with two digits of the year in talk. */
    private @Nullable Match marked(int i) {
        boolean marks = MARKS.contains(pieces.at(i + 1).lower())
                && pieces.at(i + 1).glued()
                && pieces.at(i + 2).glued();
        if (!marks || !pieces.at(i + 2).isNumber()) {
            return null;
        }
        boolean whole = (pieces.at(i + 3).glued() && pieces.at(i + 4).form().length() == 4)
                || pieces.at(i + 4).glued();
        boolean comma = pieces.is(i + 3, ",") && pieces.isTalk() && whole;
        boolean same = pieces.is(i + 3, pieces.at(i + 1).lower())
                && pieces.at(i + 3).glued()
                && pieces.at(i + 4).glued();
        if ((!same && !comma) || !pieces.at(i + 4).isNumber()) {
            return null;
        }
        Piece after = pieces.at(i + 5);
        boolean longer = after.glued()
                && (after.isNumber()
                        || after.is("/")
                        || (after.is("-")
                                && pieces.at(i + 6).glued()
                                && pieces.at(i + 6).isNumber()
                                && pieces.at(i + 6).form().length() > 2));
        return longer
                ? null
                : date(
                        i,
                        i + 5,
                        pieces.at(i).form(),
                        pieces.at(i + 2).form(),
                        pieces.at(i + 4).form());
    }

    /** 20251015. */
    private @Nullable Match dense(int i) {
        String form = pieces.at(i).form();
        boolean dense = form.length() == 8 && (form.startsWith("19") || form.startsWith("20")) && form.indexOf('.') < 0;
        return dense && number(form.substring(0, 4)) > 0
                ? date(i, i + 1, form.substring(0, 4), form.substring(4, 6), form.substring(6))
                : null;
    }

    /** 2016 10 16. */
    private @Nullable Match spaced(int i) {
        boolean two =
                pieces.at(i + 1).form().length() == 2 && pieces.at(i + 2).form().length() == 2;
        boolean numbers = pieces.at(i).form().length() == 4
                && pieces.at(i + 1).isNumber()
                && pieces.at(i + 2).isNumber();
        boolean year =
                number(pieces.at(i).form()) >= 1900 && number(pieces.at(i).form()) < 2100;
        return two && numbers && year && !pieces.at(i + 1).glued()
                ? date(
                        i,
                        i + 3,
                        pieces.at(i).form(),
                        pieces.at(i + 1).form(),
                        pieces.at(i + 2).form())
                : null;
    }

    private @Nullable Match date(int from, int to, String one, String two, String three) {
        int first = number(one);
        int second = number(two);
        int third = number(three);
        if (one.length() == 4 && isMonth(second) && isDay(third) && first > 1000) {
            return new Match(from, to, day(first, second, third));
        }
        boolean shortYear = three.length() == 2 && pieces.isTalk() && one.length() <= 2;
        boolean yearLast = three.length() == 4 && third > 1000;
        if ((!yearLast && !shortYear) || !isDay(first) || !isDay(second)) {
            return null;
        }
        int year = shortYear ? CalendarYears.full(third) : third;
        if (isMonth(first) && isMonth(second) && first != second && !pieces.isTalk()) {
            return new Match(from, to, new Ambiguous(year, first, second));
        }
        if (isMonth(first) && (pieces.isTalk() || !isMonth(second) || first == second)) {
            return new Match(from, to, day(year, first, second));
        }
        return isMonth(second) ? new Match(from, to, day(year, second, first)) : null;
    }

    /** 2015/3, 2016-11, 11/2016; 2011-12 is a pair of years. */
    private @Nullable Match yearMonth(int i) {
        Piece mark = pieces.at(i + 1);
        boolean loose = !mark.glued() || !pieces.at(i + 2).glued();
        if (!MARKS.contains(mark.lower()) || !pieces.at(i + 2).isNumber() || (loose && !pieces.isTalk())) {
            return null;
        }
        Piece after = pieces.at(i + 3);
        if (after.glued() && (MARKS.contains(after.lower()) || after.isWord() || after.is("%"))) {
            return null;
        }
        String one = pieces.at(i).form();
        String two = pieces.at(i + 2).form();
        int first = number(one);
        int second = number(two);
        boolean yearFirst = one.length() == 4 && first > 1900 && first < 2100 && two.length() <= 2 && isMonth(second);
        boolean pair = mark.is("-") && second > first % 100;
        if (yearFirst && !pair) {
            return new Match(i, i + 3, new Calendar(first, second, null, Part.WHOLE, Which.NEAREST));
        }
        boolean yearLast = two.length() == 4 && second > 1900 && second < 2100 && one.length() <= 2 && isMonth(first);
        return yearLast ? new Match(i, i + 3, new Calendar(second, first, null, Part.WHOLE, Which.NEAREST)) : null;
    }

    /** 4/22, 22/04, 4-22, 4.22: only in talk, with a lead for the last two. */
    private @Nullable Match monthDay(int i) {
        if (!pieces.isTalk() || pieces.is(i - 1, "$")) {
            return null;
        }
        boolean led = pieces.isAny(i - 1, "on", "this", "next") || isWeekday(i - 1);
        String form = pieces.at(i).form();
        int point = form.indexOf('.');
        if (point > 0 && led && form.length() <= 5 && form.lastIndexOf('.') == point) {
            return monthDay(i, i + 1, form.substring(0, point), form.substring(point + 1));
        }
        Piece mark = pieces.at(i + 1);
        boolean on = pieces.is(i - 1, "on") || (isWeekday(i - 1) && pieces.is(i - 2, "on"));
        boolean slash = mark.is("/") || (mark.is("-") && on && !pieces.isAny(i + 3, "am", "pm", "p", "a"));
        boolean glued = slash
                && mark.glued()
                && pieces.at(i + 2).glued()
                && pieces.at(i + 2).isNumber();
        Piece after = pieces.at(i + 3);
        boolean ends = !after.glued() || !(after.isWord() || after.is("%") || after.is("/"));
        return glued && ends && point < 0
                ? monthDay(i, i + 3, form, pieces.at(i + 2).form())
                : null;
    }

    private boolean isWeekday(int at) {
        return TimeWords.weekday(pieces, at) != null || TimeWords.shortWeekday(pieces, at) != null;
    }

    private static @Nullable Match monthDay(int from, int to, String one, String two) {
        int first = number(one);
        int second = number(two);
        if (one.length() > 2 || two.length() > 2 || !isDay(first) || !isDay(second)) {
            return null;
        }
        if (isMonth(first)) {
            return new Match(from, to, new Calendar(null, first, second, Part.WHOLE, Which.NEAREST));
        }
        return isMonth(second)
                ? new Match(from, to, new Calendar(null, second, first, Part.WHOLE, Which.NEAREST))
                : null;
    }

    private static Calendar day(int year, int month, int day) {
        return new Calendar(year, month, day, Part.WHOLE, Which.NEAREST);
    }

    static int number(String digits) {
        boolean small =
                !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return small ? Integer.parseInt(digits) : 0;
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= MONTHS;
    }

    private static boolean isDay(int day) {
        return day >= 1 && day <= DAYS;
    }
}
