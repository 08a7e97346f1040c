package org.stemma.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.stemma.clean.LineForest.Node;

/**
 * Grows a forest by gradient boosting of the logistic loss: each tree takes one Newton step on a share of the rows and figures, its
 * best leaf split first, over histograms of binned figures (Ke et al., "LightGBM", NIPS 2017). Deterministic for a seed. Cost: trees
 * times rows times figures, of those drawn.
 */
final class ForestGrower {
    /**
     * How a forest is grown.
     *
     * @param trees how many
     * @param leaves of a tree, at most
     * @param rate share of each Newton step that is taken
     */
    record Plan(int trees, int leaves, double rate) {}

    private static final int BINS = 48;
    private static final double ROWS = 0.5;
    private static final double FIGURES = 0.2;
    private static final int MIN_ROWS = 25;
    private static final double RIDGE = 10;
    /** Rows drawn to find the bins' bounds. */
    private static final int SAMPLE = 20_000;

    private final Plan plan;
    private final Random random;
    private final int size;
    private final float[][] bounds;
    private final byte[][] bins;
    private final boolean[] yes;
    private final double[] odds;
    private final double[] gradient;
    private final double[] curvature;

    private ForestGrower(Plan plan, long seed, List<float[]> rows, boolean[] yes) {
        this.plan = plan;
        this.random = new Random(seed);
        this.size = rows.size();
        this.yes = yes;
        int width = rows.getFirst().length;
        this.bounds = new float[width][];
        this.bins = new byte[width][size];
        for (int f = 0; f < width; f++) {
            bounds[f] = bounds(rows, f);
            for (int i = 0; i < size; i++) {
                int at = Arrays.binarySearch(bounds[f], rows.get(i)[f]);
                bins[f][i] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
        this.odds = new double[size];
        this.gradient = new double[size];
        this.curvature = new double[size];
    }

    static LineForest grow(Plan plan, long seed, List<float[]> rows, boolean[] yes) {
        return new ForestGrower(plan, seed, rows, yes).grow();
    }

    private float[] bounds(List<float[]> rows, int figure) {
        int step = Math.max(1, size / SAMPLE);
        float[] values = new float[(size + step - 1) / step];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i * step)[figure];
        }
        Arrays.sort(values);
        float[] distinct = new float[BINS];
        int count = 0;
        for (int b = 1; b < BINS; b++) {
            float value = values[(int) ((long) b * values.length / BINS)];
            if (value < values[values.length - 1] && (count == 0 || value > distinct[count - 1])) {
                distinct[count++] = value;
            }
        }
        return Arrays.copyOf(distinct, count);
    }

    private LineForest grow() {
        double right = 0;
        for (boolean answer : yes) {
            right += answer ? 1 : 0;
        }
        double base = Math.log((right + 1) / (size - right + 1));
        Arrays.fill(odds, base);
        List<List<Node>> trees = new ArrayList<>();
        for (int t = 0; t < plan.trees(); t++) {
            for (int i = 0; i < size; i++) {
                double chance = LineForest.probability(odds[i]);
                gradient[i] = chance - (yes[i] ? 1 : 0);
                curvature[i] = Math.max(1e-6, chance * (1 - chance));
            }
            Tree tree = new Tree();
            for (int i = 0; i < size; i++) {
                odds[i] += tree.value(i);
            }
            trees.add(tree.nodes());
        }
        return new LineForest((float) base, trees);
    }

    /** A node that grows: its rows, the sums of their gradients, and its best split. */
    private final class Growing {
        private final int[] rows;
        private final double[][] sums;
        private final double g;
        private final double h;
        private double gain;
        private int figure;
        private int bin;
        private @Nullable Growing left;
        private @Nullable Growing right;

        Growing(int[] rows, int[] figures, double[][] sums) {
            this.rows = rows;
            double ownG = 0;
            double ownH = 0;
            for (int row : rows) {
                ownG += gradient[row];
                ownH += curvature[row];
            }
            this.g = ownG;
            this.h = ownH;
            this.sums = sums;
            for (int k = 0; k < figures.length; k++) {
                best(figures[k], this.sums[k]);
            }
        }

        private void best(int f, double[] sum) {
            double leftG = 0;
            double leftH = 0;
            int leftRows = 0;
            for (int b = 0; b < bounds[f].length; b++) {
                leftG += sum[3 * b];
                leftH += sum[3 * b + 1];
                leftRows += (int) sum[3 * b + 2];
                if (leftRows < MIN_ROWS || rows.length - leftRows < MIN_ROWS) {
                    continue;
                }
                double found = leftG * leftG / (leftH + RIDGE)
                        + (g - leftG) * (g - leftG) / (h - leftH + RIDGE)
                        - g * g / (h + RIDGE);
                if (found > gain) {
                    gain = found;
                    figure = f;
                    bin = b;
                }
            }
        }

        double value() {
            return -plan.rate() * g / (h + RIDGE);
        }

        void split(int[] figures) {
            int[] lower = new int[rows.length];
            int[] upper = new int[rows.length];
            int low = 0;
            int up = 0;
            for (int row : rows) {
                if (bins[figure][row] <= bin) {
                    lower[low++] = row;
                } else {
                    upper[up++] = row;
                }
            }
            boolean less = low <= up;
            int[] few = Arrays.copyOf(less ? lower : upper, Math.min(low, up));
            Growing small = new Growing(few, figures, histograms(few, figures));
            double[][] rest = new double[sums.length][];
            for (int k = 0; k < rest.length; k++) {
                rest[k] = sums[k].clone();
                for (int j = 0; j < rest[k].length; j++) {
                    rest[k][j] -= small.sums[k][j];
                }
            }
            Growing large = new Growing(Arrays.copyOf(less ? upper : lower, Math.max(low, up)), figures, rest);
            left = less ? small : large;
            right = less ? large : small;
        }
    }

    private double[][] histograms(int[] rows, int[] figures) {
        double[][] sums = new double[figures.length][3 * BINS];
        for (int k = 0; k < figures.length; k++) {
            byte[] column = bins[figures[k]];
            double[] sum = sums[k];
            for (int row : rows) {
                int at = 3 * column[row];
                sum[at] += gradient[row];
                sum[at + 1] += curvature[row];
                sum[at + 2]++;
            }
        }
        return sums;
    }

    /** One tree, grown on a draw of rows and figures. */
    private final class Tree {
        private final Growing root;

        Tree() {
            int[] drawn = new int[size];
            int count = 0;
            for (int i = 0; i < size; i++) {
                if (random.nextDouble() < ROWS) {
                    drawn[count++] = i;
                }
            }
            int[] figures = random.ints(0, bins.length)
                    .distinct()
                    .limit(Math.max(1, (long) (bins.length * FIGURES)))
                    .toArray();
            int[] rows = Arrays.copyOf(drawn, count);
            this.root = new Growing(rows, figures, histograms(rows, figures));
            List<Growing> leaves = new ArrayList<>(List.of(root));
            while (leaves.size() < plan.leaves()) {
                Growing best = leaves.stream()
                        .max(java.util.Comparator.comparingDouble(l -> l.gain))
                        .orElseThrow();
                if (best.gain <= 0) {
                    break;
                }
                best.split(figures);
                leaves.remove(best);
                leaves.add(java.util.Objects.requireNonNull(best.left));
                leaves.add(java.util.Objects.requireNonNull(best.right));
            }
        }

        double value(int row) {
            Growing node = root;
            while (node.left != null && node.right != null) {
                node = bins[node.figure][row] <= node.bin ? node.left : node.right;
            }
            return node.value();
        }

        List<Node> nodes() {
            List<Node> nodes = new ArrayList<>();
            collect(root, nodes);
            return nodes;
        }

        private void collect(Growing growing, List<Node> nodes) {
            int at = nodes.size();
            float value = (float) growing.value();
            if (growing.left == null || growing.right == null) {
                nodes.add(new Node(Node.LEAF, 0, 0, value));
                return;
            }
            float bound = bounds[growing.figure][growing.bin];
            nodes.add(new Node(growing.figure, bound, 0, value));
            collect(growing.left, nodes);
            nodes.set(at, new Node(growing.figure, bound, nodes.size(), value));
            collect(growing.right, nodes);
        }
    }
}
