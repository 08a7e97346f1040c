package org.stemma.bench.claims;

import java.util.EnumMap;
import java.util.Map;
import org.stemma.bench.claims.GoldPair.Label;

/**
 * Counts of the pairs put together. Pairs that are the same or compatible should stand in one claim, different ones should not; conflicts are left out:
 * one claim may show them as its dispute, or two claims keep them apart without saying anything wrong.
 */
final class PairTally {
    private final Map<Label, Integer> pairs = new EnumMap<>(Label.class);
    private final Map<Label, Integer> joined = new EnumMap<>(Label.class);

    void count(Label label, boolean isJoined) {
        pairs.merge(label, 1, Integer::sum);
        joined.merge(label, isJoined ? 1 : 0, Integer::sum);
    }

    double precision() {
        int right = joined(Label.SAME) + joined(Label.COMPATIBLE);
        int all = right + joined(Label.DIFFERENT);
        return all == 0 ? 1 : (double) right / all;
    }

    double recall() {
        int wanted = pairs(Label.SAME) + pairs(Label.COMPATIBLE);
        return wanted == 0 ? 1 : (double) (joined(Label.SAME) + joined(Label.COMPATIBLE)) / wanted;
    }

    /** Harmonic mean of precision and recall. */
    double both() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Share of the pairs with a label that were put together. */
    double share(Label label) {
        return pairs(label) == 0 ? 1 : (double) joined(label) / pairs(label);
    }

    private int pairs(Label label) {
        return pairs.getOrDefault(label, 0);
    }

    private int joined(Label label) {
        return joined.getOrDefault(label, 0);
    }
}
