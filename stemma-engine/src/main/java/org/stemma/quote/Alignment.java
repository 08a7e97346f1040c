package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;

/**
 * The words that two versions share in the same order: the common subsequence of most weight, unbroken runs preferred (Needleman and
 * Wunsch 1970, without cost for gaps). Quadratic in the words.
 *
 * @param pairs in order
 */
record Alignment(Wording one, Wording other, List<Pair> pairs) {
    /** Word {@code one} of one stands for word {@code other} of the other. */
    record Pair(int one, int other) {}

    /** What a shared word is worth more that follows on another: so that a little word joins its neighbours. */
    private static final double FOLLOWS = 0.2;

    Alignment {
        pairs = List.copyOf(pairs);
    }

    /** By equality and weight of words. */
    static Alignment of(
            Wording one,
            Wording other,
            BiPredicate<Wording.Word, Wording.Word> equal,
            ToDoubleFunction<Wording.Word> weight) {
        int rows = one.size();
        int columns = other.size();
        double[][] best = new double[rows + 1][columns + 1];
        double[][] ending = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            double worth = weight.applyAsDouble(one.words.get(i));
            for (int j = columns - 1; j >= 0; j--) {
                boolean match = equal.test(one.words.get(i), other.words.get(j));
                if (match) {
                    double follows = ending[i + 1][j + 1] == 0 ? 0 : ending[i + 1][j + 1] + FOLLOWS;
                    ending[i][j] = worth + Math.max(follows, best[i + 1][j + 1]);
                }
                best[i][j] = Math.max(ending[i][j], Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return new Alignment(one, other, path(best, ending));
    }

    private static List<Pair> path(double[][] best, double[][] ending) {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        boolean run = false;
        while (i < best.length - 1 && j < best[i].length - 1 && best[i][j] > 0) {
            boolean follows = run && ending[i][j] > 0 && ending[i][j] + FOLLOWS >= best[i][j];
            if (follows || (ending[i][j] > 0 && ending[i][j] >= best[i][j])) {
                pairs.add(new Pair(i++, j++));
                run = true;
            } else {
                run = false;
                if (best[i + 1][j] >= best[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
        }
        return pairs;
    }

    /** The unbroken runs of pairs. */
    List<List<Pair>> runs() {
        List<List<Pair>> runs = new ArrayList<>();
        int from = 0;
        for (int k = 1; k <= pairs.size(); k++) {
            if (k == pairs.size() || !follows(pairs.get(k - 1), pairs.get(k))) {
                runs.add(pairs.subList(from, k));
                from = k;
            }
        }
        return runs;
    }

    private static boolean follows(Pair before, Pair after) {
        return after.one() == before.one() + 1 && after.other() == before.other() + 1;
    }

    /** Words of one and of the other between two shared words. */
    record Gap(List<Wording.Word> one, List<Wording.Word> other) {}

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int k = 1; k < pairs.size(); k++) {
            Pair before = pairs.get(k - 1);
            Pair after = pairs.get(k);
            if (!follows(before, after)) {
                gaps.add(new Gap(
                        one.words.subList(before.one() + 1, after.one()),
                        other.words.subList(before.other() + 1, after.other())));
            }
        }
        return gaps;
    }
}
