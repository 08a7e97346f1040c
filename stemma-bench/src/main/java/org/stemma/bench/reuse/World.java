package org.stemma.bench.reuse;

import java.util.List;

/**
 * One event: independent reports and the texts made of them.
 *
 * @param reports written on their own; the first {@code reports.size()} of the witnesses' ancestors
 * @param witnesses all texts, reports included, in order of writing
 */
record World(String event, List<Witness> reports, List<Witness> witnesses, List<Descent> descents) {
    World {
        reports = List.copyOf(reports);
        witnesses = List.copyOf(witnesses);
        descents = List.copyOf(descents);
    }
}
