package org.stemma.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.claim.Participant.Match;

/**
 * Two propositions as the numbers by which {@link PairModel} judges whether they answer one question: how many words they and their
 * sentences share, whether predicate, participants, times and amounts agree, and how each is held to be. Every value lies between 0 and 1.
 *
 * <p>Beginnings of words stand for words, so that "resigned" and "resignation" agree.
 */
final class PairValues {
    /** Letters that tell a word's family: with four "report" meets "repose", with six "resign" misses "resigned". */
    private static final int FAMILY = 5;

    private static final int SHORTEST_WORD = 4;
    /** More names than this on one side tell no more. */
    private static final double MANY_NAMES = 3;

    private final Weights weights;
    private final Map<String, Set<String>> families = new HashMap<>();

    PairValues(Weights weights) {
        this.weights = weights;
    }

    /** The values by name, always the same names in the same order. */
    Map<String, Double> of(Proposition a, Proposition b) {
        Map<String, Double> values = new LinkedHashMap<>();
        words(a, b, values);
        parts(a, b, values);
        figures(a, b, values);
        names(a, b, values);
        manner(a, b, values);
        return values;
    }

    private void words(Proposition a, Proposition b, Map<String, Double> values) {
        double one = total(a.terms());
        double other = total(b.terms());
        Set<String> shared = new HashSet<>(a.terms());
        shared.retainAll(b.terms());
        values.put("words", weights.dice(a.terms(), b.terms()));
        values.put("words held", Math.min(one, other) == 0 ? 0 : total(shared) / Math.min(one, other));
        values.put("rarest word", shared.stream().mapToDouble(weights::of).max().orElse(0));
        Set<String> left = families(a.statement().text());
        Set<String> right = families(b.statement().text());
        values.put("text", dice(left, right));
        values.put("text held", held(left, right));
        values.put("sentences", dice(families(a.sentence()), families(b.sentence())));
        int longer = Math.max(a.terms().size(), b.terms().size());
        values.put("lengths", (double) Math.min(a.terms().size(), b.terms().size()) / longer);
    }

    private static void parts(Proposition a, Proposition b, Map<String, Double> values) {
        Set<String> classes = new HashSet<>(a.clause().classes());
        classes.retainAll(b.clause().classes());
        boolean beside = a.terms().contains(Participants.canonical(b.clause().lemma()))
                || b.terms().contains(Participants.canonical(a.clause().lemma()));
        values.put("predicate", yes(!classes.isEmpty()));
        values.put("predicate beside", yes(beside));
        values.put("plain predicate", yes(Comparison.isGeneric(a) || Comparison.isGeneric(b)));
        values.put("agent", yes(Comparison.agent(a, b) == Match.SAME));
        values.put("other agent", yes(Comparison.agent(a, b) == Match.OTHER));
        values.put("patient", yes(Comparison.patient(a, b) == Match.SAME));
        values.put("other patient", yes(Comparison.patient(a, b) == Match.OTHER));
        values.put("theme", yes(Comparison.theme(a, b) == Match.SAME));
    }

    private static void figures(Proposition a, Proposition b, Map<String, Double> values) {
        boolean timed = !a.times().isEmpty() && !b.times().isEmpty();
        values.put("times", yes(timed && !Comparison.timesApart(a, b)));
        values.put("times apart", yes(Comparison.timesApart(a, b)));
        Numbers.Relation amounts = Numbers.best(a.quantities(), b.quantities()).orElse(Numbers.Relation.APART);
        values.put("amounts", yes(amounts == Numbers.Relation.AGREE));
        values.put("amounts apart", yes(amounts == Numbers.Relation.CONFLICT));
        values.put("tolls", yes(a.toll() != null && b.toll() != null && a.toll().answersWith(b.toll())));
    }

    private static void names(Proposition a, Proposition b, Map<String, Double> values) {
        Set<String> left = keys(a);
        Set<String> right = keys(b);
        Set<String> shared = new HashSet<>(left);
        shared.retainAll(right);
        int most = Math.min(left.size(), right.size()) - shared.size();
        values.put("names", left.isEmpty() && right.isEmpty() ? HALF : dice(left, right));
        values.put("names on both sides", Math.min(MANY_NAMES, most) / MANY_NAMES);
    }

    /** Nothing to compare is neither likeness nor unlikeness. */
    private static final double HALF = 0.5;

    private static void manner(Proposition a, Proposition b, Map<String, Double> values) {
        values.put("modality", yes(a.clause().modality() == b.clause().modality()));
        values.put("polarity apart", yes(Comparison.differInPolarity(a, b)));
        values.put("one denies", yes(a.denies() != b.denies()));
        values.put("one opinion", yes(a.statement().opinion() != b.statement().opinion()));
        values.put("one noun", yes(a.clause().nominal() != b.clause().nominal()));
        values.put("both whole", yes(a.clause().whole() && b.clause().whole()));
        values.put("one article", yes(a.article().equals(b.article())));
    }

    private static Set<String> keys(Proposition p) {
        Set<String> keys = new HashSet<>(p.terms());
        keys.removeIf(term -> !Cast.isKey(term));
        return keys;
    }

    private double total(Set<String> terms) {
        // Sorted, so that the sums round alike whatever order a set has.
        return terms.stream().sorted().mapToDouble(weights::of).sum();
    }

    private Set<String> families(String text) {
        return families.computeIfAbsent(text, PairValues::read);
    }

    private static Set<String> read(String text) {
        Set<String> found = new HashSet<>();
        for (String word : List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))) {
            if (word.length() >= SHORTEST_WORD && !Lexicon.ENGLISH.isCommon(word)) {
                found.add(word.substring(0, Math.min(FAMILY, word.length())));
            }
        }
        return found;
    }

    private static double dice(Set<String> one, Set<String> other) {
        int both = one.size() + other.size();
        return both == 0 ? 0 : 2.0 * shared(one, other) / both;
    }

    private static double held(Set<String> one, Set<String> other) {
        int less = Math.min(one.size(), other.size());
        return less == 0 ? 0 : (double) shared(one, other) / less;
    }

    private static int shared(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared.size();
    }

    private static double yes(boolean holds) {
        return holds ? 1 : 0;
    }
}
