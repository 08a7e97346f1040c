package org.stemma.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Articles as vectors of unit length, and which of them are near.
 *
 * <p>TF-IDF with logarithmic counts (Salton and Buckley 1988) in {@link Field}s of fixed share; what an article does not tell is left out of
 * its vector. Near articles are sought by their {@value #KEYS} weightiest words in an inverted index; words in more than
 * {@value #CROWD} articles are no keys, so that the search stays near linear.
 */
final class Vectors {
    private static final int KEYS = 60;
    private static final int CROWD = 400;
    private static final int NEAREST = 24;
    /** Articles whose weightiest words have less in common never reach the likeness of a story. */
    private static final double HOPEFUL = 0.05;
    /** News of a day often tells the days around it, whatever it is about: of 100 articles so many tell one of the last week's days. */
    private static final double THIS_DAY = 0.25;

    private static final int CURRENT_DAYS = 7;
    private static final double THIS_YEAR = 0.5;

    private final List<Portrait> portraits;
    private final Background background;
    private final Map<String, Integer> holders = new HashMap<>();
    private final NavigableSet<LocalDate> published = new TreeSet<>();
    private final Set<String> current = new HashSet<>();
    private final List<Vector> vectors = new ArrayList<>();
    private final List<List<Integer>> near = new ArrayList<>();

    Vectors(List<Portrait> portraits, Background background) {
        this.portraits = portraits;
        this.background = background;
        for (Portrait portrait : portraits) {
            for (Field field : List.of(Field.WORDS, Field.TIMES, Field.NUMBERS)) {
                portrait.counts(field).keySet().forEach(key -> holders.merge(field.prefix() + key, 1, Integer::sum));
            }
            LocalDate day = portrait.published();
            if (day != null) {
                published.add(day);
                current.add(Figures.year(day.toString()));
                current.add(Figures.month(day.toString()));
            }
        }
        vectors.addAll(portraits.parallelStream().map(this::vector).toList());
    }

    Vector of(int number) {
        return vectors.get(number);
    }

    double rarity(String word) {
        return background.rarity(word, holders.getOrDefault(word, 1), portraits.size());
    }

    private double rarity(Field field, String key) {
        if (field.isOfWords()) {
            return rarity(key);
        }
        double common = field == Field.TIMES ? currency(key) : 0;
        return background.rarity(common, holders.getOrDefault(field.prefix() + key, 1), portraits.size());
    }

    /** What share of all articles of these days is expected to tell this day, month or year. */
    private double currency(String time) {
        if (time.length() != Figures.DAY_LENGTH) {
            return current.contains(time) ? THIS_YEAR : 0;
        }
        LocalDate day = LocalDate.parse(time);
        LocalDate next = published.ceiling(day.minusDays(1));
        return next != null && !next.isAfter(day.plusDays(CURRENT_DAYS)) ? THIS_DAY : 0;
    }

    private Vector vector(Portrait portrait) {
        double told = 0;
        for (Field field : Field.values()) {
            told += portrait.counts(field).isEmpty() ? 0 : field.share();
        }
        Map<String, Double> weights = new HashMap<>();
        for (Field field : Field.values()) {
            double length = told == 0 ? 0 : Math.sqrt(field.share() / told);
            weights.putAll(Vector.scaled(weigh(field, portrait.counts(field)), length, field.prefix()));
        }
        return new Vector(weights);
    }

    private Map<String, Double> weigh(Field field, Map<String, Double> counts) {
        Map<String, Double> weights = new TreeMap<>();
        counts.forEach((key, count) -> weights.put(key, (1 + Math.log(count)) * Math.max(0, rarity(field, key))));
        return weights;
    }

    /** For every article the numbers of those that may belong to its story, nearest first; sought when first asked for. */
    List<List<Integer>> near() {
        if (near.isEmpty()) {
            List<List<String>> keys =
                    vectors.parallelStream().map(Vectors::keys).toList();
            Map<String, List<Integer>> index = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                for (String key : keys.get(i)) {
                    index.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
                }
            }
            near.addAll(IntStream.range(0, keys.size())
                    .parallel()
                    .mapToObj(i -> nearest(i, keys.get(i), index))
                    .toList());
        }
        return near;
    }

    private static List<String> keys(Vector vector) {
        return vector.weights().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(KEYS)
                .toList();
    }

    private List<Integer> nearest(int number, List<String> keys, Map<String, List<Integer>> index) {
        Vector own = vectors.get(number);
        Map<Integer, Double> products = new HashMap<>();
        for (String key : keys) {
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
