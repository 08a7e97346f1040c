package org.stemma.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Passage;
import org.stemma.news.When;

/**
 * One place where one article tells an event.
 *
 * @param code what is done, in the field's codes
 * @param predicate lemma of the word that tells it
 * @param contents lemmas and entity ids of what the word governs, participants left out: what a request asks for
 * @param when its own time, null if none is told
 * @param timeText the words that tell its time, empty if none do
 * @param passage the sentence
 * @param trigger the word that tells it
 * @param speaker who says it, if it stands in a quotation; empty if not
 */
record Happening(
        Frame frame,
        Event.Code code,
        String predicate,
        @Nullable Party actor,
        @Nullable Party recipient,
        Set<String> contents,
        @Nullable When when,
        String timeText,
        @Nullable Entity place,
        Event.@Nullable Magnitude magnitude,
        Holding holding,
        String speaker,
        Passage passage,
        Passage trigger)
        implements Comparable<Happening> {
    Happening {
        contents = Set.copyOf(contents);
    }

    /** The same, done to somebody whom its clause does not name. */
    Happening to(@Nullable Party other) {
        return new Happening(
                frame, code, predicate, actor, other, contents, when, timeText, place, magnitude, holding, speaker,
                passage, trigger);
    }

    String article() {
        return passage.article();
    }

    /** By article, then by place. */
    @Override
    public int compareTo(Happening other) {
        int byPassage = passage.compareTo(other.passage);
        return byPassage != 0 ? byPassage : trigger.compareTo(other.trigger);
    }
}
