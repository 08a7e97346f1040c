package org.stemma.claim;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How likely two propositions answer one question of fact: a logistic model over {@link PairValues}, learnt by {@code ./train claims} from
 * our own labels of statement pairs ({@code eval/claims-seen.tsv}).
 */
final class PairModel {
    private static final String FILE = "pair-model.txt";
    private static final String BIAS = "bias";

    static final PairModel LEARNT = new PairModel(read());

    private final Map<String, Double> weights;

    /** @param weights by the values' names, the bias among them */
    PairModel(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    private static Map<String, Double> read() {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String line : Lexicon.lines(FILE)) {
            int gap = line.lastIndexOf(' ');
            weights.put(line.substring(0, gap).strip(), Double.parseDouble(line.substring(gap + 1)));
        }
        return weights;
    }

    /** From 0 to 1. */
    double chance(Map<String, Double> values) {
        double sum = weights.getOrDefault(BIAS, 0.0);
        for (Map.Entry<String, Double> value : values.entrySet()) {
            sum += weights.getOrDefault(value.getKey(), 0.0) * value.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
