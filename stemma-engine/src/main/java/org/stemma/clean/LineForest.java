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

    private final List<List<Node>> trees;
    private final float base;

    /** What the trees add to; each is a list of nodes, the root first. */
    LineForest(float base, List<List<Node>> trees) {
        this.base = base;
        this.trees = trees.stream().map(List::copyOf).toList();
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
        for (List<Node> tree : trees) {
            int at = 0;
            Node node = tree.getFirst();
            while (!node.isLeaf()) {
                at = row[node.figure()] <= node.bound() ? at + 1 : node.right();
                node = tree.get(at);
            }
            sum += node.value();
        }
        return sum;
    }

    static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** How much each figure moved the odds of a row, along its paths (Saabas 2014). */
    double[] shares(float[] row) {
        double[] shares = new double[row.length];
        for (List<Node> tree : trees) {
            int at = 0;
            Node node = tree.getFirst();
            while (!node.isLeaf()) {
                at = row[node.figure()] <= node.bound() ? at + 1 : node.right();
                Node next = tree.get(at);
                shares[node.figure()] += next.value() - node.value();
                node = next;
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
                line.append(node.figure()).append('<').append(bound(node.bound())).append('=');
            }
            line.append(Math.round(node.value() * UNIT));
        }
        return line.toString();
    }

    /** Values are kept to three decimals. */
    private static final float UNIT = 1000;

    private static String bound(float bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e6 ? Integer.toString((int) bound) : Float.toString(bound);
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
