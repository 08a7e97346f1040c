package org.stemma.bench;

import java.util.List;

/**
 * Learns to rank the candidates for the place of a page's text: gradient ascent on the expected F1 of a candidate drawn with the
 * softmax of the scores, with a ridge. Cost: steps times candidates times features.
 */
final class ContainerTraining {
    private static final int STEPS = 3000;
    private static final double RATE = 0.5;
    private static final double RIDGE = 0.0005;

    private ContainerTraining() {}

    /** A page's candidates, by feature, and how good each is. */
    record Contest(List<List<Double>> values, List<Double> qualities) {
        Contest {
            values = List.copyOf(values);
            qualities = List.copyOf(qualities);
        }

        double[] chances(double[] weights) {
            double[] scores =
                    values.stream().mapToDouble(v -> score(v, weights)).toArray();
            double most = java.util.Arrays.stream(scores).max().orElse(0);
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                scores[i] = Math.exp(scores[i] - most);
                sum += scores[i];
            }
            for (int i = 0; i < scores.length; i++) {
                scores[i] /= sum;
            }
            return scores;
        }

        private static double score(List<Double> values, double[] weights) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * values.get(i);
            }
            return sum;
        }
    }

    static double[] fit(List<Contest> contests, int features) {
        double[] weights = new double[features];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[features];
            contests.forEach(c -> add(c, weights, gradient));
            for (int i = 0; i < features; i++) {
                weights[i] += RATE * (10 * gradient[i] / contests.size() - RIDGE * weights[i]);
            }
        }
        return weights;
    }

    private static void add(Contest contest, double[] weights, double[] gradient) {
        double[] chances = contest.chances(weights);
        double expected = 0;
        for (int c = 0; c < chances.length; c++) {
            expected += chances[c] * contest.qualities().get(c);
        }
        for (int c = 0; c < chances.length; c++) {
            double push = chances[c] * (contest.qualities().get(c) - expected);
            List<Double> values = contest.values().get(c);
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += push * values.get(i);
            }
        }
    }

    /** The candidate that weights choose. */
    static int choice(double[][] values, double[] weights) {
        int best = 0;
        for (int c = 1; c < values.length; c++) {
            best = Logistic.dot(values[c], weights) > Logistic.dot(values[best], weights) ? c : best;
        }
        return best;
    }
}
