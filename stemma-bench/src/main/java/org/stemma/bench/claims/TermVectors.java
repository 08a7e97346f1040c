package org.stemma.bench.claims;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The baseline that looks only at words: cosine of TF-IDF vectors (Spärck Jones 1972), where a document is a place of the same half of the gold set.
 */
final class TermVectors {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}$%]+");

    private final Map<String, Integer> documents = new HashMap<>();
    private final int size;

    TermVectors(Collection<String> texts) {
        size = texts.size();
        texts.forEach(text -> new HashSet<>(words(text)).forEach(word -> documents.merge(word, 1, Integer::sum)));
    }

    /** From 0, no word in common, to 1. */
    double likeness(String one, String other) {
        Map<String, Double> left = vector(one);
        Map<String, Double> right = vector(other);
        double product = 0;
        for (Map.Entry<String, Double> entry : left.entrySet()) {
            product += entry.getValue() * right.getOrDefault(entry.getKey(), 0.0);
        }
        double lengths = length(left) * length(right);
        return lengths == 0 ? 0 : product / lengths;
    }

    private Map<String, Double> vector(String text) {
        Map<String, Double> vector = new HashMap<>();
        for (String word : words(text)) {
            double weight = Math.log(1 + (double) size / documents.getOrDefault(word, 1));
            vector.merge(word, weight, Double::sum);
        }
        return vector;
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
