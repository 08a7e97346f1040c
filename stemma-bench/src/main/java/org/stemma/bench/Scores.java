package org.stemma.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Named figures of an evaluation, 0 to 1, the higher the better, in the order of their telling. */
record Scores(Map<String, Double> values) {
    Scores {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Scores of(String name, double value) {
        return new Scores(Map.of(name, value));
    }

    Scores and(String name, double value) {
        Map<String, Double> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Scores(more);
    }
}
