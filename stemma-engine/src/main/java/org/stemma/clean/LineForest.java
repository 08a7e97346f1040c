package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * An ensemble of regression trees that adds up to the log odds of one question about a line (Friedman, "Greedy function
 * approximation: a gradient boosting machine", Annals of Statistics 2001). Immutable. Cost: trees times their depth.
 */
final class LineForest {
    /**
     * A node: a question about a figure, or a leaf.
     *
     * @param figure its place in a row; -1 in a leaf
     * @param bound rows with a figure of at most so much go left
     * @param right place of the right child; the left one follows its parent
     * @param value what a leaf adds, and what an inner node would add without its question
     */
    record Node(int figure, float bound, int right, float value) {
        static final int LEAF = -1;

        boolean isLeaf() {
            return figure == LEAF;
        }
    }

    /** Even odds. */
    static final LineForest NONE = new LineForest(0, List.of());

    private final float base;
    private final List<List<Node>> trees;
    // The nodes once more, tree behind tree: pages of thousands of lines ask millions of questions.
    private final int[] roots;
    private final int[] figures;
    private final float[] bounds;
    private final int[] rights;
    private final float[] values;

    /** What the trees add to; each is a list of nodes, the root first. */
    LineForest(float base, List<List<Node>> trees) {
        this.base = base;
        this.trees = trees.stream().map(List::copyOf).toList();
        int size = trees.stream().mapToInt(List::size).sum();
        this.roots = new int[trees.size()];
        this.figures = new int[size];
        this.bounds = new float[size];
        this.rights = new int[size];
        this.values = new float[size];
        int at = 0;
        for (int t = 0; t < roots.length; t++) {
            roots[t] = at;
            for (Node node : trees.get(t)) {
                figures[at] = node.figure();
                bounds[at] = node.bound();
                rights[at] = roots[t] + node.right();
                values[at++] = node.value();
            }
        }
    }

    float base() {
        return base;
    }

    List<List<Node>> trees() {
        return trees;
    }

    /** The log odds that the answer is yes. */
    double odds(float[] row) {
        double sum = base;
        for (int root : roots) {
            int at = root;
            while (figures[at] != Node.LEAF) {
                at = row[figures[at]] <= bounds[at] ? at + 1 : rights[at];
            }
            sum += values[at];
        }
        return sum;
    }

    static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** How much each figure moved the odds of a row, along its paths (Saabas 2014). */
    double[] shares(float[] row) {
        double[] shares = new double[row.length];
        for (int root : roots) {
            int at = root;
            while (figures[at] != Node.LEAF) {
                int next = row[figures[at]] <= bounds[at] ? at + 1 : rights[at];
                shares[figures[at]] += values[next] - values[at];
                at = next;
            }
        }
        return shares;
    }

    /** A tree as one line: questions and leaves from the root, left before right. */
    static String write(List<Node> tree) {
        StringBuilder line = new StringBuilder();
        for (Node node : tree) {
            line.append(line.isEmpty() ? "" : " ");
            if (!node.isLeaf()) {
                line.append(node.figure())
                        .append('<')
                        .append(bound(node.bound()))
                        .append('=');
            }
            line.append(Math.round(node.value() * UNIT));
        }
        return line.toString();
    }

    /** Values are kept to three decimals. */
    private static final float UNIT = 1000;

    private static String bound(float bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e6
                ? Integer.toString((int) bound)
                : Float.toString(bound);
    }

    /** Reads what {@link #write} wrote. */
    static List<Node> read(String line) {
        String[] parts = line.split(" ");
        List<Node> nodes = new ArrayList<>();
        read(parts, nodes);
        return nodes;
    }

    private static void read(String[] parts, List<Node> nodes) {
        int at = nodes.size();
        String part = parts[at];
        int question = part.indexOf('<');
        if (question < 0) {
            nodes.add(new Node(Node.LEAF, 0, 0, Integer.parseInt(part) / UNIT));
            return;
        }
        int equals = part.indexOf('=');
        int figure = Integer.parseInt(part.substring(0, question));
        float bound = Float.parseFloat(part.substring(question + 1, equals));
        float value = Integer.parseInt(part.substring(equals + 1)) / UNIT;
        nodes.add(new Node(figure, bound, 0, value));
        read(parts, nodes);
        nodes.set(at, new Node(figure, bound, nodes.size(), value));
        read(parts, nodes);
    }
}
