package org.stemma.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, when and where: one record for all reports of it.
 *
 * @param id derives from type, participants, time and mentions
 * @param type PLOVER
 * @param predicate lemma of the word that tells it
 * @param actor the acting entity's name, or the reports' words for people without one ("several evacuees"); null if none is told
 * @param actorEntity its id, null if it has no name
 * @param recipient the entity or people acted upon, null if none
 * @param recipientEntity its id
 * @param when its own time, never the publication's; null if the reports tell none
 * @param place where, as named; null if not told
 * @param mentions the passages that tell it, by article and place
 * @param origins how many independent origins tell it at most
 */
public record Event(
        String id,
        PloverType type,
        String predicate,
        @Nullable String actor,
        @Nullable String actorEntity,
        @Nullable String recipient,
        @Nullable String recipientEntity,
        @Nullable When when,
        @Nullable String place,
        Polarity polarity,
        Modality modality,
        List<Passage> mentions,
        int origins,
        Why why,
        Method method) {
    public Event {
        mentions = List.copyOf(mentions);
    }
}
