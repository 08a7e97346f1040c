package org.stemma.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.store.Entry.Trait;
import org.stemma.store.Shelf.Facet;
import org.stemma.text.ContentId;

/**
 * Names across stories. The id of an entity holds within its story; across stories those of one type and one fullest name are taken for one,
 * letter case and accents aside. So two people of one name share a page, which shows their stories apart.
 */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, Entity> byId = new HashMap<>();

    Names(List<Entity> entities) {
        entities.forEach(entity -> byId.put(entity.id(), entity));
    }

    static String id(EntityType type, String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
        return ContentId.of("name", type.name(), plain);
    }

    Shelf.Named named(Entity entity) {
        return Shelf.Named.of(entity);
    }

    /** Of an entity of the story; null if there is none of this id. */
    Shelf.@Nullable Named named(@Nullable String entity) {
        Entity known = entity == null ? null : byId.get(entity);
        return known == null ? null : named(known);
    }

    /** By which a reader chooses all that an entity has part in. */
    List<Trait> traits(Entity entity) {
        Shelf.Named named = named(entity);
        List<Trait> traits = new ArrayList<>();
        if (entity.type() == EntityType.PLACE) {
            traits.add(new Trait(Facet.PLACE, named.id(), named.name()));
        } else if (entity.type() != EntityType.OTHER) {
            traits.add(new Trait(Facet.ENTITY, named.id(), named.name()));
        }
        if (entity.country() != null) {
            traits.add(Trait.of(Facet.COUNTRY, entity.country()));
        }
        return traits;
    }

    List<Trait> traits(@Nullable String entity) {
        Entity known = entity == null ? null : byId.get(entity);
        return known == null ? List.of() : traits(known);
    }

    /** By which a reader chooses what one party does or suffers: its name, and its state. */
    List<Trait> party(@Nullable String entity, @Nullable String country) {
        List<Trait> traits = new ArrayList<>();
        Shelf.Named named = named(entity);
        if (named != null) {
            traits.add(new Trait(Facet.PARTY, named.id(), named.name()));
        }
        if (country != null) {
            traits.add(Trait.of(Facet.PARTY, country));
        }
        return traits;
    }
}
