package org.stemma.bench.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleBiFunction;

/** Puts a pair together if its texts are alike enough: what a threshold on likeness gives, with the best one of the half that may be looked at. */
final class LikenessBaseline {
    private record Scored(GoldPair pair, double likeness) {}

    private final List<Scored> scored = new ArrayList<>();

    /**
     * @param words what stands at a place of a story
     * @param likeness of two texts
     */
    LikenessBaseline(
            Collection<GoldPair> pairs,
            BiFunction<String, Place, String> words,
            ToDoubleBiFunction<String, String> likeness) {
        for (GoldPair pair : pairs) {
            scored.add(new Scored(
                    pair,
                    likeness.applyAsDouble(
                            words.apply(pair.story(), pair.one()), words.apply(pair.story(), pair.other()))));
        }
    }

    /** The texts at the places of some pairs. */
    static Set<String> texts(Collection<GoldPair> pairs, BiFunction<String, Place, String> words) {
        Set<String> texts = new HashSet<>();
        for (GoldPair pair : pairs) {
            texts.add(words.apply(pair.story(), pair.one()));
            texts.add(words.apply(pair.story(), pair.other()));
        }
        return texts;
    }

    /** The threshold with the best harmonic mean of precision and recall. */
    double best() {
        double best = Double.POSITIVE_INFINITY;
        for (double threshold : scored.stream()
                .mapToDouble(Scored::likeness)
                .sorted()
                .distinct()
                .toArray()) {
            best = at(threshold).both() > at(best).both() ? threshold : best;
        }
        return best;
    }

    /** The threshold with the most recall among those of a least precision; one that joins nothing where none has it. */
    double precise(double least) {
        double best = Double.POSITIVE_INFINITY;
        for (double threshold : scored.stream()
                .mapToDouble(Scored::likeness)
                .sorted()
                .distinct()
                .toArray()) {
            PairTally tally = at(threshold);
            if (tally.precision() >= least && tally.recall() > at(best).recall()) {
                best = threshold;
            }
        }
        return best;
    }

    PairTally at(double threshold) {
        PairTally tally = new PairTally();
        scored.forEach(s -> tally.count(s.pair(), s.likeness() >= threshold));
        return tally;
    }
}
