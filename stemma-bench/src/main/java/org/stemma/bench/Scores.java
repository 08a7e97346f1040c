package org.stemma.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation found.
 *
 * @param values named figures, 0 to 1, the higher the better, in the order of their telling
 * @param faults what went wrong most, the costliest first; empty where an evaluation does not tell
 */
public record Scores(Map<String, Double> values, List<BodyFaults.Fault> faults) {
    public Scores {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        faults = List.copyOf(faults);
    }

    public static Scores of(String name, double value) {
        return new Scores(Map.of(name, value), List.of());
    }

    public Scores and(String name, double value) {
        Map<String, Double> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Scores(more, faults);
    }

    Scores with(List<BodyFaults.Fault> told) {
        return new Scores(values, told);
    }
}
