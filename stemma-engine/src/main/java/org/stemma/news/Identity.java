package org.stemma.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person, place or body of several stories.
 *
 * @param key the same in every run for the same names, whatever stories come along
 * @param name the name that most stories give it
 * @param type what it is
 * @param country ISO 3166-1 alpha-3 code, if the stories that tell one agree
 * @param sightings where it occurs, one a story, in order of story
 * @param why what shows that they are one
 */
public record Identity(
        String key, String name, EntityType type, @Nullable String country, List<Sighting> sightings, Why why) {
    /** An entity of a story, by their ids. */
    public record Sighting(String story, String entity) {}

    public Identity {
        sightings = List.copyOf(sightings);
    }
}
