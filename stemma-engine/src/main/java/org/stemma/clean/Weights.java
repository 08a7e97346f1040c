package org.stemma.clean;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weights of features by name, from a file of this room: a name and its weights a line; {@code -} where one has none. */
final class Weights {
    private final Map<String, List<String>> columns = new HashMap<>();

    private Weights() {}

    static Weights read(String file) {
        Weights weights = new Weights();
        for (String line : Lexicon.lines(file)) {
            List<String> columns = Arrays.asList(line.split(" +"));
            weights.columns.put(columns.getFirst(), columns.subList(1, columns.size()));
        }
        return weights;
    }

    /** The weights of some features in a column, in the features' order. */
    double[] of(Enum<?>[] features, int column) {
        double[] values = new double[features.length];
        for (int i = 0; i < features.length; i++) {
            List<String> row = columns.get(features[i].name());
            if (row == null || row.size() <= column) {
                throw new IllegalStateException("No weight for " + features[i].name());
            }
            values[i] = row.get(column).equals("-") ? 0 : Double.parseDouble(row.get(column));
        }
        return values;
    }

    static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
