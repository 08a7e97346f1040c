package org.stemma.entity;

import java.util.List;
import org.stemma.news.Entity;
import org.stemma.news.Report;

/** One person, place or body under all its names. Thread-safe. */
public final class EntityFinder {
    /** The entities of one story's reports, with their mentions by name, description and pronoun. */
    public List<Entity> find(List<Report> reports) {
        return List.of();
    }
}
