package org.stemma.bench.claims;

import java.util.EnumMap;
import java.util.Map;
import org.stemma.bench.claims.GoldPair.Label;

/**
 * Counts of the pairs put together. Pairs that are the same or compatible should stand in one claim, different ones should not; conflicts are left out:
 * one claim may show them as its dispute, or two claims keep them apart without saying anything wrong.
 *
 * <p>Precision is of all pairs. Recall leaves out those that are in the set because the claim room had put them together: it finds them by
 * construction.
 */
final class PairTally {
    private final Map<Label, Integer> joined = new EnumMap<>(Label.class);
    private final Map<Label, Integer> independent = new EnumMap<>(Label.class);
    private final Map<Label, Integer> independentJoined = new EnumMap<>(Label.class);

    void count(GoldPair pair, boolean isJoined) {
        joined.merge(pair.label(), isJoined ? 1 : 0, Integer::sum);
        if (pair.drawn().isIndependent()) {
            independent.merge(pair.label(), 1, Integer::sum);
            independentJoined.merge(pair.label(), isJoined ? 1 : 0, Integer::sum);
        }
    }

    double precision() {
        int right = at(joined, Label.SAME) + at(joined, Label.COMPATIBLE);
        int all = right + at(joined, Label.DIFFERENT);
        return all == 0 ? 1 : (double) right / all;
    }

    double recall() {
        int wanted = at(independent, Label.SAME) + at(independent, Label.COMPATIBLE);
        int found = at(independentJoined, Label.SAME) + at(independentJoined, Label.COMPATIBLE);
        return wanted == 0 ? 1 : (double) found / wanted;
    }

    /** Harmonic mean of precision and recall. */
    double both() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Share of the pairs with a label that were put together, those left out that the claim room had put together. */
    double share(Label label) {
        int wanted = at(independent, label);
        return wanted == 0 ? 1 : (double) at(independentJoined, label) / wanted;
    }

    private static int at(Map<Label, Integer> counts, Label label) {
        return counts.getOrDefault(label, 0);
    }
}
