package org.stemma.bench.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.bench.Logistic;

/**
 * Learns a logistic model of named values. Each value is brought to mean 0 and deviation 1 first, so that the ridge weighs on all alike; the
 * weights come out for the values as they are.
 */
final class PairLearner {
    /** Strong: some nine hundred pairs of two dozen stories teach fifteen values. */
    private static final double RIDGE = 100;

    /** So large that the ridge does not weigh on the bias. */
    private static final double BIAS_VALUE = 100;

    private static final String BIAS = "bias";

    private record Seen(Map<String, Double> values, boolean yes, double weight) {}

    private final List<String> names;
    private final List<Seen> seen = new ArrayList<>();

    PairLearner(List<String> names) {
        this.names = List.copyOf(names);
    }

    void learn(Map<String, Double> values, boolean yes, double weight) {
        seen.add(new Seen(values, yes, weight));
    }

    /** By name, the bias among them. */
    Map<String, Double> weights() {
        double[] means = new double[names.size()];
        double[] deviations = new double[names.size()];
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            double mean = seen.stream().mapToDouble(s -> value(s, at)).average().orElse(0);
            double variance = seen.stream()
                    .mapToDouble(s -> Math.pow(value(s, at) - mean, 2))
                    .average()
                    .orElse(0);
            means[i] = mean;
            deviations[i] = variance == 0 ? 1 : Math.sqrt(variance);
        }
        List<Logistic.Example> examples = seen.stream()
                .map(s -> new Logistic.Example(() -> row(s, means, deviations), s.yes() ? 1 : 0, s.weight()))
                .toList();
        double[] fitted = Logistic.fit(examples, names.size() + 1, RIDGE, new double[names.size() + 1]);
        Map<String, Double> weights = new TreeMap<>();
        double bias = fitted[names.size()] * BIAS_VALUE;
        for (int i = 0; i < names.size(); i++) {
            weights.put(names.get(i), fitted[i] / deviations[i]);
            bias -= fitted[i] * means[i] / deviations[i];
        }
        weights.put(BIAS, bias);
        return weights;
    }

    static double chance(Map<String, Double> values, Map<String, Double> weights) {
        double sum = weights.getOrDefault(BIAS, 0.0);
        for (Map.Entry<String, Double> value : values.entrySet()) {
            sum += weights.getOrDefault(value.getKey(), 0.0) * value.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private double value(Seen pair, int name) {
        return pair.values().getOrDefault(names.get(name), 0.0);
    }

    private double[] row(Seen pair, double[] means, double[] deviations) {
        double[] row = new double[names.size() + 1];
        for (int i = 0; i < names.size(); i++) {
            row[i] = (value(pair, i) - means[i]) / deviations[i];
        }
        row[names.size()] = BIAS_VALUE;
        return row;
    }
}
