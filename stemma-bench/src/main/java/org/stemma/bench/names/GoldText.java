package org.stemma.bench.names;

import java.util.List;

/**
 * A text with its names.
 *
 * @param id the set's own
 * @param part the part of the set that it belongs to
 * @param names what a system should find; of each, the spans that the set accepts
 * @param neutral names that count neither way where they are found
 * @param annotated every annotation of the types that are measured, as it stands in the set
 */
record GoldText(
        String id, String part, String text, List<Wanted> names, List<GoldName> neutral, List<GoldName> annotated) {
    GoldText {
        names = List.copyOf(names);
        neutral = List.copyOf(neutral);
        annotated = List.copyOf(annotated);
    }

    /** One name with the spans and types that annotators gave to it, one inside another. */
    record Wanted(List<GoldName> spellings) {
        Wanted {
            spellings = List.copyOf(spellings);
        }

        boolean accepts(GoldName found) {
            return spellings.stream().anyMatch(found::isNamed);
        }

        boolean touches(GoldName found) {
            return spellings.stream().anyMatch(found::touches);
        }

        GoldName longest() {
            return spellings.getFirst();
        }
    }
}
