package org.stemma.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.Correction.OfEvents;
import org.stemma.news.Passage;

/**
 * Gathers tellings into events: by average likeness, with what readers said above all else. Tellings of one content are one to it, so a
 * hundred copies of a sentence cost no more than one. The result does not depend on the order in which reports came.
 */
final class Gatherer {
    /** More than any evidence. */
    private static final double CERTAIN = 1000;

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
        Map<Object, List<Integer>> byContent = new LinkedHashMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            Telling telling = tellings.get(i);
            Object content = isCorrected(telling.trigger()) ? telling.trigger() : telling.content();
            byContent.computeIfAbsent(content, key -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> units = List.copyOf(byContent.values());
        int[] sizes = units.stream().mapToInt(List::size).toArray();
        List<List<Integer>> groups = Joining.groups(
                sizes,
                (one, other) -> score(
                        tellings, units.get(one).getFirst(), units.get(other).getFirst(), evidence),
                Sameness.LEAST);
        return groups.stream()
                .map(group -> group.stream()
                        .flatMap(unit -> units.get(unit).stream())
                        .sorted()
                        .toList())
                .toList();
    }

    private double score(List<Telling> tellings, int one, int other, Evidence evidence) {
        Passage first = tellings.get(one).trigger();
        Passage second = tellings.get(other).trigger();
        for (OfEvents correction : corrections.reversed()) {
            if (correction.decides(first, second)) {
                return correction.kind() == OfEvents.Kind.MERGE ? CERTAIN : Sameness.NEVER;
            }
        }
        return evidence.of(one, other);
    }

    private boolean isCorrected(Passage trigger) {
        return corrections.stream().anyMatch(correction -> correction.isAbout(trigger));
    }

    /** Of the kinds of tellings that are compared, those that a reader said are one, under one name. */
    Map<String, String> united(Map<String, Set<Passage>> kinds) {
        Map<String, String> names = new LinkedHashMap<>();
        kinds.keySet().forEach(kind -> names.put(kind, kind));
        for (OfEvents correction : corrections) {
            if (correction.kind() == OfEvents.Kind.MERGE) {
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
