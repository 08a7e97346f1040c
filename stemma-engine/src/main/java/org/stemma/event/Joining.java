package org.stemma.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers things into groups by average likeness (UPGMA, Sokal and Michener 1958): the two groups whose members are most alike on average join
 * first, until none are alike enough. A pair that must never stand together keeps its groups apart for good. Of equals the earliest join, so
 * the result depends on the order of the list alone. Memory and, as a rule, time grow with the square of their number.
 */
final class Joining {
    /** How alike two things are, by their places in the list. */
    interface Likeness {
        double of(int one, int other);
    }

    private final double[][] scores;
    private final int[] nearest;
    private final int[] sizes;
    private final List<List<Integer>> members = new ArrayList<>();

    private Joining(int[] sizes, Likeness likeness) {
        int number = sizes.length;
        this.sizes = sizes.clone();
        this.scores = new double[number][number];
        this.nearest = new int[number];
        for (int i = 0; i < number; i++) {
            members.add(new ArrayList<>(List.of(i)));
            scores[i][i] = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < i; j++) {
                scores[i][j] = likeness.of(j, i);
                scores[j][i] = scores[i][j];
            }
        }
        for (int i = 0; i < number; i++) {
            nearest[i] = nearest(i);
        }
    }

    /**
     * Groups of places in the list, each in order.
     *
     * @param sizes how many equal things stand at each place
     * @param least the average likeness that joins two groups, exclusive
     */
    static List<List<Integer>> groups(int[] sizes, Likeness likeness, double least) {
        Joining joining = new Joining(sizes, likeness);
        joining.join(least);
        return joining.members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().toList())
                .toList();
    }

    private void join(double least) {
        while (true) {
            int one = -1;
            for (int i = 0; i < nearest.length; i++) {
                boolean better = nearest[i] >= 0 && (one < 0 || scores[i][nearest[i]] > scores[one][nearest[one]]);
                one = better ? i : one;
            }
            if (one < 0 || !(scores[one][nearest[one]] > least)) {
                return;
            }
            merge(Math.min(one, nearest[one]), Math.max(one, nearest[one]));
        }
    }

    private void merge(int into, int from) {
        double weight = sizes[into];
        double other = sizes[from];
        for (int k = 0; k < scores.length; k++) {
            double mean = (scores[into][k] * weight + scores[from][k] * other) / (weight + other);
            scores[into][k] = k == into ? Double.NEGATIVE_INFINITY : mean;
            scores[k][into] = scores[into][k];
        }
        Arrays.fill(scores[from], Double.NEGATIVE_INFINITY);
        for (double[] row : scores) {
            row[from] = Double.NEGATIVE_INFINITY;
        }
        sizes[into] += sizes[from];
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
        for (int k = 0; k < nearest.length; k++) {
            boolean moved = k == into || nearest[k] == into || nearest[k] == from;
            if (moved || (nearest[k] >= 0 && scores[k][into] > scores[k][nearest[k]])) {
                nearest[k] = nearest(k);
            }
        }
        nearest[from] = -1;
    }

    /** The first of those most alike; -1 if all must stay apart. */
    private int nearest(int place) {
        int best = -1;
        for (int k = 0; k < scores.length; k++) {
            if (scores[place][k] > (best < 0 ? Double.NEGATIVE_INFINITY : scores[place][best])) {
                best = k;
            }
        }
        return best;
    }
}
