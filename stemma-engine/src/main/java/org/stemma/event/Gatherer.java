package org.stemma.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Correction.OfEvents;
import org.stemma.news.Correction.OfEvents.Kind;
import org.stemma.news.Passage;

/**
 * Gathers tellings into events: by average likeness, with what readers said above all else. Tellings of one content are one to it, so a
 * hundred copies of a sentence cost no more than one; so are those that a reader said are one event. The result does not depend on the order in
 * which reports came.
 */
final class Gatherer {
    private final List<OfEvents> corrections;

    Gatherer(List<OfEvents> corrections) {
        this.corrections = List.copyOf(corrections);
    }

    /** The evidence for two tellings, by their places in the list, in log odds. */
    interface Evidence {
        double of(int one, int other);
    }

    /** The places in the list of the tellings of each event. The list is in order of article and place. */
    List<List<Integer>> gather(List<Telling> tellings, Evidence evidence) {
        List<List<Integer>> units = units(tellings);
        int[] sizes = units.stream().mapToInt(List::size).toArray();
        List<List<Integer>> groups = Joining.groups(
                sizes, (one, other) -> score(tellings, units.get(one), units.get(other), evidence), Sameness.LEAST);
        return groups.stream()
                .map(group -> group.stream()
                        .flatMap(unit -> units.get(unit).stream())
                        .sorted()
                        .toList())
                .toList();
    }

    /** Tellings that need no evidence to be one. */
    private List<List<Integer>> units(List<Telling> tellings) {
        int[] firsts = IntStream.range(0, tellings.size()).toArray();
        Map<Object, Integer> byContent = new HashMap<>();
        List<Integer> corrected = new ArrayList<>();
        for (int i = 0; i < firsts.length; i++) {
            if (isCorrected(tellings.get(i).trigger())) {
                corrected.add(i);
            } else {
                Integer before = byContent.putIfAbsent(tellings.get(i).content(), i);
                firsts[i] = Objects.requireNonNullElse(before, i);
            }
        }
        for (int one : corrected) {
            for (int other : corrected) {
                boolean merged = one < other
                        && decision(
                                        tellings.get(one).trigger(),
                                        tellings.get(other).trigger())
                                == Kind.MERGE;
                if (merged) {
                    int from = firsts[other];
                    int into = firsts[one];
                    corrected.stream().filter(i -> firsts[i] == from).forEach(i -> firsts[i] = into);
                }
            }
        }
        Map<Integer, List<Integer>> units = new TreeMap<>();
        for (int i = 0; i < firsts.length; i++) {
            units.computeIfAbsent(firsts[i], first -> new ArrayList<>()).add(i);
        }
        return List.copyOf(units.values());
    }

    /** The best evidence for any two of their tellings: those that a reader merged may contradict each other. */
    private double score(List<Telling> tellings, List<Integer> unit, List<Integer> other, Evidence evidence) {
        if (corrections.isEmpty()) {
            return evidence.of(unit.getFirst(), other.getFirst());
        }
        double best = Sameness.NEVER;
        for (int one : unit) {
            for (int two : other) {
                if (decision(tellings.get(one).trigger(), tellings.get(two).trigger()) == Kind.SPLIT) {
                    return Sameness.NEVER;
                }
                best = Math.max(best, evidence.of(one, two));
            }
        }
        return best;
    }

    /** What the last correction that is about both words says of them. */
    private @Nullable Kind decision(Passage one, Passage other) {
        for (OfEvents correction : corrections.reversed()) {
            if (correction.decides(one, other)) {
                return correction.kind();
            }
        }
        return null;
    }

    private boolean isCorrected(Passage trigger) {
        return corrections.stream().anyMatch(correction -> correction.isAbout(trigger));
    }

    /** Of the kinds of tellings that are compared, those that hold what a reader said is one, under one name. */
    Map<String, String> united(Map<String, Set<Passage>> kinds) {
        Map<String, String> names = new LinkedHashMap<>();
        kinds.keySet().forEach(kind -> names.put(kind, kind));
        for (OfEvents correction : corrections) {
            if (correction.kind() == Kind.MERGE) {
                List<String> meant = kinds.entrySet().stream()
                        .filter(kind -> kind.getValue().stream().anyMatch(correction::isAbout))
                        .map(kind -> names.getOrDefault(kind.getKey(), kind.getKey()))
                        .toList();
                names.replaceAll((kind, name) -> meant.contains(name) ? meant.getFirst() : name);
            }
        }
        return names;
    }
}
