package org.stemma.language;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quantity.Kind;

/** Reads a number with its unit, and two of them joined to a range. Looks at a bounded number of pieces. */
final class Amounts {
    private static final Map<String, String> CURRENCIES = Synonyms.read("currencies.txt");
    private static final Map<String, String> MEASURES = Synonyms.read("measures.txt");
    private static final Set<String> CODES = Set.copyOf(CURRENCIES.values());
    private static final Map<String, Integer> PLURAL_SCALES =
            Map.of("dozens", 24, "scores", 40, "hundreds", 200, "thousands", 2_000, "millions", 2_000_000);
    private static final Map<String, Integer> FACTORS = Map.of("thousands", 1_000, "millions", 1_000_000);
    private static final int TENS = 20;

    /**
     * A number with its unit.
     *
     * @param from index of the first piece, a currency's mark included
     * @param number index of the number's first piece
     * @param to index one past the last piece, the unit included
     * @param low the value, or the lower end of a range
     * @param high the value, or the upper end of a range; null if open
     */
    record Amount(
            int from,
            int number,
            int to,
            BigDecimal low,
            @Nullable BigDecimal high,
            Kind kind,
            @Nullable String unit) {
        boolean isRange() {
            return high != null && high.compareTo(low) != 0;
        }
    }

    private final Pieces pieces;

    Amounts(Pieces pieces) {
        this.pieces = pieces;
    }

    /** The amount or range of amounts that begins at an index, if one does. */
    @Nullable
    Amount at(int i) {
        Amount vague = vague(i);
        if (vague != null) {
            return vague;
        }
        Amount ordinal = ordinal(i);
        if (ordinal != null) {
            return ordinal;
        }
        Amount one = single(i);
        if (one == null) {
            return null;
        }
        int joint = one.to();
        boolean between = pieces.is(i - 1, "between") && pieces.is(joint, "and");
        boolean to = pieces.is(joint, "to")
                || pieces.is(joint, "or")
                || (pieces.is(joint, "-") && !pieces.is(joint + 1, "-"));
        Amount other = between || to ? single(joint + 1) : null;
        Amount range = other == null ? null : range(one, other);
        return range == null ? one : range;
    }

    private @Nullable Amount range(Amount one, Amount other) {
        boolean plain = one.kind() == Kind.COUNT;
        boolean alike = one.kind() == other.kind() && java.util.Objects.equals(one.unit(), other.unit());
        if (!alike && !plain && other.kind() != Kind.COUNT) {
            return null;
        }
        BigDecimal low = one.low();
        BigDecimal high = other.low();
        BigDecimal scale = Numbers.scale(pieces, lastOfNumber(other));
        boolean scaled = Numbers.scale(pieces, lastOfNumber(one)) != null;
        if (scale != null && !scaled && low.compareTo(high) < 0 && low.compareTo(BigDecimal.valueOf(1_000)) < 0) {
            low = low.multiply(scale);
        }
        boolean dollars = plain && other.kind() == Kind.MONEY && other.number() > other.from();
        if (low.compareTo(high) >= 0 || dollars) {
            return null;
        }
        Amount unit = plain ? other : one;
        return new Amount(one.from(), one.number(), other.to(), low, high, unit.kind(), unit.unit());
    }

    private int lastOfNumber(Amount amount) {
        Numbers.Reading number = Numbers.cardinal(pieces, amount.number());
        return number == null ? amount.to() - 1 : number.end() - 1;
    }

    private @Nullable Amount single(int i) {
        String mark = mark(i);
        int at = mark == null ? i : afterMark(i);
        Numbers.Reading number = Numbers.cardinal(pieces, at);
        if (number == null) {
            return null;
        }
        BigDecimal value = number.value();
        int end = number.end();
        if (mark != null) {
            return new Amount(i, at, end, value, value, Kind.MONEY, mark);
        }
        if (pieces.is(end, "%")) {
            return new Amount(i, i, end + 1, value, value, Kind.PERCENT, "%");
        }
        int unit = pieces.is(end, "-") && pieces.at(end).glued() ? end + 1 : end;
        if (pieces.is(unit, "percentage") && pieces.at(unit + 1).lower().startsWith("point")) {
            return new Amount(i, i, unit + 2, value, value, Kind.PERCENT, "pp");
        }
        boolean perCent = pieces.has(unit, "per", "cent");
        if (pieces.is(unit, "percent") || pieces.is(unit, "pct") || perCent) {
            return new Amount(i, i, perCent ? unit + 2 : unit + 1, value, value, Kind.PERCENT, "%");
        }
        return withUnit(i, end, unit, value);
    }

    private Amount withUnit(int i, int end, int unit, BigDecimal value) {
        boolean nation = pieces.at(unit).isCapital();
        int word = nation && CURRENCIES.containsKey(pieces.at(unit + 1).lower()) ? unit + 1 : unit;
        String currency = CURRENCIES.get(pieces.at(word).lower());
        if (currency == null && CODES.contains(pieces.at(word).form())) {
            currency = pieces.at(word).form();
        }
        if (currency != null) {
            return new Amount(i, i, word + 1, value, value, Kind.MONEY, currency);
        }
        boolean square = pieces.is(unit, "square") || pieces.is(unit, "cubic");
        String measure = MEASURES.get(pieces.at(square ? unit + 1 : unit).lower());
        boolean preposition = pieces.is(unit, "in") || pieces.at(unit).form().length() == 1;
        if (measure != null && !preposition) {
            String power = pieces.is(unit, "square") ? "2" : square ? "3" : "";
            return new Amount(i, i, square ? unit + 2 : unit + 1, value, value, Kind.MEASURE, measure + power);
        }
        return new Amount(i, i, end, value, value, Kind.COUNT, null);
    }

    /** The currency whose mark or code stands before a number. */
    private @Nullable String mark(int i) {
        int at = afterMark(i);
        if (at == i || !pieces.at(at).isNumber()) {
            return null;
        }
        String mark = at == i + 2
                ? pieces.at(i).lower() + pieces.at(i + 1).lower()
                : pieces.at(i).lower();
        String code = pieces.at(i).form().toUpperCase(Locale.ROOT);
        String currency = CURRENCIES.get(mark);
        return currency == null && CODES.contains(code) ? code : currency;
    }

    private int afterMark(int i) {
        Piece piece = pieces.at(i);
        boolean letters = piece.isWord()
                && piece.form().length() <= 2
                && pieces.is(i + 1, "$")
                && pieces.at(i + 1).glued();
        if (letters) {
            return i + 2;
        }
        boolean symbol = !piece.isWord() && !piece.isNumber() && CURRENCIES.containsKey(piece.lower());
        boolean code = piece.isWord() && (CODES.contains(piece.form()) || piece.is("rs"));
        return symbol || code ? i + 1 : i;
    }

    /** "dozens", "hundreds of thousands": at least two of them. */
    private @Nullable Amount vague(int i) {
        boolean tens = pieces.has(i, "tens", "of");
        Integer least =
                tens ? Integer.valueOf(TENS) : PLURAL_SCALES.get(pieces.at(i).lower());
        if (least == null) {
            return null;
        }
        Integer factor = pieces.is(i + 1, "of") ? FACTORS.get(pieces.at(i + 2).lower()) : null;
        if (tens && factor == null) {
            return null;
        }
        BigDecimal low = BigDecimal.valueOf(least).multiply(BigDecimal.valueOf(factor == null ? 1 : factor));
        return new Amount(i, i, factor == null ? i + 1 : i + 3, low, null, Kind.COUNT, null);
    }

    private @Nullable Amount ordinal(int i) {
        Numbers.Reading number = Numbers.ordinal(pieces, i);
        return number == null
                ? null
                : new Amount(i, i, number.end(), number.value(), number.value(), Kind.ORDINAL, null);
    }
}
