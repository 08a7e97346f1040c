package org.stemma.language;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Numbers.Reading;

/**
 * Reads numbers in figures: with blanks or apostrophes between their groups (10 000, 1 234 567.8, 1'234'567), as on the Continent (1.234,5), with
 * an exponent (1e10) or a power (1.1^23). Looks at no piece twice: linear.
 */
final class NumberFigures {
    private static final MathContext PRECISION = new MathContext(15);
    private static final int GROUP = 3;

    /** Digits of the longest number made of groups. */
    private static final int MAX_DIGITS = 24;

    private NumberFigures() {}

    /** The number in figures at an index; null if these are an address. */
    static @Nullable Reading read(Pieces pieces, int at) {
        BigDecimal value = Numbers.digits(pieces.at(at).form());
        if (value == null) {
            return null;
        }
        int end = at + 1;
        Reading grouped = grouped(pieces, at);
        if (grouped != null) {
            return grouped;
        }
        if (pieces.is(end, ",") && pieces.at(end).glued() && isContinental(pieces, at)) {
            String whole = pieces.at(at).form().replace(".", "");
            return new Reading(new BigDecimal(whole + "." + pieces.at(end + 1).form()), end + 2, true);
        }
        Reading raised = pieces.at(end).glued() ? raised(pieces, value, end) : null;
        return raised == null ? new Reading(value, end, true) : raised;
    }

    private static @Nullable Reading grouped(Pieces pieces, int at) {
        String first = pieces.at(at).form();
        if (first.length() > GROUP || !isPlain(pieces.at(at)) || first.startsWith("0")) {
            return null;
        }
        StringBuilder groups = new StringBuilder(first);
        int end = at + 1;
        while (isGroup(pieces, end)) {
            groups.append(pieces.at(end).form());
            end++;
        }
        if (end > at + 1 && isLastGroup(pieces, end)) {
            return new Reading(new BigDecimal(groups + pieces.at(end).form()), end + 1, true);
        }
        while (end == at + 1 + 2 * (groups.length() - first.length()) / GROUP && isApostrophed(pieces, end)) {
            groups.append(pieces.at(end + 1).form());
            end += 2;
        }
        return end == at + 1 || groups.length() > MAX_DIGITS
                ? null
                : new Reading(new BigDecimal(groups.toString()), end, true);
    }

    /** 1e10, 12.3e+14, 5e-3, 1.1^23, 2.5^-1 */
    private static @Nullable Reading raised(Pieces pieces, BigDecimal value, int at) {
        boolean power = pieces.is(at, "^");
        if (!power && !pieces.is(at, "e")) {
            return null;
        }
        int exponent = at + 1;
        boolean negative = false;
        while (exponent <= at + 2 && (pieces.is(exponent, "-") || pieces.is(exponent, "+"))) {
            negative ^= pieces.is(exponent, "-");
            exponent++;
        }
        if (!isExponent(pieces.at(exponent))) {
            return null;
        }
        int times = Integer.parseInt(pieces.at(exponent).form()) * (negative ? -1 : 1);
        boolean zero = power && value.signum() == 0;
        return zero
                ? null
                : new Reading(
                        power ? value.pow(times, PRECISION).stripTrailingZeros() : value.scaleByPowerOfTen(times),
                        exponent + 1,
                        true);
    }

    private static boolean isExponent(Piece piece) {
        return piece.isNumber()
                && piece.glued()
                && isPlain(piece)
                && piece.form().length() < GROUP;
    }

    private static boolean isPlain(Piece piece) {
        return piece.form().indexOf('.') < 0 && piece.form().indexOf(',') < 0;
    }

    /** Three digits after exactly one blank. */
    private static boolean isGroup(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        return isThree(piece)
                && piece.start() - pieces.at(at - 1).end() == 1
                && !pieces.at(at + 1).is("-")
                && !(pieces.at(at + 1).glued() && pieces.at(at + 1).is("/"));
    }

    /** Three digits with decimals, behind groups of digits: 1 234 567.89. */
    private static boolean isLastGroup(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        return piece.isNumber()
                && piece.form().indexOf('.') == GROUP
                && piece.form().lastIndexOf('.') == GROUP
                && piece.form().indexOf(',') < 0
                && piece.form().length() <= MAX_DIGITS
                && piece.start() - pieces.at(at - 1).end() == 1;
    }

    /** An apostrophe and three digits, all glued. */
    private static boolean isApostrophed(Pieces pieces, int at) {
        return pieces.is(at, "'")
                && pieces.at(at).glued()
                && isThree(pieces.at(at + 1))
                && pieces.at(at + 1).glued();
    }

    private static boolean isThree(Piece piece) {
        return piece.isNumber() && piece.form().length() == GROUP && isPlain(piece);
    }

    private static boolean isContinental(Pieces pieces, int at) {
        String form = pieces.at(at).form();
        Piece tail = pieces.at(at + 2);
        int point = form.indexOf('.');
        return point > 0
                && form.length() - point == GROUP + 1
                && tail.isNumber()
                && tail.glued()
                && tail.form().length() < GROUP
                && isPlain(tail);
    }
}
