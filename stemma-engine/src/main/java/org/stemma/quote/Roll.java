package org.stemma.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;

/** The names of a story, for words that name a speaker outside of a sentence: labels and signatures, often in capitals. */
final class Roll {
    /** Named in full where no sentence says so, and by one word of the name. */
    private static final double NAMED = 0.9;

    private static final double SHORT = 0.8;

    private final Map<String, Optional<Entity>> byName = new HashMap<>();
    private final Map<String, Optional<Entity>> byLast = new HashMap<>();

    Roll(List<Entity> entities) {
        for (Entity entity : entities) {
            if (entity.type() == EntityType.PERSON || entity.type() == EntityType.ORGANISATION) {
                enter(byName, folded(entity.name()), entity);
                entity.names().forEach(name -> enter(byName, folded(name), entity));
            }
            if (entity.type() == EntityType.PERSON) {
                enter(byLast, last(folded(entity.name())), entity);
            }
        }
    }

    private static void enter(Map<String, Optional<Entity>> names, String name, Entity entity) {
        names.merge(name, Optional.of(entity), (a, b) -> a.isEmpty() ? a : one(a.get(), entity));
    }

    /** Of two, the one that is named in capitals only is the other; else nobody knows who is meant. */
    private static Optional<Entity> one(Entity a, Entity b) {
        if (a.id().equals(b.id()) || isLoud(b)) {
            return Optional.of(a);
        }
        return isLoud(a) ? Optional.of(b) : Optional.empty();
    }

    private static boolean isLoud(Entity entity) {
        return entity.name().equals(entity.name().toUpperCase(Locale.ROOT));
    }

    /** The one who is named so, perhaps behind a title: "SENATOR ILYA BRENNER", "Brenner". Nobody where two are. */
    Speaker of(String words) {
        String name = folded(words);
        while (!name.isEmpty()) {
            Entity entity = byName.getOrDefault(name, Optional.empty()).orElse(null);
            if (entity != null) {
                return speaker(entity, words, name.indexOf(' ') < 0 ? SHORT : NAMED);
            }
            int blank = name.indexOf(' ');
            name = blank < 0 ? "" : name.substring(blank + 1);
        }

        Entity last = byLast.getOrDefault(last(folded(words)), Optional.empty()).orElse(null);
        return last != null && !folded(words).contains(" ") ? speaker(last, words, SHORT) : Speaker.UNKNOWN;
    }

    private static Speaker speaker(Entity entity, String words, double confidence) {
        return new Speaker(entity.name(), entity.id(), confidence, false, "“" + words + "” is " + entity.name());
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}'’-]+", " ")
                .strip();
    }
}
