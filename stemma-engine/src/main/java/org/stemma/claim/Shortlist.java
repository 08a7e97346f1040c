package org.stemma.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which pairs of a story's propositions are worth a comparison: those that share a word or a class of predicates, but for the commonest, and for each
 * the propositions of other articles that mean most alike, in whatever words. Cost: O(n²) cosines.
 */
final class Shortlist {
    /** Two propositions by their place in the list, the first one first. */
    record Pair(int left, int right) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right);

        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    /** How alike one is to another, the farthest first. */
    private record Near(int place, double likeness) implements Comparable<Near> {
        private static final Comparator<Near> ORDER = Comparator.comparingDouble(Near::likeness)
                .thenComparing(Comparator.comparingInt(Near::place).reversed());

        @Override
        public int compareTo(Near other) {
            return ORDER.compare(this, other);
        }
    }

    /** A word that stands in more propositions than this tells nothing, and its pairs would cost the most. */
    private static final int LONGEST_LIST = 200;

    /**
     * How many of the nearest in meaning are looked at for each, beside those that share words: with none, recall on the looked-at half was .04 lower, before
     * {@link Comparison} asked more of what hardly shares a word.
     */
    private static final int NEAREST = 8;

    private final List<Proposition> propositions;
    private final Comparison comparison;

    Shortlist(List<Proposition> propositions, Comparison comparison) {
        this.propositions = propositions;
        this.comparison = comparison;
    }

    SortedSet<Pair> pairs() {
        SortedSet<Pair> pairs = sharing();
        for (int i = 0; i < propositions.size(); i++) {
            for (int near : nearest(i)) {
                pairs.add(Pair.of(i, near));
            }
        }
        return pairs;
    }

    /** The propositions of other articles that are most like one as a whole; of equals the first. */
    private List<Integer> nearest(int one) {
        Proposition proposition = propositions.get(one);
        PriorityQueue<Near> nearest = new PriorityQueue<>();
        for (int i = 0; i < propositions.size(); i++) {
            Proposition other = propositions.get(i);
            double likeness =
                    other.article().equals(proposition.article()) ? 0 : comparison.likeness(proposition, other);
            if (likeness > 0) {
                nearest.add(new Near(i, likeness));
            }
            if (nearest.size() > NEAREST) {
                nearest.remove();
            }
        }
        return nearest.stream().map(Near::place).toList();
    }

    private SortedSet<Pair> sharing() {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < propositions.size(); i++) {
            for (String key : keys(propositions.get(i))) {
                index.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        SortedSet<Pair> pairs = new TreeSet<>();
        index.values().stream().filter(list -> list.size() <= LONGEST_LIST).forEach(list -> addPairs(list, pairs));
        return pairs;
    }

    private static List<String> keys(Proposition proposition) {
        List<String> keys = new ArrayList<>(proposition.terms());
        proposition.clause().classes().forEach(name -> keys.add("predicate " + name));
        Toll toll = proposition.toll();
        if (toll != null) {
            keys.add("toll " + toll.fate());
        }
        return keys;
    }

    private static void addPairs(List<Integer> list, SortedSet<Pair> pairs) {
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                pairs.add(Pair.of(list.get(i), list.get(j)));
            }
        }
    }
}
