package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which text may have flowed, and the tree that they make.
 *
 * <p>Every article takes the text that it is closest to as its parent, closest pairs first and never in a circle; then, where a
 * child is closer to its grandparent than its parent is, the two change places. A greedy stand-in for the maximum arborescence
 * of Chu, Liu and Edmonds, O(descents · log descents).
 */
final class Descents {
    private final List<Descent> all = new ArrayList<>();
    private final Map<String, Map<String, Descent>> bySource = new HashMap<>();

    /** One way: {@code to} keeps the share {@code kept} of its neighbouring words from {@code from}. */
    record Descent(Kin kin, String from, String to, double kept) {}

    Descents(Collection<Kin> deriving, Comparator<Descent> closest) {
        for (Kin kin : deriving) {
            boolean known = kin.direction().isKnown();
            if (!known || kin.direction().fromLeft()) {
                add(new Descent(
                        kin, kin.pair().left(), kin.pair().right(), kin.right().kept()));
            }
            if (!known || !kin.direction().fromLeft()) {
                add(new Descent(
                        kin, kin.pair().right(), kin.pair().left(), kin.left().kept()));
            }
        }
        all.sort(closest);
    }

    private void add(Descent descent) {
        all.add(descent);
        bySource.computeIfAbsent(descent.from(), f -> new HashMap<>()).put(descent.to(), descent);
    }

    /** Closest first. */
    List<Descent> all() {
        return List.copyOf(all);
    }

    /** The relations that make the tree. */
    Set<Kin> tree(Family family) {
        Map<String, Descent> parents = new TreeMap<>();
        for (Descent descent : all) {
            if (!parents.containsKey(descent.to()) && family.join(descent.from(), descent.to())) {
                parents.put(descent.to(), descent);
            }
        }
        for (String child : List.copyOf(parents.keySet())) {
            changePlaces(child, parents);
        }
        Set<Kin> tree = new LinkedHashSet<>();
        parents.values().forEach(descent -> tree.add(descent.kin()));
        return tree;
    }

    private void changePlaces(String child, Map<String, Descent> parents) {
        Descent down = parents.get(child);
        Descent above = down == null ? null : parents.get(down.from());
        if (down == null || above == null) {
            return;
        }
        Descent straight = descent(above.from(), child);
        Descent back = descent(child, down.from());
        if (straight != null && back != null && straight.kept() + back.kept() > above.kept() + down.kept()) {
            parents.put(child, straight);
            parents.put(down.from(), back);
        }
    }

    private @Nullable Descent descent(String from, String to) {
        return bySource.getOrDefault(from, Map.of()).get(to);
    }
}
