package org.stemma.news;

import java.util.List;

/**
 * One event that several stories tell.
 *
 * @param key derives from the sightings
 * @param type PLOVER
 * @param sightings where it stands, in order of story
 * @param why what shows that they are one
 */
public record SharedEvent(String key, PloverType type, List<Sighting> sightings, Why why) {
    /** An event of a story, by their ids. */
    public record Sighting(String story, String event) {}

    public SharedEvent {
        sightings = List.copyOf(sightings);
    }
}
