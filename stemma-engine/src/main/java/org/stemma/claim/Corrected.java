package org.stemma.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.news.Correction.OfClaims;
import org.stemma.news.Passage;

/**
 * Groups of propositions as readers corrected them, one correction after the other: what readers say stands above what the texts' likeness
 * does. What a correction does not name stays with the group it was in.
 */
final class Corrected {
    private Corrected() {}

    static List<List<Proposition>> by(List<OfClaims> corrections, List<List<Proposition>> found) {
        List<List<Proposition>> groups = found;
        for (OfClaims correction : corrections) {
            groups = switch (correction.kind()) {
                case MERGE -> merged(correction, groups);
                case SPLIT -> split(correction, groups);
            };
        }
        return groups;
    }

    private static List<List<Proposition>> merged(OfClaims correction, List<List<Proposition>> groups) {
        List<List<Proposition>> kept = new ArrayList<>();
        List<Proposition> one = new ArrayList<>();
        for (List<Proposition> group : groups) {
            boolean meant = group.stream().anyMatch(member -> correction.side(place(member)) >= 0);
            if (meant) {
                one.addAll(group);
            } else {
                kept.add(group);
            }
        }
        if (!one.isEmpty()) {
            one.sort(Comparator.comparing(Corrected::place));
            kept.add(one);
        }
        return kept;
    }

    /** The last side is what stays. */
    private static List<List<Proposition>> split(OfClaims correction, List<List<Proposition>> groups) {
        int last = correction.claims().size() - 1;
        List<List<Proposition>> parts = new ArrayList<>();
        for (List<Proposition> group : groups) {
            Map<Integer, List<Proposition>> sides = new TreeMap<>();
            for (Proposition member : group) {
                int side = correction.side(place(member));
                sides.computeIfAbsent(side < 0 ? last : side, number -> new ArrayList<>())
                        .add(member);
            }
            parts.addAll(sides.values());
        }
        return parts;
    }

    private static Passage place(Proposition member) {
        return member.statement().passage();
    }
}
