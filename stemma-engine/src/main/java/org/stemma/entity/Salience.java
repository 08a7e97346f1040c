package org.stemma.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Which phrase is most at hand, after Lappin and Leass (1994): a phrase weighs by its grammatical role, half as much with every
 * sentence; who is spoken of weighs as much as the weightiest phrase. Of two near equal, none is meant.
 */
final class Salience {
    /** Weights of Lappin and Leass: subject 80, object 50, other head noun 40; modifiers less than any. */
    private static final double SUBJECT = 80;

    private static final double OBJECT = 50;
    private static final double OTHER = 40;
    private static final double MODIFIER = 20;

    /** For standing in the same role as the pronoun. */
    private static final double PARALLEL = 35;

    /** Lappin and Leass halve at each sentence. */
    private static final double FADING = 0.5;

    /** Whom somebody speaks of within quotation marks is less at hand for the writer's own "he". */
    private static final double QUOTED = 0.3;

    /** For each time that a body or thing was spoken of before, up to six: what an article is about stays at hand. */
    private static final double TOPIC = 4;

    private static final int MOST_COUNTED = 6;

    private Salience() {}

    /**
     * The phrase that speaks of what is most at hand, null if a rival is near.
     *
     * @param fit how well a phrase may be meant, from 0, not at all, to 1
     * @param near the rival's share of the winner's weight above which neither is meant
     */
    static @Nullable Phrase best(
            Discourse discourse,
            Sentence sentence,
            Token later,
            List<Phrase> before,
            ToDoubleFunction<Phrase> fit,
            double near) {
        Map<Object, Double> weights = new HashMap<>();
        Map<Object, Phrase> phrases = new HashMap<>();
        for (Phrase phrase : before) {
            double fits = fit.applyAsDouble(phrase);
            if (fits > 0) {
                double weight = fits * weight(discourse, phrase, sentence, later);
                weights.merge(phrase.key(), weight, Math::max);
                phrases.putIfAbsent(phrase.key(), phrase);
            }
        }
        Object best = null;
        double most = 0;
        double second = 0;
        for (Map.Entry<Object, Double> entry : weights.entrySet()) {
            if (entry.getValue() > most) {
                second = most;
                most = entry.getValue();
                best = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        return best == null || second > near * most ? null : phrases.get(best);
    }

    private static double weight(Discourse discourse, Phrase phrase, Sentence sentence, Token later) {
        String relation = phrase.token().relation();
        double role = switch (relation) {
            case "nsubj", "nsubjpass", "root" -> SUBJECT;
            case "dobj", "dative", "agent" -> OBJECT;
            case "compound", "poss", "nmod" -> MODIFIER;
            default -> OTHER;
        };
        double parallel = relation.equals(later.relation()) ? PARALLEL : 0;
        Cluster cluster = phrase.cluster();
        double topic = cluster == null || cluster.type == EntityType.PERSON
                ? 0
                : TOPIC * Math.min(MOST_COUNTED, discourse.count(cluster));
        double said = discourse.isQuoted(phrase.sentence, phrase.head) ? QUOTED : 1;
        return said * (role + parallel + topic) * Math.pow(FADING, sentence.index() - phrase.sentence.index());
    }
}
