package org.stemma.bench.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Event;

/** How often a found participant is one of those marked, where any is marked. */
final class Share {
    private int right;
    private int of;

    /** Counts one; true if it is right or nothing is marked. */
    boolean count(List<String> marked, Event.@Nullable Participant found) {
        if (marked.isEmpty()) {
            return true;
        }
        of++;
        boolean named = found != null && CodedSentence.names(marked, found.name());
        right += named ? 1 : 0;
        return named;
    }

    double value() {
        return of == 0 ? 0 : (double) right / of;
    }
}
