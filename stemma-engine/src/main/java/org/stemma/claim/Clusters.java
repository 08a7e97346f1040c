package org.stemma.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups propositions, first those of which one affirms what the other denies, then the best pairs: two groups join only if every pair across them
 * is at least compatible (complete linkage, Defays 1977) and their mean likelihood is that of one claim (average linkage, Sokal and Michener 1958),
 * so A≈B and B≈C never bring A and C together where A and C differ. Versions of one statement that contradict each other come later: a group of
 * those who tell the one takes in those who tell the other. Clauses of one sentence meet last, where another report tells both in one, so that none
 * takes the place of another report's statement. Candidates come from {@link Shortlist}; cost is O(candidates · log candidates + joins · size²).
 */
final class Clusters {
    private record Pair(int left, int right, boolean atOdds, boolean versions, double score) {}

    private final List<Proposition> propositions;
    private final Comparison comparison;
    private final Map<Shortlist.Pair, Comparison.Result> known = new HashMap<>();
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
        for (Shortlist.Pair candidate : new Shortlist(propositions, comparison).pairs()) {
            int left = candidate.left();
            int right = candidate.right();
            Comparison.Result result = compare(left, right);
            boolean versions = result.outcome() == Comparison.Outcome.VERSIONS;
            if (versions || result.outcome() == Comparison.Outcome.SAME) {
                boolean atOdds = Comparison.areAtOdds(propositions.get(left), propositions.get(right));
                pairs.add(new Pair(left, right, atOdds, versions, result.score()));
            }
        }
        pairs.sort(Comparator.comparing(Pair::versions)
                .thenComparing(pair -> !pair.atOdds())
                .thenComparing(Comparator.comparingDouble(Pair::score).reversed())
                .thenComparingInt(Pair::left)
                .thenComparingInt(Pair::right));
        pairs.forEach(pair -> join(pair, false));
        for (Pair pair : pairs) {
            if (mayTellBoth(pair)) {
                join(pair, true);
            }
        }
        return members.stream()
                .filter(list -> !list.isEmpty())
                .map(list -> list.stream().sorted().map(propositions::get).toList())
                .toList();
    }

    /** Whether one side's report may tell in one what the other's tells in two: copies of one text tell each in two. */
    private boolean mayTellBoth(Pair pair) {
        return !isTold(pair.left(), members.get(group[pair.right()]))
                || !isTold(pair.right(), members.get(group[pair.left()]));
    }

    /** Whether the report of the one tells one of the others too. */
    private boolean isTold(int one, List<Integer> others) {
        String article = propositions.get(one).article();
        return others.stream()
                .anyMatch(other -> propositions.get(other).article().equals(article));
    }

    /** @param whole whether clauses of one sentence may meet */
    private void join(Pair pair, boolean whole) {
        int left = group[pair.left()];
        int right = group[pair.right()];
        if (left == right) {
            return;
        }
        if (!belongTogether(members.get(left), members.get(right), pair.versions(), whole)) {
            return;
        }
        for (int moved : members.get(right)) {
            group[moved] = left;
            members.get(left).add(moved);
        }
        members.get(right).clear();
    }

    /** No pair across them is different, and on the mean they are as likely one claim as a pair must be, or versions of one statement. */
    private boolean belongTogether(List<Integer> some, List<Integer> others, boolean versions, boolean whole) {
        double sum = 0;
        int counted = 0;
        for (int one : some) {
            for (int other : others) {
                Comparison.Result result = compare(one, other);
                boolean barred = switch (result.outcome()) {
                    case SAME, VERSIONS, COMPATIBLE -> false;
                    case PARTED -> !versions;
                    case CLAUSES -> !whole;
                    // Who says that there was none contradicts all who tell of one, in whatever other words some of
                    // them do.
                    case DIFFERENT ->
                        !versions || !Parts.differInPolarity(propositions.get(one), propositions.get(other));
                };
                if (barred) {
                    return false;
                }
                if (result.outcome() != Comparison.Outcome.CLAUSES) {
                    sum += result.likelihood();
                    counted++;
                }
            }
        }
        return versions || sum >= Comparison.SAME * counted;
    }

    private Comparison.Result compare(int one, int other) {
        return known.computeIfAbsent(
                Shortlist.Pair.of(one, other),
                pair -> comparison.compare(propositions.get(pair.left()), propositions.get(pair.right())));
    }
}
