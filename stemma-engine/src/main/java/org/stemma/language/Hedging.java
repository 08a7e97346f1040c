package org.stemma.language;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quantity.Hedge;

/**
 * How an amount is hedged by the words around it.
 *
 * @param hedge the kind
 * @param close whether it says that the true value lies near ("just under", "nearly")
 * @param from index of its first piece before the amount
 * @param to index one past its last piece after the amount
 */
record Hedging(Hedge hedge, boolean close, int from, int to) {
    /** "About" and "just under" stretch this far; reports round to one or two digits. */
    private static final BigDecimal SLACK = new BigDecimal("0.1");

    private record Phrase(Hedge hedge, boolean close, List<String> words) {}

    /** Longer phrases first where one ends with another. */
    private static final List<Phrase> BEFORE = List.of(
            phrase(Hedge.AT_MOST, false, "no more than"),
            phrase(Hedge.AT_MOST, false, "not more than"),
            phrase(Hedge.AT_LEAST, false, "no less than"),
            phrase(Hedge.AT_LEAST, false, "no fewer than"),
            phrase(Hedge.AT_LEAST, false, "not less than"),
            phrase(Hedge.AT_MOST, false, "as many as"),
            phrase(Hedge.AT_MOST, false, "as much as"),
            phrase(Hedge.AT_MOST, false, "a maximum of"),
            phrase(Hedge.AT_LEAST, false, "a minimum of"),
            phrase(Hedge.UNDER, true, "just under"),
            phrase(Hedge.UNDER, true, "slightly under"),
            phrase(Hedge.UNDER, true, "just below"),
            phrase(Hedge.OVER, true, "just over"),
            phrase(Hedge.OVER, true, "slightly over"),
            phrase(Hedge.OVER, true, "slightly more than"),
            phrase(Hedge.OVER, false, "well over"),
            phrase(Hedge.OVER, false, "more than"),
            phrase(Hedge.OVER, false, "greater than"),
            phrase(Hedge.OVER, false, "in excess of"),
            phrase(Hedge.OVER, false, "upwards of"),
            phrase(Hedge.UNDER, false, "less than"),
            phrase(Hedge.UNDER, false, "fewer than"),
            phrase(Hedge.AT_LEAST, false, "at least"),
            phrase(Hedge.AT_LEAST, false, "a minimum"),
            phrase(Hedge.AT_MOST, false, "at most"),
            phrase(Hedge.AT_MOST, false, "up to"),
            phrase(Hedge.ABOUT, false, "close to"),
            phrase(Hedge.ABOUT, false, "an estimated"),
            phrase(Hedge.ABOUT, false, "estimated at"),
            phrase(Hedge.OVER, false, "over"),
            phrase(Hedge.OVER, false, "above"),
            phrase(Hedge.OVER, false, "exceeding"),
            phrase(Hedge.UNDER, false, "under"),
            phrase(Hedge.UNDER, false, "below"),
            phrase(Hedge.UNDER, true, "nearly"),
            phrase(Hedge.UNDER, true, "almost"),
            phrase(Hedge.ABOUT, false, "about"),
            phrase(Hedge.ABOUT, false, "around"),
            phrase(Hedge.ABOUT, false, "some"),
            phrase(Hedge.ABOUT, false, "roughly"),
            phrase(Hedge.ABOUT, false, "approximately"),
            phrase(Hedge.ABOUT, false, "circa"),
            phrase(Hedge.ABOUT, false, "estimated"));

    private static final List<Phrase> AFTER = List.of(
            phrase(Hedge.AT_LEAST, false, "or more"),
            phrase(Hedge.AT_MOST, false, "or fewer"),
            phrase(Hedge.AT_MOST, false, "or less"),
            phrase(Hedge.ABOUT, false, "or so"),
            phrase(Hedge.AT_LEAST, false, "+"));

    private static Phrase phrase(Hedge hedge, boolean close, String words) {
        return new Phrase(hedge, close, List.of(words.split(" ")));
    }

    /** The hedge of an amount from piece {@code from} to piece {@code to}, exclusive. */
    static Hedging of(Pieces pieces, int from, int to) {
        for (Phrase phrase : BEFORE) {
            int start = from - phrase.words().size();
            if (stands(pieces, start, phrase)) {
                return new Hedging(phrase.hedge(), phrase.close(), start, to);
            }
        }
        for (Phrase phrase : AFTER) {
            if (stands(pieces, to, phrase)) {
                return new Hedging(
                        phrase.hedge(),
                        phrase.close(),
                        from,
                        to + phrase.words().size());
            }
        }
        return new Hedging(Hedge.EXACT, false, from, to);
    }

    private static boolean stands(Pieces pieces, int start, Phrase phrase) {
        for (int i = 0; i < phrase.words().size(); i++) {
            if (!pieces.is(start + i, phrase.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The least value that agrees with the amount so hedged, null if open. */
    @Nullable
    BigDecimal low(BigDecimal value) {
        return switch (hedge) {
            case EXACT, OVER, AT_LEAST, RANGE -> value;
            case ABOUT -> value.subtract(value.multiply(SLACK)).stripTrailingZeros();
            case UNDER, AT_MOST -> close ? value.subtract(value.multiply(SLACK)).stripTrailingZeros() : null;
        };
    }

    /** The greatest value that agrees with it, null if open. */
    @Nullable
    BigDecimal high(BigDecimal value) {
        return switch (hedge) {
            case EXACT, UNDER, AT_MOST, RANGE -> value;
            case ABOUT -> value.add(value.multiply(SLACK)).stripTrailingZeros();
            case OVER, AT_LEAST -> close ? value.add(value.multiply(SLACK)).stripTrailingZeros() : null;
        };
    }
}
