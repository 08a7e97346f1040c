package org.stemma.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, when and where: one record for all reports of it.
 *
 * @param id derives from type, participants, time and mentions
 * @param code what was done, in the field's codes
 * @param predicate lemma of the word that tells it
 * @param actor who acts; null if none is told
 * @param recipient who is acted upon; null if none is told
 * @param when its own time, never the publication's; null if the reports tell none
 * @param place where; null if not told
 * @param magnitude how much, of what the event moves or whom it strikes ("three officers", "$2 million"); null if not told
 * @param standing what it is to the story
 * @param mentions the places that tell it, by article and place
 * @param origins how many independent origins tell it at most
 */
public record Event(
        String id,
        Code code,
        String predicate,
        @Nullable Participant actor,
        @Nullable Participant recipient,
        @Nullable When when,
        @Nullable Place place,
        @Nullable Magnitude magnitude,
        Polarity polarity,
        Modality modality,
        Standing standing,
        List<Mention> mentions,
        int origins,
        Why why,
        Method method) {
    /**
     * What was done.
     *
     * @param type PLOVER
     * @param mode PLOVER's mode of the type ("visit", "arrest"); empty if none fits
     * @param contexts PLOVER's contexts ("military", "humanitarian"), sorted
     * @param cameo the nearest code of CAMEO 1.1b3, for users of older data: two to four digits
     */
    public record Code(PloverType type, String mode, List<String> contexts, String cameo) {
        public Code {
            contexts = List.copyOf(contexts);
        }
    }

    /**
     * Who takes part.
     *
     * @param name the entity's, or the reports' words for people without one ("several evacuees")
     * @param entity its id, null if it has no name
     * @param country ISO 3166-1 alpha-3 code, if known
     * @param sector what it acts as
     */
    public record Participant(
            String name,
            @Nullable String entity,
            @Nullable String country,
            @Nullable Sector sector) {}

    /**
     * Where it happened.
     *
     * @param name as the reports name it
     * @param entity its id
     * @param location where that lies, if the gazetteer could tell
     */
    public record Place(
            String name, String entity, @Nullable Location location) {}

    /**
     * How much.
     *
     * @param amount what is counted or measured
     * @param passage the words that tell it
     */
    public record Magnitude(Quantity amount, Passage passage) {}

    /**
     * A place that tells it.
     *
     * @param passage the sentence
     * @param trigger the word in it that tells the event
     */
    public record Mention(Passage passage, Passage trigger) {}

    /** What an event is to the story whose reports tell it. */
    public enum Standing {
        /** Of the affair that the story is about. */
        AFFAIR,
        /** Told as what went before, or elsewhere. */
        BACKGROUND
    }

    public Event {
        mentions = List.copyOf(mentions);
    }

    public PloverType type() {
        return code.type();
    }

    /** The sentences that tell it, each once, by article and place. */
    public List<Passage> passages() {
        return mentions.stream().map(Mention::passage).distinct().toList();
    }
}
