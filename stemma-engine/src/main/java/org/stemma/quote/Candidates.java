package org.stemma.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which versions are worth comparing: those that share three words in a row, or telling words. A key that very many versions hold
 * tells nothing and opens no pair, so that the pairs grow with the versions and not with their square.
 */
final class Candidates {
    /** Words of a key in order. */
    private static final int ROW = 3;

    /** So many versions with one key are about the same thing, and not the same utterance. */
    private static final int MOST_HOLDERS = 48;

    /** What shared words must weigh together to open a pair: a short striking phrase. */
    private static final double LEAST = 0.8;

    private final Telling telling;
    private final Map<String, List<Integer>> holders = new HashMap<>();
    private final List<Map<String, Double>> keys = new ArrayList<>();

    Candidates(List<Told> versions, Telling telling) {
        this.telling = telling;
        for (int i = 0; i < versions.size(); i++) {
            Map<String, Double> held = keys(versions.get(i).wording());
            keys.add(held);
            for (String key : held.keySet()) {
                holders.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
    }

    /** The later versions that one may be, in order. */
    Set<Integer> after(int version) {
        Map<Integer, Double> shared = new HashMap<>();
        keys.get(version).forEach((key, weight) -> {
            List<Integer> others = holders.getOrDefault(key, List.of());
            if (others.size() <= MOST_HOLDERS) {
                others.stream().filter(o -> o > version).forEach(o -> shared.merge(o, weight, Double::sum));
            }
        });
        Set<Integer> near = new TreeSet<>();
        shared.forEach((other, weight) -> {
            if (weight >= LEAST) {
                near.add(other);
            }
        });
        return near;
    }

    private Map<String, Double> keys(Wording wording) {
        Map<String, Double> held = new HashMap<>();
        List<Wording.Word> words = wording.words;
        for (int i = 0; i < words.size(); i++) {
            if (telling.tells(words.get(i))) {
                held.put(words.get(i).loose(), telling.of(words.get(i)));
            }
            if (i + ROW <= words.size()) {
                held.put(String.join(" ", loose(words.subList(i, i + ROW))), LEAST);
            }
        }
        return held;
    }

    private static List<String> loose(List<Wording.Word> words) {
        return words.stream().map(Wording.Word::loose).toList();
    }
}
