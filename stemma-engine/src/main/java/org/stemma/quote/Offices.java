package org.stemma.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Takes up a body by its bare noun: "the ministry".
 *
 * <p>The body is the one that the article has named before with that noun as the last word of its name; or, of a ministry, the
 * one that the story names and whose minister the article has named before. Of several, none: another ministry may speak.
 * A look-up costs the bodies and persons of the story.
 */
final class Offices {
    private static final String MINISTRY = "ministry";
    private static final String MINISTER = "minister";

    /** Words before "minister" that name no branch. */
    private static final Set<String> NO_BRANCH = Set.of(
            "a", "acting", "an", "cabinet", "chief", "deputy", "first", "former", "her", "his", "its", "junior", "new",
            "our", "prime", "senior", "state", "the", "their", "then", "this");

    private record Place(int sentence, int token) {}

    private final List<Entity> bodies = new ArrayList<>();
    private final List<Entity> persons = new ArrayList<>();

    /** Where an article first names an entity. */
    private final Map<String, Place> first = new HashMap<>();

    Offices(List<Entity> entities) {
        for (Entity entity : entities) {
            if (entity.type() == EntityType.ORGANISATION) {
                bodies.add(entity);
            } else if (entity.type() == EntityType.PERSON) {
                persons.add(entity);
            }
            for (Mention mention : entity.mentions()) {
                if (mention.kind() == Mention.Kind.NAME) {
                    first.merge(
                            key(mention.passage().article(), entity),
                            new Place(mention.sentence(), mention.first()),
                            Offices::earlier);
                }
            }
        }
    }

    private static Place earlier(Place a, Place b) {
        return Comparator.comparingInt(Place::sentence)
                                .thenComparingInt(Place::token)
                                .compare(a, b)
                        <= 0
                ? a
                : b;
    }

    private static String key(String article, Entity entity) {
        return article + "#" + entity.id();
    }

    /** The body that a voice takes up, null if it does not or if more than one could be meant. */
    @Nullable
    Entity of(Page page, Voice voice) {
        Sentence sentence = voice.sentence();
        Token head = sentence.tokens().get(voice.head());
        boolean bare = voice.end() - voice.first() == 2
                && head.index() == voice.first() + 1
                && head.tag().equals("NN")
                && sentence.tokens().get(voice.first()).lemma().equals("the");
        if (!bare) {
            return null;
        }
        List<Entity> named = bodies.stream()
                .filter(body -> endsWith(body, head.lemma()) && isBefore(page, body, sentence, head.index()))
                .toList();
        if (!named.isEmpty()) {
            return named.size() == 1 ? named.getFirst() : null;
        }
        return head.lemma().equals(MINISTRY) ? ofMinister(page, sentence, head.index()) : null;
    }

    private @Nullable Entity ofMinister(Page page, Sentence sentence, int token) {
        Set<String> branches = new LinkedHashSet<>();
        for (Entity person : persons) {
            if (isBefore(page, person, sentence, token)) {
                person.descriptions().forEach(description -> addBranch(description.text(), branches));
            }
        }
        List<Entity> meant = bodies.stream()
                .filter(body -> body.names().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(name -> branches.stream().anyMatch(b -> name.equals(b + " " + MINISTRY))))
                .toList();
        return branches.size() == 1 && meant.size() == 1 ? meant.getFirst() : null;
    }

    /** Of "Ruritania's health minister", "health". */
    private static void addBranch(String description, Set<String> branches) {
        List<String> words = List.of(description.toLowerCase(Locale.ROOT).split(" "));
        int at = words.indexOf(MINISTER);
        boolean branch = at > 0 && words.get(at - 1).chars().allMatch(Character::isLetter);
        if (branch && !NO_BRANCH.contains(words.get(at - 1)) && at == words.size() - 1) {
            branches.add(words.get(at - 1));
        }
    }

    private static boolean endsWith(Entity body, String noun) {
        return body.names().stream().anyMatch(name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            return lower.endsWith(" " + noun) || lower.startsWith(noun + " of ");
        });
    }

    private boolean isBefore(Page page, Entity entity, Sentence sentence, int token) {
        Place place = first.get(key(page.report.id(), entity));
        return place != null
                && (place.sentence() < sentence.index()
                        || (place.sentence() == sentence.index() && place.token() < token));
    }
}
