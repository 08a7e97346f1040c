package org.stemma.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups propositions, best pairs first: two groups join only if every pair across them is at least compatible (complete linkage, Defays
 * 1977) and their mean likelihood is that of one claim (average linkage, Sokal and Michener 1958), so A≈B and B≈C never bring A and C together where A
 * and C differ. Versions of one statement that contradict each other come last: a group of those who tell the one takes in those who tell
 * the other. Candidates come from an inverted index; cost is
 * O(candidates · log candidates + joins · size²).
 */
final class Clusters {
    private record Pair(int left, int right, boolean versions, double score) {}

    private final List<Proposition> propositions;
    private final Comparison comparison;
    private final Map<Long, Comparison.Result> known = new HashMap<>();
    private final int[] group;
    private final List<List<Integer>> members = new ArrayList<>();

    Clusters(List<Proposition> propositions, Comparison comparison) {
        this.propositions = propositions;
        this.comparison = comparison;
        this.group = new int[propositions.size()];
        for (int i = 0; i < propositions.size(); i++) {
            group[i] = i;
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    List<List<Proposition>> find() {
        List<Pair> pairs = new ArrayList<>();
        for (long candidate : candidates()) {
            int left = (int) (candidate >>> Integer.SIZE);
            int right = (int) candidate;
            Comparison.Result result = compare(left, right);
            boolean versions = result.outcome() == Comparison.Outcome.VERSIONS;
            if (versions || result.outcome() == Comparison.Outcome.SAME) {
                pairs.add(new Pair(left, right, versions, result.score()));
            }
        }
        pairs.sort(Comparator.comparing(Pair::versions)
                .thenComparing(Comparator.comparingDouble(Pair::score).reversed())
                .thenComparingInt(Pair::left)
                .thenComparingInt(Pair::right));
        pairs.forEach(this::join);
        return members.stream()
                .filter(list -> !list.isEmpty())
                .map(list -> list.stream().sorted().map(propositions::get).toList())
                .toList();
    }

    private void join(Pair pair) {
        int left = group[pair.left()];
        int right = group[pair.right()];
        if (left == right) {
            return;
        }
        if (!belongTogether(members.get(left), members.get(right), pair.versions())) {
            return;
        }
        for (int moved : members.get(right)) {
            group[moved] = left;
            members.get(left).add(moved);
        }
        members.get(right).clear();
    }

    /** No pair across them is different, and on the mean they are as likely one claim as a pair must be, or versions of one statement. */
    private boolean belongTogether(List<Integer> some, List<Integer> others, boolean versions) {
        double sum = 0;
        for (int one : some) {
            for (int other : others) {
                Comparison.Result result = compare(one, other);
                boolean barred = result.outcome() == Comparison.Outcome.DIFFERENT
                        || (result.outcome() == Comparison.Outcome.PARTED && !versions);
                if (barred) {
                    return false;
                }
                sum += result.likelihood();
            }
        }
        return versions || sum >= Comparison.SAME * some.size() * others.size();
    }

    private Comparison.Result compare(int one, int other) {
        int left = Math.min(one, other);
        int right = Math.max(one, other);
        return known.computeIfAbsent(
                key(left, right), k -> comparison.compare(propositions.get(left), propositions.get(right)));
    }

    /** Pairs that share a class of predicates and a further word, or two rare words. */
    private Set<Long> candidates() {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < propositions.size(); i++) {
            Clause clause = propositions.get(i).clause();
            for (String name : clause.classes()) {
                index.computeIfAbsent("predicate " + name, k -> new ArrayList<>())
                        .add(i);
            }
            Toll toll = propositions.get(i).toll();
            if (toll != null) {
                index.computeIfAbsent("toll " + toll.fate(), k -> new ArrayList<>())
                        .add(i);
            }
            for (String term : propositions.get(i).terms()) {
                index.computeIfAbsent(term, k -> new ArrayList<>()).add(i);
            }
        }
        Set<Long> pairs = new TreeSet<>();
        index.values().stream().filter(list -> list.size() <= LONGEST_LIST).forEach(list -> addPairs(list, pairs));
        return pairs;
    }

    /** A word that stands in more propositions than this tells nothing, and its pairs would cost the most. */
    private static final int LONGEST_LIST = 200;

    private static void addPairs(List<Integer> list, Set<Long> pairs) {
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                pairs.add(key(list.get(i), list.get(j)));
            }
        }
    }

    private static long key(int left, int right) {
        return ((long) left << Integer.SIZE) | right;
    }
}
