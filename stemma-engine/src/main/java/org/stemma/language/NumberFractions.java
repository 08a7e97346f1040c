package org.stemma.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Numbers.Reading;

/** Reads numbers with fractions: {@code two-thirds}, {@code a quarter of}, {@code half the}, {@code 10 1/2}, {@code 3½}. */
final class NumberFractions {
    /** As many digits as others round shares to. */
    private static final MathContext PRECISION = new MathContext(15);

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    /** What stands after "half" where it is a share. */
    private static final Set<String> AFTER_HALF =
            Set.of("of", "the", "its", "their", "his", "her", "our", "my", "your", "that", "those", "these", "all");

    /** What stands before "half" where it is a part of a game or a year. */
    private static final Set<String> PARTS =
            Set.of("first", "second", "other", "better", "latter", "last", "this", "each");

    /** Nouns with which "one third" or "a fifth" ranks. */
    private static final Set<String> RANKED =
            Set.of("party", "person", "world", "term", "time", "way", "option", "century");

    private NumberFractions() {}

    /** The number at an index, with its fraction if it has one. */
    static @Nullable Reading number(Pieces pieces, int at) {
        Reading number = simple(pieces, at);
        Reading rest = number == null || !isJoined(pieces, at, number) ? null : simple(pieces, number.end() + 1);
        boolean part = rest != null
                && rest.value().compareTo(BigDecimal.ONE) < 0
                && rest.value().signum() > 0;
        return number != null && rest != null && part
                ? new Reading(number.value().add(rest.value()), rest.end(), false)
                : number;
    }

    /** "Five and a quarter"; "12 and half the town" are two amounts, and so are "a third and a quarter". */
    private static boolean isJoined(Pieces pieces, int at, Reading number) {
        boolean whole = number.isWhole() && !pieces.is(at, "half");
        return whole && pieces.is(number.end(), "and") && !pieces.is(number.end() + 1, "half");
    }

    private static @Nullable Reading simple(Pieces pieces, int at) {
        Reading sign = sign(pieces, at);
        if (sign != null) {
            return sign;
        }
        Reading half = half(pieces, at);
        if (half != null) {
            return half;
        }
        if (pieces.is(at, "a") || pieces.is(at, "an")) {
            Reading part = compound(pieces, at, new Reading(BigDecimal.ONE, at + 1, false));
            if (part != null && NumberWords.TENS.contains(pieces.at(at + 1).lower())) {
                return part;
            }
        }
        if ((pieces.is(at, "a") || pieces.is(at, "an")) && isDenominator(pieces, at + 1, BigDecimal.ONE)) {
            return ends(pieces, at + 2) ? divided(pieces, BigDecimal.ONE, at + 1) : null;
        }
        Reading whole = Numbers.cardinal(pieces, at);
        return whole == null ? null : joined(pieces, at, whole);
    }

    /** A number in words and the fraction that follows it. */
    private static Reading joined(Pieces pieces, int at, Reading whole) {
        Reading inverse = inverse(pieces, whole);
        if (inverse != null) {
            return inverse;
        }
        if (whole.digits() && whole.isWhole()) {
            Reading slashed = slashed(pieces, at, whole);
            if (slashed != null) {
                return slashed;
            }
        }
        BigDecimal sign = NumberWords.SIGNS.get(pieces.at(whole.end()).form());
        if (whole.digits() && sign != null) {
            return new Reading(whole.value().add(sign), whole.end() + 1, true);
        }
        Reading compound = whole.digits() ? null : compound(pieces, at, whole);
        if (compound != null) {
            return compound;
        }
        int next = pieces.is(whole.end(), "-") ? whole.end() + 1 : whole.end();
        if (isDenominator(pieces, next, whole.value()) && !isRanked(pieces, next + 1)) {
            return parted(pieces, at, whole, next);
        }
        return whole;
    }

    /**
     * A number in words over a compound ordinal: "three twenty-firsts", "one one-hundred-and-fifth", "one hundred thirty fifths". A
     * singular is a part only where nothing is named behind it.
     */
    private static @Nullable Reading compound(Pieces pieces, int at, Reading whole) {
        String last = pieces.at(whole.end() - 1).lower();
        boolean tens = NumberWords.TENS.contains(last)
                && whole.end() > at + 1
                && !pieces.is(whole.end() - 2, "and")
                && !pieces.is(whole.end() - 2, "-");
        int first = tens ? whole.end() - 1 : whole.end();
        Integer ten = tens ? NumberWords.SMALL.get(last) : null;
        BigDecimal numerator = ten == null ? whole.value() : whole.value().subtract(BigDecimal.valueOf(ten));
        boolean one = numerator.compareTo(BigDecimal.ONE) == 0;
        Reading divisor = one ? Numbers.ordinal(pieces, first) : plural(pieces, first);
        boolean several = divisor != null && divisor.end() > first + 1 && !divisor.digits();
        return divisor == null || !several || (one && !ends(pieces, divisor.end()))
                ? null
                : new Reading(numerator.divide(divisor.value(), PRECISION), divisor.end(), false);
    }

    /** "Twenty-firsts", "thirty fifths": a ten and a plural; "twenty seconds" are a time. */
    private static @Nullable Reading plural(Pieces pieces, int at) {
        Integer ten = NumberWords.TENS.contains(pieces.at(at).lower())
                ? NumberWords.SMALL.get(pieces.at(at).lower())
                : null;
        boolean hyphen = pieces.is(at + 1, "-");
        Piece last = pieces.at(hyphen ? at + 2 : at + 1);
        boolean timed = last.is("seconds") && !hyphen;
        BigDecimal unit = last.lower().endsWith("s") && !timed
                ? NumberWords.ORDINALS.get(
                        last.lower().substring(0, last.lower().length() - 1))
                : null;
        return ten == null || unit == null || unit.compareTo(BigDecimal.TEN) >= 0
                ? null
                : new Reading(BigDecimal.valueOf(ten).add(unit), hyphen ? at + 3 : at + 2, false);
    }

    /** "One over twenty", where nothing is counted. */
    private static @Nullable Reading inverse(Pieces pieces, Reading one) {
        boolean over = pieces.is(one.end(), "over") && one.value().compareTo(BigDecimal.ONE) == 0;
        Reading under = over ? Numbers.cardinal(pieces, one.end() + 1) : null;
        return under == null || pieces.at(under.end()).isWord() || under.value().signum() == 0
                ? null
                : new Reading(BigDecimal.ONE.divide(under.value(), PRECISION), under.end(), false);
    }

    /** "One third party", "one twentieth-century house". */
    private static boolean isRanked(Pieces pieces, int at) {
        return RANKED.contains(pieces.at(pieces.is(at, "-") ? at + 1 : at).lower());
    }

    /** "Twenty-three fifths" divides all of it, "one hundred and three quarters" what follows the "and" if that is below ten. */
    private static Reading parted(Pieces pieces, int at, Reading whole, int denominator) {
        for (int i = whole.end() - 1; i > at; i--) {
            Reading tail = pieces.is(i, "and") ? Numbers.cardinal(pieces, i + 1) : null;
            if (tail != null && tail.end() == whole.end() && tail.value().compareTo(BigDecimal.TEN) < 0) {
                Reading part = divided(pieces, tail.value(), denominator);
                return new Reading(whole.value().subtract(tail.value()).add(part.value()), part.end(), false);
            }
        }
        return divided(pieces, whole.value(), denominator);
    }

    private static Reading divided(Pieces pieces, BigDecimal numerator, int denominator) {
        BigDecimal divisor =
                NumberWords.DENOMINATORS.getOrDefault(pieces.at(denominator).lower(), BigDecimal.ONE);
        return new Reading(numerator.divide(divisor, PRECISION).stripTrailingZeros(), denominator + 1, false);
    }

    /** A singular after one, a plural after more. */
    private static boolean isDenominator(Pieces pieces, int at, BigDecimal numerator) {
        String word = pieces.at(at).lower();
        BigDecimal divisor = NumberWords.DENOMINATORS.get(word);
        if (divisor == null) {
            return false;
        }
        boolean one = numerator.compareTo(BigDecimal.ONE) == 0;
        boolean plural = word.endsWith("s");
        boolean quarters = divisor.compareTo(FOUR) == 0 && word.startsWith("q");
        return one != plural && (!quarters || one || numerator.remainder(FOUR).compareTo(THREE) == 0);
    }

    /** Whether a share of no named thing may end here: "a third of", "a third, he said". */
    private static boolean ends(Pieces pieces, int at) {
        Piece next = pieces.at(at);
        if (next.is("-") && pieces.at(at + 1).isWord()) {
            // "A third-party candidate" ranks; it shares nothing out.
            return false;
        }
        return at >= pieces.size() || !next.isWord() || next.is("of") || next.is("more") || next.is("less");
    }

    /** "3/4", "10 1/2"; no date or score. */
    private static @Nullable Reading slashed(Pieces pieces, int at, Reading whole) {
        BigDecimal simple = quotient(pieces, at);
        if (simple != null) {
            return new Reading(simple, at + 3, true);
        }
        BigDecimal rest = pieces.at(whole.end()).glued() ? null : quotient(pieces, whole.end());
        return rest == null || rest.compareTo(BigDecimal.ONE) >= 0
                ? null
                : new Reading(whole.value().add(rest), whole.end() + 3, true);
    }

    private static @Nullable BigDecimal quotient(Pieces pieces, int at) {
        boolean slashed = pieces.at(at).isNumber()
                && pieces.is(at + 1, "/")
                && pieces.at(at + 1).glued()
                && pieces.at(at + 2).isNumber()
                && pieces.at(at + 2).glued()
                && !(pieces.is(at + 3, "/") && pieces.at(at + 3).glued());
        BigDecimal numerator = slashed ? Numbers.digits(pieces.at(at).form()) : null;
        BigDecimal denominator = slashed ? Numbers.digits(pieces.at(at + 2).form()) : null;
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : numerator.divide(denominator, PRECISION).stripTrailingZeros();
    }

    private static @Nullable Reading sign(Pieces pieces, int at) {
        BigDecimal value = NumberWords.SIGNS.get(pieces.at(at).form());
        return value == null ? null : new Reading(value, at + 1, true);
    }

    /** "Half of", "half the", "half a mile": the article stays with the unit. */
    private static @Nullable Reading half(Pieces pieces, int at) {
        boolean article = pieces.is(at, "a") && pieces.is(at + 1, "half");
        int half = article ? at + 1 : at;
        if (!pieces.is(half, "half") || PARTS.contains(pieces.at(at - 1).lower())) {
            return null;
        }
        Piece next = pieces.at(half + 1);
        boolean unit = next.is("a") || next.is("an");
        if (unit && NumberWords.SCALES.containsKey(pieces.at(half + 2).lower())) {
            return null;
        }
        boolean stands = !next.isWord() && !next.is("-");
        boolean shares = AFTER_HALF.contains(next.lower()) || (stands && (article || isCompared(pieces, at)));
        return unit ? new Reading(HALF, half + 2, false) : shares ? new Reading(HALF, half + 1, false) : null;
    }

    /** "More than half", "nearly half", "by half". */
    private static boolean isCompared(Pieces pieces, int at) {
        return Set.of("than", "nearly", "almost", "about", "around", "over", "by", "least", "roughly", "below", "above")
                .contains(pieces.at(at - 1).lower());
    }
}
