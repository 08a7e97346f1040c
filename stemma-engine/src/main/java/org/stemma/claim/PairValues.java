package org.stemma.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Participant.Match;

/**
 * Two propositions as the numbers by which {@link PairModel} judges whether they answer one question: how far what one means is found in the
 * other and in its sentence, whether parts, times and amounts stand against it, and how much there is to compare.
 *
 * <p>The values are those that helped, each with the others, when whole stories of the looked-at half were left out; shared words, equal
 * predicates and agreeing participants did not any more.
 */
final class PairValues {
    /** The vectors' last digits differ from machine to machine. */
    private static final double PRECISION = 1000;
    /** Weight of a statement that tells a lot: twenty rare pieces. */
    private static final double MUCH = 60;

    private final Meanings meanings;

    PairValues(Meanings meanings) {
        this.meanings = meanings;
    }

    /** The values by name, always the same names in the same order; none if the two are plainly unlike. */
    Map<String, Double> of(Proposition a, Proposition b) {
        Map<String, Double> values = new LinkedHashMap<>();
        Meaning one = meanings.of(a);
        Meaning other = meanings.of(b);
        if (one != null && other != null && meanings.mayBeAlike(a, b)) {
            means(one.metBy(other), other.metBy(one), values);
            values.put("nearest", (meanings.rank(a, b) + meanings.rank(b, a)) / 2);
            values.put("much told", Math.min(1, Math.max(one.weight(), other.weight()) / MUCH));
            parts(a, b, values);
            values.replaceAll((name, value) -> rounded(value));
        }
        return values;
    }

    /** How alike the two are as a whole, a cosine; 0 where one has no words. */
    double likeness(Proposition a, Proposition b) {
        Meaning one = meanings.of(a);
        Meaning other = meanings.of(b);
        return one == null || other == null ? 0 : rounded(one.likeness(other));
    }

    private static void means(Meaning.Met one, Meaning.Met other, Map<String, Double> values) {
        double all = Math.max(one.all(), other.all());
        values.put("held", all);
        values.put("held by sentence", Math.max(one.bySentence(), other.bySentence()));
        values.put("rarest", (one.rarest() + other.rarest()) / 2);
        values.put("plain words", mean(one, other, Meaning.Met::plain, all));
        values.put("names", mean(one, other, Meaning.Met::named, all));
        values.put("predicate", mean(one, other, Meaning.Met::predicate, all));
    }

    /** Of both sides, of the one that has any, or what stands for it. */
    private static double mean(
            Meaning.Met one, Meaning.Met other, Function<Meaning.Met, @Nullable Double> part, double otherwise) {
        Double left = part.apply(one);
        Double right = part.apply(other);
        if (left == null || right == null) {
            return left != null ? left : right != null ? right : otherwise;
        }
        return (left + right) / 2;
    }

    private static void parts(Proposition a, Proposition b, Map<String, Double> values) {
        int longer = Math.max(a.terms().size(), b.terms().size());
        values.put("lengths", (double) Math.min(a.terms().size(), b.terms().size()) / longer);
        values.put("other agent", yes(Parts.agent(a, b) == Match.OTHER));
        values.put("other patient", yes(Parts.patient(a, b) == Match.OTHER));
        values.put("times apart", yes(Parts.timesApart(a, b)));
        Numbers.Relation amounts = Numbers.best(a.quantities(), b.quantities()).orElse(Numbers.Relation.APART);
        values.put("amounts apart", yes(amounts == Numbers.Relation.CONFLICT));
        values.put("one noun", yes(a.clause().nominal() != b.clause().nominal()));
        values.put("one article", yes(a.article().equals(b.article())));
    }

    private static double rounded(double value) {
        return Math.round(value * PRECISION) / PRECISION;
    }

    private static double yes(boolean holds) {
        return holds ? 1 : 0;
    }
}
