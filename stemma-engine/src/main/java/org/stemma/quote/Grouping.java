package org.stemma.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stemma.news.Why;

/**
 * Joins versions to utterances: the likest pairs first, and two groups only if all their versions are like the fullest of them. So a
 * fragment that fits two utterances goes to the one that it fits better, and never ties them together.
 */
final class Grouping {
    private record Pair(int one, int other, Likeness.Found found) {}

    /** An utterance: its versions, the fullest first, and why each belongs to it. */
    record Group(List<Told> versions, List<Why.Part> why) {}

    private final List<Told> versions;
    private final Likeness likeness;
    private final Map<Long, Likeness.Found> found = new HashMap<>();
    private final List<List<Integer>> groups;
    private final int[] groupOf;

    /** @param versions in an order that does not depend on the input's */
    Grouping(List<Told> versions, int articles) {
        this.versions = versions;
        Telling telling = new Telling(versions.stream().map(Told::wording).toList(), articles);
        this.likeness = new Likeness(telling);
        this.groups = new ArrayList<>();
        this.groupOf = IntStream.range(0, versions.size()).toArray();
        for (int i = 0; i < versions.size(); i++) {
            groups.add(new ArrayList<>(List.of(i)));
        }
        for (Pair pair : pairs(new Candidates(versions, telling))) {
            join(groupOf[pair.one()], groupOf[pair.other()]);
        }
    }

    private List<Pair> pairs(Candidates candidates) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            for (int j : candidates.after(i)) {
                Likeness.Found between = between(i, j);
                if (between.isSame()) {
                    pairs.add(new Pair(i, j, between));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.found().value())
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other));
        return pairs;
    }

    private Likeness.Found between(int one, int other) {
        long key = (long) Math.min(one, other) * versions.size() + Math.max(one, other);
        return found.computeIfAbsent(key, k -> likeness.of(versions.get(one), versions.get(other)));
    }

    private void join(int one, int other) {
        if (one == other) {
            return;
        }
        List<Integer> all = new ArrayList<>(groups.get(one));
        all.addAll(groups.get(other));
        int fullest = fullest(all);
        if (all.stream().allMatch(v -> v == fullest || between(v, fullest).isSame())) {
            groups.set(one, all);
            groups.get(other).forEach(v -> groupOf[v] = one);
            groups.set(other, List.of());
        }
    }

    private int fullest(List<Integer> group) {
        return group.stream()
                .min(Comparator.comparing(versions::get, Told.FULLEST_FIRST).thenComparing(v -> v))
                .orElseThrow();
    }

    List<Group> groups() {
        return groups.stream().filter(g -> !g.isEmpty()).map(this::group).toList();
    }

    private Group group(List<Integer> members) {
        int fullest = fullest(members);
        List<Why.Part> why = new ArrayList<>();
        members.stream().filter(m -> m != fullest).sorted().forEach(m -> {
            String file = versions.get(m).draft().page().report.article().file();
            for (Why.Part part : between(m, fullest).parts()) {
                why.add(new Why.Part(part.feature(), part.value(), file + ": " + part.note()));
            }
        });
        return new Group(
                members.stream().map(versions::get).sorted(Told.FULLEST_FIRST).toList(), why);
    }
}
