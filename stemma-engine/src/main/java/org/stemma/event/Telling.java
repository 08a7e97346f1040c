package org.stemma.event;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.Passage;
import org.stemma.news.When;

/**
 * A word that tells an event, with all that can show whether another word tells the same one. Participants are entity ids, or lemmas of
 * nouns where no entity is named.
 *
 * @param sentence that holds it
 * @param word its lemma
 * @param noun whether it is one
 * @param words lemmas that name the event: the word's own, with its particle, and the object of a verb that only lends it a frame
 * @param agents who does it
 * @param patients whom it is done to
 * @param others who and what else the word governs
 * @param persons which of the agents are persons with a name
 * @param when its own time, null if none is told
 * @param place null if none is told
 * @param numbers of what it counts: how many of what
 * @param around lemmas and entity ids of the sentence
 */
record Telling(
        Passage trigger,
        Passage sentence,
        String word,
        boolean noun,
        Set<String> words,
        Set<String> agents,
        Set<String> patients,
        Set<String> others,
        Set<String> persons,
        @Nullable When when,
        @Nullable Entity place,
        Set<Count> numbers,
        Set<String> around) {
    /** How many of what the word counts. */
    record Count(String counted, double low, double high) {
        boolean contradicts(Count other) {
            return counted.equals(other.counted) && (high < other.low || other.high < low);
        }
    }

    Telling {
        words = Set.copyOf(words);
        agents = Set.copyOf(agents);
        patients = Set.copyOf(patients);
        others = Set.copyOf(others);
        persons = Set.copyOf(persons);
        numbers = Set.copyOf(numbers);
        around = Set.copyOf(around);
    }

    String article() {
        return trigger.article();
    }

    String placeName() {
        return place == null ? "" : place.name();
    }

    /** The same with others who take part. */
    Telling by(Set<String> agents, Set<String> patients) {
        return new Telling(
                trigger, sentence, word, noun, words, agents, patients, others, persons, when, place, numbers, around);
    }

    /** How much it tells beside its word. */
    int fullness() {
        int setting = (when == null ? 0 : 1) + (place == null ? 0 : 1);
        return agents.size() + patients.size() + others.size() + setting;
    }

    /** All that a judgement rests on: two tellings with the same content are one to it, in whichever of two copies they stand. */
    List<@Nullable Object> content() {
        return Arrays.asList(words, agents, patients, others, when, place, numbers, around);
    }
}
