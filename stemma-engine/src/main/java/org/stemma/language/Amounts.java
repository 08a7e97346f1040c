package org.stemma.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Numbers.Reading;
import org.stemma.news.Quantity.Kind;

/** Reads a number with its unit, and two of them joined to a range. Looks at a bounded number of pieces. */
final class Amounts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** Verbs of change: "rose from 3 to 4 percent" tells two amounts, "from 3 to 4 percent of" one. */
    private static final Set<String> CHANGES = Set.of(
            "rose",
            "rise",
            "rises",
            "risen",
            "rising",
            "fell",
            "fall",
            "falls",
            "fallen",
            "falling",
            "grew",
            "grow",
            "grown",
            "growing",
            "dropped",
            "drop",
            "drops",
            "increased",
            "increase",
            "increases",
            "decreased",
            "decrease",
            "climbed",
            "jumped",
            "declined",
            "decline",
            "up",
            "down",
            "cut",
            "raised",
            "raise",
            "raising",
            "reduced",
            "reduce",
            "reducing",
            "lowered",
            "lower",
            "went",
            "doubled",
            "tripled",
            "shrank",
            "shrunk",
            "slipped",
            "changed",
            "moved",
            "soared",
            "surged",
            "plunged",
            "tumbled",
            "expanded",
            "expand",
            "revised",
            "upgraded",
            "swelled",
            "slashed",
            "edged");

    private static final int CHANGE_REACH = 8;

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

        /** A part of something, told in words or as a fraction. */
        boolean isShare(Pieces pieces) {
            Piece first = pieces.at(number);
            boolean told = first.isWord() || NumberWords.SIGNS.containsKey(first.form()) || pieces.is(number + 1, "/");
            return kind == Kind.COUNT
                    && unit == null
                    && told
                    && high != null
                    && low.signum() > 0
                    && high.compareTo(BigDecimal.ONE) < 0;
        }
    }

    private final Pieces pieces;
    private final QuantityUnits units;
    private final QuantityVague vague;

    Amounts(Pieces pieces, MoneyContext money) {
        this.pieces = pieces;
        this.units = new QuantityUnits(pieces, money);
        this.vague = new QuantityVague(pieces, units);
    }

    /** The amount or range of amounts that begins at an index, if one does. */
    @Nullable
    Amount at(int i) {
        if (!mayBegin(i)) {
            return null;
        }
        Amount vaguely = vague.at(i);
        if (vaguely != null) {
            return vaguely;
        }
        Amount one = single(i);
        Amount ordinal = ordinal(i, one);
        if (ordinal != null || one == null) {
            return ordinal;
        }
        Amount rate = proportion(one);
        if (rate != null) {
            return rate;
        }
        Amount cents = one.kind() == Kind.MONEY ? withCents(one) : null;
        if (cents != null) {
            return cents;
        }
        int joint = one.to();
        boolean between = pieces.is(joint, "and") && pieces.is(i - 1, "between");
        boolean change = isJoint(joint) && isChange(i);
        Amount other = between || isJoint(joint) ? single(joint + 1) : null;
        if (change) {
            boolean lends = other != null && one.kind() == Kind.COUNT && other.from() == other.number();
            return lends && other != null
                    ? new Amount(one.from(), one.number(), one.to(), one.low(), one.high(), other.kind(), other.unit())
                    : one;
        }
        Amount range = other == null ? null : range(one, other);
        return range == null ? one : range;
    }

    /** Whether the piece can begin an amount at all: most cannot, and cost one look. */
    private boolean mayBegin(int i) {
        Piece piece = pieces.at(i);
        if (piece.isNumber()) {
            return true;
        }
        String word = piece.lower();
        return piece.isWord()
                ? NumberWords.isNumber(word) || units.mayPrecede(piece) || QuantityVague.LEADS.contains(word)
                : units.mayPrecede(piece)
                        || NumberWords.SIGNS.containsKey(word)
                        || word.equals("-")
                        || word.equals(".");
    }

    private boolean isJoint(int at) {
        Piece piece = pieces.at(at);
        return switch (piece.lower()) {
            case "to", "or", "through", "~" -> true;
            case "-" -> !pieces.is(at + 1, "-");
            default -> false;
        };
    }

    private boolean isChange(int i) {
        if (!pieces.is(i - 1, "from")) {
            return false;
        }
        for (int at = i - 2; at >= i - CHANGE_REACH; at--) {
            if (CHANGES.contains(pieces.at(at).lower())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Amount range(Amount one, Amount other) {
        boolean plain = one.kind() == Kind.COUNT;
        boolean alike = one.kind() == other.kind() && Objects.equals(one.unit(), other.unit());
        if (!alike && !plain && other.kind() != Kind.COUNT) {
            return null;
        }
        BigDecimal low = one.low();
        BigDecimal high = other.low();
        BigDecimal scale = scaleOf(other);
        boolean scaled = scaleOf(one) != null;
        if (scale != null && !scaled && low.compareTo(high) < 0 && low.compareTo(THOUSAND) < 0) {
            low = low.multiply(scale);
        }
        boolean dollars = plain && other.kind() == Kind.MONEY && other.number() > other.from();
        if (low.compareTo(high) >= 0 || dollars) {
            return null;
        }
        Amount unit = plain ? other : one;
        return new Amount(one.from(), one.number(), other.to(), low, high, unit.kind(), unit.unit());
    }

    /** "Five dollars and twenty cents". */
    private @Nullable Amount withCents(Amount sum) {
        int at = pieces.is(sum.to(), "and") ? sum.to() + 1 : sum.to();
        Amount bare = bareCents(sum, at);
        if (bare != null) {
            return bare;
        }
        Amount cents =
                pieces.at(at).isNumber() || NumberWords.isNumber(pieces.at(at).lower()) ? unsigned(at) : null;
        boolean part = cents != null
                && cents.kind() == Kind.MONEY
                && Objects.equals(cents.unit(), sum.unit())
                && units.isCents(cents.to() - 1)
                && sum.low().stripTrailingZeros().scale() <= 0
                && cents.low().compareTo(BigDecimal.ONE) < 0;
        if (cents == null || !part) {
            return null;
        }
        BigDecimal whole = sum.low().add(cents.low());
        return new Amount(sum.from(), sum.number(), cents.to(), whole, whole, Kind.MONEY, sum.unit());
    }

    /** "Thirteen dollars forty five", "five dollars and twenty": two figures in words, and nothing that they might count. */
    private @Nullable Amount bareCents(Amount sum, int at) {
        boolean told = sum.to() > sum.number() + 1 && pieces.at(sum.to() - 1).isWord();
        boolean exact = sum.low().stripTrailingZeros().scale() <= 0 && sum.low().compareTo(THOUSAND) < 0;
        Reading cents = told && exact && pieces.at(at).isWord() ? Numbers.cardinal(pieces, at) : null;
        boolean two = cents != null
                && cents.isWhole()
                && cents.value().compareTo(BigDecimal.TEN) >= 0
                && cents.value().compareTo(HUNDRED) < 0;
        Piece next = cents == null ? Piece.NONE : pieces.at(cents.end());
        boolean counts = next.isWord() || next.isNumber() || next.is("-") || next.is("%") || next.is("$");
        if (cents == null || !two || counts) {
            return null;
        }
        BigDecimal whole = sum.low().add(cents.value().movePointLeft(2));
        return new Amount(sum.from(), sum.number(), cents.end(), whole, whole, Kind.MONEY, sum.unit());
    }

    private @Nullable BigDecimal scaleOf(Amount amount) {
        Reading number = Numbers.cardinal(pieces, amount.number());
        return number == null ? null : Numbers.scale(pieces, number.end() - 1);
    }

    /** "One in five", "nine out of ten": a share. */
    private @Nullable Amount proportion(Amount part) {
        boolean outOf = pieces.has(part.to(), "out", "of");
        boolean in = pieces.is(part.to(), "in");
        if (part.kind() != Kind.COUNT || part.low().compareTo(BigDecimal.TEN) > 0 || (!outOf && !in)) {
            return null;
        }
        int at = outOf ? part.to() + 2 : part.to() + 1;
        Reading whole = Numbers.cardinal(pieces, at);
        boolean one = part.low().compareTo(BigDecimal.ONE) == 0;
        boolean round =
                whole != null && QuantityVague.ROUND.contains(whole.value().stripTrailingZeros());
        if (whole == null
                || whole.value().compareTo(part.low()) <= 0
                || !(one || round)
                || (!pieces.at(part.number()).isWord() && !round)
                || units.isPeriod(whole.end())
                || isYear(at, whole)) {
            return null;
        }
        BigDecimal share = part.low().multiply(BigDecimal.valueOf(100)).divide(whole.value(), MathContext.DECIMAL32);
        return new Amount(part.from(), part.number(), whole.end(), share, share, Kind.PERCENT, "%");
    }

    private boolean isYear(int at, Reading number) {
        return number.digits()
                && pieces.at(at).form().length() == 4
                && number.value().compareTo(THOUSAND) > 0
                && number.value().compareTo(BigDecimal.valueOf(2_100)) < 0;
    }

    private @Nullable Amount single(int i) {
        if (isSign(i)) {
            Amount amount = unsigned(i + 1);
            return amount == null ? null : negative(i, amount);
        }
        return unsigned(i);
    }

    /** A minus that stands off from what is before it and touches what is after it, or its word. */
    private boolean isSign(int i) {
        Piece piece = pieces.at(i);
        boolean mark =
                piece.is("-") && (!piece.glued() || i == 0) && (pieces.at(i + 1).glued() || i == 0);
        return mark || piece.is("minus") || piece.is("negative");
    }

    private static Amount negative(int from, Amount amount) {
        BigDecimal value = amount.low().negate();
        return new Amount(from, from, amount.to(), value, value, amount.kind(), amount.unit());
    }

    private @Nullable Amount unsigned(int i) {
        QuantityUnits.Mark mark = units.markBefore(i);
        int at = mark == null ? i : mark.end();
        boolean bare = pieces.is(at, ".")
                && pieces.at(at + 1).isNumber()
                && pieces.at(at + 1).glued();
        if (bare && !pieces.at(at).glued()) {
            Reading tail = Numbers.cardinal(pieces, at + 1);
            BigDecimal value = tail == null ? null : decimal(pieces.at(at + 1).form());
            return value == null || tail == null ? null : units.with(mark, i, at, new Reading(value, at + 2, true));
        }
        Reading number = NumberFractions.number(pieces, at);
        return number == null || units.isCoordinate(number.end()) ? null : units.with(mark, i, at, number);
    }

    private static @Nullable BigDecimal decimal(String form) {
        return form.chars().allMatch(c -> c >= '0' && c <= '9') ? Numbers.digits("0." + form) : null;
    }

    private @Nullable Amount ordinal(int i, @Nullable Amount cardinal) {
        Reading number = Numbers.ordinal(pieces, i);
        boolean timed = pieces.is(i, "second") && (pieces.is(i - 1, "per") || pieces.is(i - 1, "/"));
        if (number == null || timed || (cardinal != null && cardinal.to() >= number.end())) {
            return null;
        }
        return new Amount(i, i, number.end(), number.value(), number.value(), Kind.ORDINAL, null);
    }
}
