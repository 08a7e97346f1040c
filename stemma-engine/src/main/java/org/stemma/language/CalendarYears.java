package org.stemma.language;

import org.jspecify.annotations.Nullable;

/** Years and days of the month, in digits and in words: "2019", "nineteen eighty six", "two thousand and fifteen", "twenty-first". */
final class CalendarYears {
    private static final int DAYS = 31;
    private static final int HUNDRED = 100;
    private static final int PIVOT = 40;

    private final Pieces pieces;

    CalendarYears(Pieces pieces) {
        this.pieces = pieces;
    }

    /** A number with the index after it. */
    record Found(int value, int end) {}

    /** A year after a month or "of". */
    @Nullable
    Found year(int at) {
        Integer digits = Years.afterMonth(pieces, at);
        if (digits != null) {
            return new Found(digits, at + 1);
        }
        return words(at);
    }

    /** A year of four digits, or of two after "of" or an apostrophe. */
    @Nullable
    Found shortYear(int at) {
        int number = pieces.is(at, "'") ? at + 1 : at;
        Piece piece = pieces.at(number);
        boolean two = piece.isNumber()
                && piece.form().length() == 2
                && !pieces.at(number + 1).glued();
        return two ? new Found(full(Integer.parseInt(piece.form())), number + 1) : null;
    }

    /** The year that two digits mean. */
    static int full(int two) {
        return two < PIVOT ? 2000 + two : 1900 + two;
    }

    /** "nineteen zero one", "nineteen hundred ninety three", "two thousand and fifteen", "twenty twelve". */
    @Nullable
    Found words(int at) {
        Integer first = Numbers.small(pieces.at(at).lower());
        if (first == null) {
            return null;
        }
        if (first == 2 && pieces.is(at + 1, "thousand")) {
            int rest = pieces.is(at + 2, "and") ? at + 3 : at + 2;
            Found more = below(rest);
            return more == null ? new Found(2000, at + 2) : new Found(2000 + more.value(), more.end());
        }
        if (first < 15 || first > 20) {
            return null;
        }
        if (pieces.is(at + 1, "hundred")) {
            int rest = pieces.is(at + 2, "and") ? at + 3 : at + 2;
            Found more = below(rest);
            return more == null
                    ? new Found(first * HUNDRED, at + 2)
                    : new Found(first * HUNDRED + more.value(), more.end());
        }
        if (pieces.isAny(at + 1, "zero", "oh", "o")) {
            Integer unit = Numbers.small(pieces.at(at + 2).lower());
            return unit == null || unit > 9 || unit < 1 ? null : new Found(first * HUNDRED + unit, at + 3);
        }
        Found more = below(at + 1);
        return more == null || more.value() < 10 ? null : new Found(first * HUNDRED + more.value(), more.end());
    }

    /** One to ninety-nine in words. */
    private @Nullable Found below(int at) {
        Integer ten = Numbers.small(pieces.at(at).lower());
        if (ten == null || ten == 0) {
            return null;
        }
        if (ten >= 20) {
            int unitAt = pieces.is(at + 1, "-") ? at + 2 : at + 1;
            Integer unit = Numbers.small(pieces.at(unitAt).lower());
            if (unit != null && unit > 0 && unit < 10) {
                return new Found(ten + unit, unitAt + 1);
            }
        }
        return new Found(ten, at + 1);
    }

    /** A day of the month in digits, with or without ending, or as an ordinal in words. */
    @Nullable
    Found day(int at) {
        Found ordinal = ordinal(at);
        if (ordinal != null) {
            return ordinal;
        }
        Piece piece = pieces.at(at);
        if (!piece.isNumber() || piece.form().length() > 2) {
            return null;
        }
        Piece next = pieces.at(at + 1);
        boolean glued = next.glued()
                && next.isWord()
                && TimeWords.shortMonth(pieces, at + 1) == 0
                && TimeWords.month(pieces, at + 1) == 0;
        boolean clock = next.glued() && (next.is(":") || next.is("%"));
        boolean half = next.is("pm") || next.is("am");
        int day = Integer.parseInt(piece.form());
        boolean fits = day >= 1 && day <= DAYS && !glued && !clock && !half && !Years.isCounted(next);
        return fits ? new Found(day, at + 1) : null;
    }

    /** "21st", "twenty-first", "twenty first", "third". */
    @Nullable
    Found ordinal(int at) {
        Numbers.Reading ordinal = Numbers.ordinal(pieces, at);
        if (ordinal == null) {
            boolean tens = pieces.isAny(at, "twenty", "thirty");
            Numbers.Reading unit = tens ? Numbers.ordinal(pieces, at + 1) : null;
            int ten = pieces.is(at, "twenty") ? 20 : 30;
            boolean single = unit != null && !unit.digits() && unit.whole() < 10 && ten + unit.whole() <= DAYS;
            return single && unit != null ? new Found(ten + unit.whole(), unit.end()) : null;
        }
        boolean day = ordinal.isWhole() && ordinal.whole() >= 1 && ordinal.whole() <= DAYS;
        return day ? new Found(ordinal.whole(), ordinal.end()) : null;
    }

    /** A day as a cardinal in words: "january twenty five", "fifteen August". */
    @Nullable
    Found cardinalDay(int at) {
        if (!pieces.at(at).isWord()) {
            return null;
        }
        Found day = below(at);
        return day == null || day.value() > DAYS ? null : day;
    }
}
