package org.stemma.language;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Amounts.Amount;
import org.stemma.news.Quantity.Kind;

/** "Dozens", "hundreds of thousands", "several hundred": at least two of them, or three. */
final class QuantityVague {
    /** Words that begin amounts and are no number words themselves. */
    static final Set<String> LEADS =
            Set.of("a", "an", "half", "minus", "negative", "tens", "scores", "several", "few", "many");

    /** "Nine in ten" is a share of these. */
    static final Set<BigDecimal> ROUND = Set.of(
            BigDecimal.valueOf(3),
            BigDecimal.valueOf(4),
            BigDecimal.valueOf(5),
            BigDecimal.valueOf(8),
            new BigDecimal("1E+1"),
            new BigDecimal("1E+2"),
            new BigDecimal("1E+3"));

    private static final Map<String, BigDecimal> LEAST = new HashMap<>();
    private static final BigDecimal TWO_SCORE = BigDecimal.valueOf(40);
    private static final BigDecimal TWO_TENS = BigDecimal.valueOf(20);
    private static final BigDecimal SEVERAL = BigDecimal.valueOf(3);

    static {
        NumberWords.PLURALS.forEach((plural, scale) -> LEAST.put(
                plural, NumberWords.SCALES.getOrDefault(scale, BigDecimal.ONE).multiply(BigDecimal.TWO)));
        LEAST.put("scores", TWO_SCORE);
    }

    private final Pieces pieces;
    private final QuantityUnits units;

    QuantityVague(Pieces pieces, QuantityUnits units) {
        this.pieces = pieces;
        this.units = units;
    }

    /** The vague amount at an index, with a unit if one follows. */
    @Nullable
    Amount at(int i) {
        Amount several = several(i);
        if (several != null) {
            return several;
        }
        boolean tens = pieces.has(i, "tens", "of");
        BigDecimal least = tens ? TWO_TENS : LEAST.get(pieces.at(i).lower());
        if (least == null) {
            return null;
        }
        String scale = pieces.is(i + 1, "of")
                ? NumberWords.PLURALS.get(pieces.at(i + 2).lower())
                : null;
        BigDecimal factor = scale == null ? null : NumberWords.SCALES.get(scale);
        boolean verb = pieces.is(i, "scores") && !pieces.is(i + 1, "of");
        if (verb || (tens && factor == null)) {
            return null;
        }
        return open(i, factor == null ? i + 1 : i + 3, factor == null ? least : least.multiply(factor));
    }

    /** "Several hundred", "a few thousand". */
    private @Nullable Amount several(int i) {
        int word = pieces.is(i, "a") ? i + 1 : i;
        boolean some = pieces.is(word, "several") || pieces.is(word, "few") || pieces.is(word, "many");
        BigDecimal scale = some ? NumberWords.SCALES.get(pieces.at(word + 1).lower()) : null;
        return scale == null ? null : open(i, word + 2, scale.multiply(SEVERAL));
    }

    private Amount open(int from, int to, BigDecimal low) {
        Amount unit = pieces.is(to, "of") ? units.namedAt(to + 1, from, low) : units.namedAt(to, from, low);
        return unit != null ? unit : new Amount(from, from, to, low, null, Kind.COUNT, null);
    }
}
