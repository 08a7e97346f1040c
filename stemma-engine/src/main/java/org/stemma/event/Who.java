package org.stemma.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Token;

/**
 * Which entity a phrase names: by the mention that holds its head word, else by one that narrows it ("Arlan forces", "the
 * island's navy"). Built once for a story; each question costs the phrase's tokens.
 */
final class Who {
    private final Map<String, Map<Integer, Map<Integer, Entity>>> byArticle = new HashMap<>();
    private final List<Entity> entities;

    Who(List<Entity> entities) {
        this.entities =
                entities.stream().sorted(Comparator.comparing(Entity::id)).toList();
        for (Entity entity : this.entities) {
            for (Mention mention : entity.mentions()) {
                Map<Integer, Entity> tokens = byArticle
                        .computeIfAbsent(mention.passage().article(), key -> new HashMap<>())
                        .computeIfAbsent(mention.sentence(), key -> new HashMap<>());
                for (int i = mention.first(); i < mention.end(); i++) {
                    tokens.putIfAbsent(i, entity);
                }
            }
        }
    }

    List<Entity> all() {
        return entities;
    }

    /** The entity whose mention holds a token. */
    @Nullable
    Entity at(String article, int sentence, int token) {
        return byArticle
                .getOrDefault(article, Map.of())
                .getOrDefault(sentence, Map.of())
                .get(token);
    }

    /** The participant that a noun phrase names. */
    @Nullable
    Entity of(String article, Clause clause, Token head) {
        int sentence = clause.sentence().index();
        Entity named = at(article, sentence, head.index());
        if (named != null) {
            return isParty(named) ? named : null;
        }
        if (!head.isNoun() && !head.tag().equals("CD") && !head.tag().startsWith("JJ")) {
            return null;
        }
        Entity narrowing = null;
        for (Token child : clause.children(head)) {
            boolean narrows = switch (child.relation()) {
                case "nmod", "amod", "compound", "poss", "appos" -> true;
                default -> false;
            };
            Entity modifier = narrows ? at(article, sentence, child.index()) : null;
            if (modifier != null
                    && isParty(modifier)
                    && (narrowing == null || child.relation().equals("appos"))) {
                narrowing = modifier;
            }
        }
        if (narrowing != null) {
            return isOnePerson(head) && narrowing.type() != EntityType.PERSON && clause.child(head, "appos") == null
                    ? null
                    : narrowing;
        }
        Token of = clause.prepositional(head, "of");
        Entity whole = of == null || !isBody(head) ? null : at(article, sentence, of.index());
        return whole != null && isParty(whole) ? whole : null;
    }

    /** Those who act or are acted upon: no laws, works or days. */
    static boolean isParty(Entity entity) {
        return switch (entity.type()) {
            case PERSON, ORGANISATION, PLACE, GROUP, FACILITY -> true;
            case EVENT, WORK, LAW, PRODUCT, OTHER -> false;
        };
    }

    static boolean isPlace(Entity entity) {
        return entity.type() == EntityType.PLACE || entity.type() == EntityType.FACILITY;
    }

    /** "The former Arlan governor": some person, not the state that the word before names. */
    private static boolean isOnePerson(Token head) {
        String lemma = head.lemma();
        boolean agent = lemma.endsWith("er")
                || lemma.endsWith("or")
                || lemma.endsWith("ist")
                || lemma.endsWith("man")
                || lemma.endsWith("president")
                || lemma.endsWith("chief")
                || lemma.equals("official")
                || lemma.equals("king");
        return head.tag().equals("NN") && agent;
    }

    /** "The president of Arla", "members of the party": who stands for what follows. */
    private static boolean isBody(Token head) {
        return switch (head.lemma()) {
            case "president",
                    "minister",
                    "leader",
                    "government",
                    "member",
                    "official",
                    "authority",
                    "force",
                    "army",
                    "head",
                    "people",
                    "representative",
                    "delegation",
                    "parliament",
                    "ruler",
                    "envoy",
                    "spokesman",
                    "spokeswoman",
                    "troop",
                    "citizen",
                    "state",
                    "republic",
                    "city" -> true;
            default -> false;
        };
    }
}
