package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Articles as vectors of unit length, and which of them are near.
 *
 * <p>TF-IDF with logarithmic counts (Salton and Buckley 1988) in three fields of fixed weight: all words, the words of names, the
 * headline. Near articles are sought by their {@value #KEYS} weightiest words in an inverted index; words in more than
 * {@value #CROWD} articles are no keys, so that the search stays near linear.
 */
final class Vectors {
    /** Shares of the fields in a likeness; chosen on half of clustering-basil, flat within 0.1 of each. */
    private static final double WORDS = 0.6;

    private static final double NAMES = 0.25;
    private static final double HEAD = 0.15;
    private static final int KEYS = 60;
    private static final int CROWD = 400;
    private static final int NEAREST = 24;
    /** Articles whose weightiest words have less in common never reach the likeness of a story. */
    private static final double HOPEFUL = 0.05;

    private final List<Portrait> portraits;
    private final Background background;
    private final Map<String, Integer> holders = new HashMap<>();
    private final List<Vector> vectors = new ArrayList<>();

    Vectors(List<Portrait> portraits, Background background) {
        this.portraits = portraits;
        this.background = background;
        for (Portrait portrait : portraits) {
            portrait.words().keySet().forEach(word -> holders.merge(word, 1, Integer::sum));
        }
        portraits.forEach(p -> vectors.add(vector(p)));
    }

    Vector of(int number) {
        return vectors.get(number);
    }

    double rarity(String word) {
        return background.rarity(word, holders.getOrDefault(word, 1), portraits.size());
    }

    private Vector vector(Portrait portrait) {
        boolean nameless = portrait.names().isEmpty();
        Map<String, Double> weights = new HashMap<>();
        weights.putAll(Vector.scaled(weigh(portrait.words()), Math.sqrt(nameless ? WORDS + NAMES : WORDS), ""));
        weights.putAll(Vector.scaled(weigh(portrait.names()), Math.sqrt(NAMES), "@"));
        weights.putAll(Vector.scaled(weigh(portrait.head()), Math.sqrt(HEAD), "^"));
        return new Vector(weights);
    }

    private Map<String, Double> weigh(Map<String, Double> counts) {
        Map<String, Double> weights = new TreeMap<>();
        counts.forEach((word, count) -> weights.put(word, (1 + Math.log(count)) * Math.max(0, rarity(word))));
        return weights;
    }

    /** For every article the numbers of those that may belong to its story, nearest first. */
    List<List<Integer>> near() {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < vectors.size(); i++) {
            for (String key : keys(i)) {
                index.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        List<List<Integer>> near = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            near.add(nearest(i, index));
        }
        return near;
    }

    private List<String> keys(int number) {
        return vectors.get(number).weights().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(KEYS)
                .toList();
    }

    private List<Integer> nearest(int number, Map<String, List<Integer>> index) {
        Vector own = vectors.get(number);
        Map<Integer, Double> products = new HashMap<>();
        for (String key : keys(number)) {
            List<Integer> others = index.getOrDefault(key, List.of());
            if (others.size() <= CROWD) {
                double weight = own.weights().getOrDefault(key, 0.0);
                others.forEach(
                        o -> products.merge(o, weight * vectors.get(o).weights().getOrDefault(key, 0.0), Double::sum));
            }
        }
        products.remove(number);
        return products.entrySet().stream()
                .filter(product -> product.getValue() >= HOPEFUL)
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(NEAREST)
                .toList();
    }
}
