package org.stemma.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Description;
import org.stemma.news.EntityType;
import org.stemma.news.Location;

/** What one story tells of an entity: its names, its roles over time, where it lies. {@code name} is the id across stories. */
public record EntityCard(
        String nameId,
        String story,
        String id,
        String name,
        List<String> names,
        EntityType type,
        @Nullable String country,
        @Nullable Location location,
        List<Description> descriptions,
        int mentions,
        int articles) {}
