package org.stemma.language;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;

/**
 * What an article as a whole says of each name's type: the labels and cues of all its mentions are counted, and a last name goes
 * with the full names. Not thread-safe.
 */
final class NameVotes {
    private final Map<String, EnumMap<EntityType, Double>> votes = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();

    void add(String name, EntityType type, double weight) {
        votes.computeIfAbsent(NameKey.of(name), none -> new EnumMap<>(EntityType.class))
                .merge(type, weight, Double::sum);
    }

    /** Takes the last names of the persons with full names; call it when all votes are in. */
    void close() {
        for (String key : new TreeSet<>(votes.keySet())) {
            if (NameKey.words(key) > 1 && winner(key) == EntityType.PERSON) {
                surnames.addAll(NameKey.surnames(key));
            }
        }
    }

    boolean knows(String name) {
        String key = NameKey.of(name);
        return votes.containsKey(key) || surnames.contains(key);
    }

    boolean isSurname(String name) {
        return surnames.contains(NameKey.of(name));
    }

    /** The type of a name throughout the article, null if it was never seen. */
    @Nullable
    EntityType type(String name) {
        String key = NameKey.of(name);
        return surnames.contains(key) ? EntityType.PERSON : winner(key);
    }

    /** The type with the most votes; of equals, the one that stands first in {@link EntityType}. */
    private @Nullable EntityType winner(String key) {
        EnumMap<EntityType, Double> counts = votes.get(key);
        if (counts == null) {
            return null;
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<EntityType, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
