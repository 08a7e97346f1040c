package org.stemma.bench.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.stemma.bench.claims.GoldPair.Label;

/** Puts a pair together if its words are alike enough: what a threshold on likeness gives, with the best one of the half that may be looked at. */
final class WordBaseline {
    private static final double STEP = 0.01;

    private record Scored(Label label, double likeness) {}

    private final List<Scored> scored = new ArrayList<>();

    /** @param words what stands at a place of a story */
    WordBaseline(Collection<GoldPair> pairs, BiFunction<String, Place, String> words) {
        Set<String> texts = new HashSet<>();
        for (GoldPair pair : pairs) {
            texts.add(words.apply(pair.story(), pair.one()));
            texts.add(words.apply(pair.story(), pair.other()));
        }
        TermVectors vectors = new TermVectors(texts);
        for (GoldPair pair : pairs) {
            scored.add(new Scored(
                    pair.label(),
                    vectors.likeness(
                            words.apply(pair.story(), pair.one()), words.apply(pair.story(), pair.other()))));
        }
    }

    /** The threshold with the best harmonic mean of precision and recall. */
    double best() {
        double best = 0;
        for (double threshold = 0; threshold <= 1; threshold += STEP) {
            best = at(threshold).both() > at(best).both() ? threshold : best;
        }
        return best;
    }

    PairTally at(double threshold) {
        PairTally tally = new PairTally();
        scored.forEach(s -> tally.count(s.label(), s.likeness() >= threshold));
        return tally;
    }
}
