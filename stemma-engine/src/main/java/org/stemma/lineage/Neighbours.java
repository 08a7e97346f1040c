package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which articles speak of the same things, by the cosine of their TF-IDF vectors (Salton and Buckley 1988) over an inverted
 * index.
 *
 * <p>Terms in more than {@value #COMMON} articles and more than a tenth of all are skipped, so that the pairs stay near linear in the number of
 * articles of unlike stories; each article keeps its {@value #KEPT} nearest.
 */
final class Neighbours {
    private static final int COMMON = 300;
    private static final int KEPT = 24;
    /** Unrelated news articles lie below: 99 % of cross-event pairs of clustering-basil do. */
    private static final double LEAST = 0.08;

    private final List<Telling> tellings;
    private final Map<String, List<Integer>> postings = new TreeMap<>();
    private final double[] norms;

    Neighbours(List<Telling> tellings) {
        this.tellings = tellings;
        this.norms = new double[tellings.size()];
        for (int i = 0; i < tellings.size(); i++) {
            for (String term : tellings.get(i).terms()) {
                postings.computeIfAbsent(term, k -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < tellings.size(); i++) {
            norms[i] = Math.sqrt(tellings.get(i).terms().stream()
                    .mapToDouble(t -> rarity(t) * rarity(t))
                    .sum());
        }
    }

    /** Inverse document frequency, never below a small share of the greatest, so that two articles alone can be compared. */
    double rarity(String term) {
        int frequency = postings.getOrDefault(term, List.of()).size();
        return Math.log(1 + (tellings.size() + 1.0) / (frequency + 0.5));
    }

    /** Neighbouring pairs with their cosine. */
    Map<Pair, Double> pairs() {
        Map<Pair, Double> pairs = new TreeMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            nearest(i).forEach(pairs::putIfAbsent);
        }
        return pairs;
    }

    private Map<Pair, Double> nearest(int number) {
        Map<Integer, Double> products = new HashMap<>();
        int crowd = Math.max(COMMON, tellings.size() / 10);
        for (String term : tellings.get(number).terms()) {
            List<Integer> holders = postings.getOrDefault(term, List.of());
            if (holders.size() <= crowd) {
                double weight = rarity(term) * rarity(term);
                holders.forEach(h -> products.merge(h, weight, Double::sum));
            }
        }
        products.remove(number);
        TreeSet<Map.Entry<Integer, Double>> ranked = new TreeSet<>(
                Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue() / norms[e.getKey()])
                        .thenComparing(Map.Entry::getKey));
        ranked.addAll(products.entrySet());
        Map<Pair, Double> kept = new TreeMap<>();
        for (Map.Entry<Integer, Double> entry : ranked) {
            double cosine = entry.getValue() / Math.max(1e-9, norms[number] * norms[entry.getKey()]);
            if (kept.size() == KEPT || cosine < LEAST) {
                break;
            }
            kept.put(new Pair(Math.min(number, entry.getKey()), Math.max(number, entry.getKey())), cosine);
        }
        return kept;
    }
}
