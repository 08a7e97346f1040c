package org.stemma.story;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the reports of two stories open with the same persons, or places, and with which others.
 *
 * @param likeness from 0, wholly others, to 1; 0.5 if they name none
 * @param shared most reports of both open with these
 * @param left most of the one's reports open with these, hardly any of the other's
 * @param right the same the other way round
 */
record Contrast(double likeness, List<String> shared, List<String> left, List<String> right) {
    private static final double UNKNOWN = 0.5;
    private static final double MOST = 0.5;
    private static final double HARDLY_ANY = 0.1;

    Contrast {
        shared = List.copyOf(shared);
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    static Contrast between(Gathering one, Gathering other, Function<Principals, Map<String, String>> kind) {
        Map<String, Double> left = shares(one, kind);
        Map<String, Double> right = shares(other, kind);
        double across = 0;
        for (Map.Entry<String, Double> entry : left.entrySet()) {
            across += entry.getValue() * right.getOrDefault(entry.getKey(), 0.0);
        }
        double lengths = Math.sqrt(square(left) * square(right));
        double sure = telling(one, kind) * telling(other, kind);
        double likeness = lengths == 0 ? UNKNOWN : sure * across / lengths + (1 - sure) * UNKNOWN;
        List<String> shared = left.entrySet().stream()
                .filter(e -> e.getValue() >= MOST && right.getOrDefault(e.getKey(), 0.0) >= MOST)
                .map(e -> name(e.getKey(), one, kind))
                .toList();
        return new Contrast(likeness, shared, own(one, left, right, kind), own(other, right, left, kind));
    }

    private static Map<String, Double> shares(Gathering gathering, Function<Principals, Map<String, String>> kind) {
        Map<String, Double> shares = new TreeMap<>();
        gathering
                .members()
                .forEach(m -> kind.apply(m.principals())
                        .keySet()
                        .forEach(key -> shares.merge(key, 1.0 / gathering.size(), Double::sum)));
        return shares;
    }

    private static double square(Map<String, Double> shares) {
        return shares.values().stream().mapToDouble(s -> s * s).sum();
    }

    private static double telling(Gathering gathering, Function<Principals, Map<String, String>> kind) {
        return (double) gathering.members().stream()
                        .filter(m -> !kind.apply(m.principals()).isEmpty())
                        .count()
                / gathering.size();
    }

    private static List<String> own(
            Gathering gathering,
            Map<String, Double> here,
            Map<String, Double> there,
            Function<Principals, Map<String, String>> kind) {
        return here.entrySet().stream()
                .filter(e -> e.getValue() >= MOST && there.getOrDefault(e.getKey(), 0.0) <= HARDLY_ANY)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> name(e.getKey(), gathering, kind))
                .toList();
    }

    /** The fullest form in which the reports write a name. */
    private static String name(String key, Gathering gathering, Function<Principals, Map<String, String>> kind) {
        return gathering.members().stream()
                .flatMap(m -> Stream.ofNullable(kind.apply(m.principals()).get(key)))
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(key);
    }
}
