package org.stemma.clean;

import java.util.Arrays;

/** Sums over all ways to label the lines of a page: the forward and backward passes of a chain. Cost: lines × labels². */
final class LineChain {
    private static final int LABELS = LineLabel.COUNT;

    /** Probability of each label at each line. */
    final double[][] marginals;
    /** Logarithm of the sum over all labellings. */
    final double logSum;

    private final double[][] forward;
    private final double[][] backward;
    private final double[][] scores;
    private final double[][] steps;

    /**
     * @param scores by line and label
     * @param steps by label and next label
     */
    LineChain(double[][] scores, double[][] steps) {
        this.scores = scores;
        this.steps = steps;
        int size = scores.length;
        this.forward = new double[size][];
        this.backward = new double[size][];
        forward();
        backward();
        this.logSum = size == 0 ? 0 : logSum(forward[size - 1]);
        this.marginals = new double[size][LABELS];
        for (int i = 0; i < size; i++) {
            for (int label = 0; label < LABELS; label++) {
                marginals[i][label] = Math.exp(forward[i][label] + backward[i][label] - logSum);
            }
        }
    }

    private void forward() {
        double[] terms = new double[LABELS];
        for (int i = 0; i < scores.length; i++) {
            forward[i] = scores[i].clone();
            for (int to = 0; i > 0 && to < LABELS; to++) {
                for (int from = 0; from < LABELS; from++) {
                    terms[from] = forward[i - 1][from] + steps[from][to];
                }
                forward[i][to] += logSum(terms);
            }
        }
    }

    private void backward() {
        double[] terms = new double[LABELS];
        for (int i = scores.length - 1; i >= 0; i--) {
            backward[i] = new double[LABELS];
            for (int from = 0; i + 1 < scores.length && from < LABELS; from++) {
                for (int to = 0; to < LABELS; to++) {
                    terms[to] = steps[from][to] + scores[i + 1][to] + backward[i + 1][to];
                }
                backward[i][from] = logSum(terms);
            }
        }
    }

    /** Probability that a line has a label and the next line another. */
    double pair(int line, int from, int to) {
        return Math.exp(forward[line][from] + steps[from][to] + scores[line + 1][to] + backward[line + 1][to] - logSum);
    }

    private static double logSum(double[] terms) {
        double most = Arrays.stream(terms).max().orElse(0);
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - most);
        }
        return most + Math.log(sum);
    }

    /** The most probable labelling as a whole (Viterbi 1967). */
    static int[] best(double[][] scores, double[][] steps) {
        int size = scores.length;
        if (size == 0) {
            return new int[0];
        }
        int[][] from = new int[size][LABELS];
        double[] sum = scores[0].clone();
        for (int i = 1; i < size; i++) {
            double[] next = new double[LABELS];
            for (int to = 0; to < LABELS; to++) {
                int best = 0;
                for (int label = 1; label < LABELS; label++) {
                    best = sum[label] + steps[label][to] > sum[best] + steps[best][to] ? label : best;
                }
                from[i][to] = best;
                next[to] = sum[best] + steps[best][to] + scores[i][to];
            }
            sum = next;
        }
        int[] labels = new int[size];
        for (int label = 1; label < LABELS; label++) {
            labels[size - 1] = sum[label] > sum[labels[size - 1]] ? label : labels[size - 1];
        }
        for (int i = size - 1; i > 0; i--) {
            labels[i - 1] = from[i][labels[i]];
        }
        return labels;
    }
}
