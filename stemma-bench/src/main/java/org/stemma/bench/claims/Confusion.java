package org.stemma.bench.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Wanted against given classes. */
final class Confusion {
    private record Cell(String wanted, String given) {}

    private final Map<Cell, Integer> cells = new HashMap<>();
    private final Set<String> classes = new TreeSet<>();

    void count(String wanted, String given) {
        cells.merge(new Cell(wanted, given), 1, Integer::sum);
        classes.add(wanted);
    }

    double accuracy() {
        int all = cells.values().stream().mapToInt(n -> n).sum();
        int right = classes.stream().mapToInt(c -> at(c, c)).sum();
        return all == 0 ? 1 : (double) right / all;
    }

    /** Mean over the wanted classes of their F1. */
    double macro() {
        return classes.stream().mapToDouble(this::harmonic).average().orElse(1);
    }

    double harmonic(String name) {
        int wanted = cells.entrySet().stream()
                .filter(e -> e.getKey().wanted().equals(name))
                .mapToInt(Map.Entry::getValue)
                .sum();
        int given = cells.entrySet().stream()
                .filter(e -> e.getKey().given().equals(name))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return wanted + given == 0 ? 1 : 2.0 * at(name, name) / (wanted + given);
    }

    /** Mean over the wanted classes of the share of each that was given: of two classes, the area under the curve of a yes or no. */
    double balanced() {
        return classes.stream()
                .mapToDouble(c -> {
                    int wanted = cells.entrySet().stream()
                            .filter(e -> e.getKey().wanted().equals(c))
                            .mapToInt(Map.Entry::getValue)
                            .sum();
                    return (double) at(c, c) / wanted;
                })
                .average()
                .orElse(1);
    }

    private int at(String wanted, String given) {
        return cells.getOrDefault(new Cell(wanted, given), 0);
    }
}
