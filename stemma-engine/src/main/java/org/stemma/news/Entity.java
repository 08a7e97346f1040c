package org.stemma.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person, place or body under all its names.
 *
 * @param id derives from type and name, within a story
 * @param name the fullest of its names
 * @param names every spelling in the texts, the most frequent first
 * @param type what it is
 * @param country ISO 3166-1 alpha-3 code of the state it is, belongs to or lies in, if known
 * @param location where it lies, of a place that could be told from others of its name; null if not, and of all else
 * @param descriptions what the reports call it besides its names ("interim leader", "Kremlin spokesperson"), the most used first
 * @param mentions in order of article and place
 * @param why what joined its names
 */
public record Entity(
        String id,
        String name,
        List<String> names,
        EntityType type,
        @Nullable String country,
        @Nullable Location location,
        List<Description> descriptions,
        List<Mention> mentions,
        Why why,
        Method method) {
    public Entity {
        names = List.copyOf(names);
        descriptions = List.copyOf(descriptions);
        mentions = List.copyOf(mentions);
    }

    /** The same entity with other mentions. */
    public Entity with(List<Mention> others) {
        return new Entity(id, name, names, type, country, location, descriptions, others, why, method);
    }

    /** The same entity, lying there, in the country in which that is. */
    public Entity at(Location place) {
        String lies = place.country() == null ? country : place.country();
        return new Entity(id, name, names, type, lies, place, descriptions, mentions, why, method);
    }
}
