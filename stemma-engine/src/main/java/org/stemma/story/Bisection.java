package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the texts of a story in the two halves that are least like each other.
 *
 * <p>Words are weighed by how many of these texts hold them, so what all share counts for nothing and what varies tells: two fights of one
 * boxer share all but the opponent, the place and the score. The first cut follows the leading eigenvector of the centred likeness
 * (principal direction divisive partitioning, Boley 1998), by power iteration from the least typical text; then single texts change
 * sides while they lie nearer to the other one (2-means). The cost is linear in the words of the texts.
 */
final class Bisection {
    private static final int TURNS = 100;
    private static final int MOVES = 20;
    private static final double STILL = 1e-6;

    private final List<Gathering> texts;
    private final int keys;
    private final int[][] held;
    private final double[][] weights;
    private final boolean[] right;

    private Bisection(List<Gathering> texts) {
        this.texts = texts;
        this.held = new int[texts.size()][];
        this.weights = new double[texts.size()][];
        this.right = new boolean[texts.size()];
        this.keys = weigh();
    }

    /**
     * The two halves.
     *
     * @param likeness of texts of one to texts of the other, as a share of their likeness within a half
     */
    record Halves(List<Gathering> left, List<Gathering> right, double likeness) {
        Halves {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        int smaller() {
            return Math.min(left.size(), right.size());
        }
    }

    /** The halves of texts, given in a fixed order; null if nothing parts them. */
    static @Nullable Halves of(List<Gathering> texts) {
        if (texts.size() < 2) {
            return null;
        }
        Bisection bisection = new Bisection(texts);
        bisection.cut();
        bisection.settle();
        return bisection.halves();
    }

    private int weigh() {
        Map<String, Integer> holders = new TreeMap<>();
        texts.forEach(text -> text.sum().weights().keySet().forEach(key -> holders.merge(key, 1, Integer::sum)));
        Map<String, Integer> numbers = new HashMap<>();
        holders.forEach((key, count) -> {
            if (count > 1) {
                numbers.put(key, numbers.size());
            }
        });
        for (int i = 0; i < texts.size(); i++) {
            Map<Integer, Double> local = new TreeMap<>();
            texts.get(i).sum().weights().forEach((key, weight) -> {
                Integer number = numbers.get(key);
                if (number != null) {
                    double rare = Math.log((texts.size() + 1.0) / holders.getOrDefault(key, 1));
                    local.put(number, weight * rare);
                }
            });
            held[i] = local.keySet().stream().mapToInt(Integer::intValue).toArray();
            weights[i] = unit(
                    local.values().stream().mapToDouble(Double::doubleValue).toArray());
        }
        return numbers.size();
    }

    private static double[] unit(double[] values) {
        double length = Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
        return length == 0 ? values : Arrays.stream(values).map(v -> v / length).toArray();
    }

    /** By the sign of the leading eigenvector. */
    private void cut() {
        int count = texts.size();
        double[] all = new double[keys];
        for (int i = 0; i < count; i++) {
            add(i, 1, all);
        }
        int odd = 0;
        for (int i = 1; i < count; i++) {
            odd = product(i, all) < product(odd, all) ? i : odd;
        }
        double[] place = new double[count];
        place[odd] = 1;
        centre(place);
        for (int turn = 0; turn < TURNS; turn++) {
            double[] image = new double[keys];
            for (int i = 0; i < count; i++) {
                add(i, place[i], image);
            }
            double[] next = new double[count];
            for (int i = 0; i < count; i++) {
                next[i] = product(i, image);
            }
            centre(next);
            next = unit(next);
            double moved = 0;
            for (int i = 0; i < count; i++) {
                moved = Math.max(moved, Math.abs(next[i] - place[i]));
            }
            place = next;
            if (moved < STILL) {
                break;
            }
        }
        for (int i = 0; i < count; i++) {
            right[i] = place[i] > 0;
        }
    }

    private static void centre(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
    }

    private void add(int text, double factor, double[] sum) {
        for (int k = 0; k < held[text].length; k++) {
            sum[held[text][k]] += factor * weights[text][k];
        }
    }

    private double product(int text, double[] sum) {
        double product = 0;
        for (int k = 0; k < held[text].length; k++) {
            product += sum[held[text][k]] * weights[text][k];
        }
        return product;
    }

    /** Texts change to the half that they are more like, until none does. */
    private void settle() {
        double[][] sums = sums();
        int[] counts = counts();
        boolean moved = true;
        for (int round = 0; round < MOVES && moved; round++) {
            moved = false;
            for (int i = 0; i < texts.size(); i++) {
                int own = right[i] ? 1 : 0;
                if (counts[own] < 2) {
                    continue;
                }
                double self = weights[i].length == 0 ? 0 : 1;
                double here = (product(i, sums[own]) - self) / (counts[own] - 1);
                double there = counts[1 - own] == 0 ? 0 : product(i, sums[1 - own]) / counts[1 - own];
                if (there > here) {
                    add(i, -1, sums[own]);
                    add(i, 1, sums[1 - own]);
                    counts[own]--;
                    counts[1 - own]++;
                    right[i] = !right[i];
                    moved = true;
                }
            }
        }
    }

    private double[][] sums() {
        double[][] sums = new double[2][keys];
        for (int i = 0; i < texts.size(); i++) {
            add(i, 1, sums[right[i] ? 1 : 0]);
        }
        return sums;
    }

    private int[] counts() {
        int[] counts = new int[2];
        for (boolean side : right) {
            counts[side ? 1 : 0]++;
        }
        return counts;
    }

    private @Nullable Halves halves() {
        int[] counts = counts();
        if (counts[0] == 0 || counts[1] == 0) {
            return null;
        }
        double[][] sums = sums();
        double within = 0;
        for (int side = 0; side < 2; side++) {
            double pairs = Math.max(1, counts[side] * (counts[side] - 1.0));
            within += counts[side] * (product(sums[side], sums[side]) - counts[side]) / pairs;
        }
        double across = product(sums[0], sums[1]) / counts[0] / counts[1];
        double likeness = within <= 0 ? 1 : across / (within / texts.size());
        return new Halves(half(false), half(true), likeness);
    }

    private static double product(double[] one, double[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    private List<Gathering> half(boolean side) {
        List<Gathering> half = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (right[i] == side) {
                half.add(texts.get(i));
            }
        }
        return half;
    }
}
