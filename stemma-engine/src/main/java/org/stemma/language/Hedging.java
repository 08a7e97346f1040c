package org.stemma.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** By their last word; longer phrases first. */
    private static final Map<String, List<Phrase>> BEFORE = new HashMap<>();

    /** By their first word. */
    private static final Map<String, List<Phrase>> AFTER = new HashMap<>();

    static {
        for (String line : Lexicon.words("quantity-hedges.tsv")) {
            List<String> cells = List.of(line.split("\t"));
            boolean close = cells.get(0).endsWith("~");
            String hedge = close ? cells.get(0).substring(0, cells.get(0).length() - 1) : cells.get(0);
            boolean after = cells.get(1).startsWith("… ");
            List<String> words = List.of((after ? cells.get(1).substring(2) : cells.get(1)).split(" "));
            (after ? AFTER : BEFORE)
                    .computeIfAbsent(after ? words.getFirst() : words.getLast(), word -> new ArrayList<>())
                    .add(new Phrase(Hedge.valueOf(hedge), close, words));
        }
        BEFORE.values().forEach(Hedging::longestFirst);
        AFTER.values().forEach(Hedging::longestFirst);
    }

    private static void longestFirst(List<Phrase> phrases) {
        phrases.sort(Comparator.comparingInt((Phrase phrase) -> -phrase.words().size()));
    }

    /** The hedge of an amount from piece {@code from} to piece {@code to}, exclusive. */
    static Hedging of(Pieces pieces, int from, int to) {
        if (pieces.has(from, "a", "couple")) {
            return new Hedging(Hedge.ABOUT, false, from, to);
        }
        Hedging after = after(pieces, from, to);
        for (Phrase phrase : BEFORE.getOrDefault(pieces.at(from - 1).lower(), List.of())) {
            int start = from - phrase.words().size();
            if (stands(pieces, start, phrase)) {
                boolean about = phrase.hedge() == Hedge.ABOUT && after != null;
                return about && after != null
                        ? new Hedging(after.hedge(), after.close(), start, after.to())
                        : new Hedging(phrase.hedge(), phrase.close(), start, after == null ? to : after.to());
            }
        }
        return after == null ? new Hedging(Hedge.EXACT, false, from, to) : after;
    }

    /** The hedge that follows at piece {@code to}: "or more", "or so"; null if none does. */
    static @Nullable Hedging after(Pieces pieces, int from, int to) {
        for (Phrase phrase : AFTER.getOrDefault(pieces.at(to).lower(), List.of())) {
            if (stands(pieces, to, phrase)
                    && !leadsOn(pieces, to + phrase.words().size())) {
                return new Hedging(
                        phrase.hedge(),
                        phrase.close(),
                        from,
                        to + phrase.words().size());
            }
        }
        return null;
    }

    /** "And below 1500", "or less than 6000": the hedge of the next amount. */
    private static boolean leadsOn(Pieces pieces, int at) {
        int next = pieces.is(at, "than") || pieces.is(at, "a") ? at + 1 : at;
        Piece piece = pieces.at(next);
        return piece.isNumber()
                || NumberWords.isNumber(piece.lower())
                || NumberWords.DENOMINATORS.containsKey(piece.lower());
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
