package org.stemma.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.text.Span;

/** Entities that know their mentions in a further text too: a question calls them by one of their names. */
final class Acquainted {
    /** As many words as names have. */
    private static final int LONGEST_NAME = 6;

    private final Map<String, Entity> byName = new HashMap<>();
    private final Map<String, List<Mention>> found = new HashMap<>();

    private Acquainted(List<Entity> entities) {
        entities.stream()
                .sorted(Comparator.comparingInt((Entity e) -> e.mentions().size())
                        .reversed()
                        .thenComparing(Entity::id))
                .forEach(entity -> entity.names().forEach(name -> byName.putIfAbsent(folded(name), entity)));
        Map<String, Set<Entity>> families = new HashMap<>();
        for (Entity entity : entities) {
            if (entity.type() == EntityType.PERSON) {
                entity.names()
                        .forEach(name -> families.computeIfAbsent(family(name), k -> new HashSet<>())
                                .add(entity));
            }
        }
        families.forEach((name, bearers) -> {
            if (bearers.size() == 1) {
                byName.putIfAbsent(name, bearers.iterator().next());
            }
        });
    }

    /** The last word of a name, without its particle: who asks of "Sharaa" means al-Sharaa. */
    private static String family(String name) {
        String folded = folded(name);
        return folded.substring(Math.max(folded.lastIndexOf(' '), folded.lastIndexOf('-')) + 1);
    }

    static List<Entity> with(Report text, List<Entity> entities) {
        Acquainted acquainted = new Acquainted(entities);
        text.analysis().sentences().forEach(sentence -> acquainted.read(text, sentence));
        return entities.stream().map(acquainted::met).toList();
    }

    private Entity met(Entity entity) {
        List<Mention> own = found.get(entity.id());
        if (own == null) {
            return entity;
        }
        List<Mention> all = new ArrayList<>(entity.mentions());
        all.addAll(own);
        return entity.with(all);
    }

    /** The longest names first, from left to right. */
    private void read(Report text, Sentence sentence) {
        int at = 0;
        while (at < sentence.tokens().size()) {
            int end = Math.min(sentence.tokens().size(), at + LONGEST_NAME);
            Entity entity = null;
            while (end > at && entity == null) {
                entity = named(text, sentence, at, end);
                end -= entity == null ? 1 : 0;
            }
            if (entity != null) {
                Span span = sentence.span(at, end);
                Mention mention = new Mention(
                        text.article().passage(span),
                        sentence.index(),
                        at,
                        end,
                        Mention.Kind.NAME,
                        sentence.read(at, end));
                found.computeIfAbsent(entity.id(), id -> new ArrayList<>()).add(mention);
            }
            at = entity == null ? at + 1 : end;
        }
    }

    private @Nullable Entity named(Report text, Sentence sentence, int first, int end) {
        boolean proper = sentence.tokens().subList(first, end).stream()
                .anyMatch(token -> Character.isUpperCase(token.form().charAt(0)));
        return proper ? byName.get(folded(text.article().read(sentence.span(first, end)))) : null;
    }

    private static String folded(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
        return plain.startsWith("the ") ? plain.substring(4) : plain;
    }
}
