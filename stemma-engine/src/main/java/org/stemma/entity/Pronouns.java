package org.stemma.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Mention;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Persons taken up by "he" and "she", after Lappin and Leass (1994): a mention's weight is that of its grammatical role,
 * fading with every sentence; a person weighs as much as the weightiest mention.
 *
 * <p>Of two persons near equal, neither is meant: a pronoun without a person is better than the wrong one. Pronouns inside
 * quotation marks are left alone, since whom a speaker means stands outside the article.
 */
final class Pronouns {
    private static final Map<String, Gender> GENDERS = Map.of(
            "he",
            Gender.MALE,
            "him",
            Gender.MALE,
            "his",
            Gender.MALE,
            "himself",
            Gender.MALE,
            "she",
            Gender.FEMALE,
            "her",
            Gender.FEMALE,
            "hers",
            Gender.FEMALE,
            "herself",
            Gender.FEMALE);

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

    private static final int REACH = 4;

    /** The rival's share of the winner's weight above which neither is meant; set by judgement, not yet calibrated. */
    private static final double NEAR_EQUAL = 0.6;

    private Pronouns() {}

    static void link(Ledger ledger, Sentence sentence) {
        for (Token token : sentence.tokens()) {
            Gender gender =
                    token.tag().startsWith("PRP") ? GENDERS.get(token.form().toLowerCase(Locale.ROOT)) : null;
            if (gender != null && !ledger.isQuoted(sentence, token.index())) {
                Cluster person = meant(ledger, sentence, token, gender);
                if (person != null) {
                    ledger.add(person, sentence, token.index(), token.index() + 1, Mention.Kind.PRONOUN);
                }
            }
        }
    }

    private static @Nullable Cluster meant(Ledger ledger, Sentence sentence, Token pronoun, Gender gender) {
        Map<Cluster, Map<Integer, Double>> weights = new HashMap<>();
        List<Ledger.Entry> before = ledger.before(sentence, pronoun.index());
        for (Ledger.Entry entry : before) {
            int distance = sentence.index() - entry.sentence().index();
            boolean fits =
                    entry.sentence().role().isProse() && entry.person().gender().agrees(gender);
            if (fits && distance <= REACH && !isSubjectOfSameVerb(sentence, pronoun, entry)) {
                double said = ledger.isQuoted(entry.sentence(), entry.head()) ? QUOTED : 1;
                double weight = said * weight(entry, pronoun) * Math.pow(FADING, distance);
                weights.computeIfAbsent(entry.person(), p -> new HashMap<>()).merge(distance, weight, Math::max);
            }
        }
        Cluster best = null;
        double most = 0;
        double second = 0;
        for (Map.Entry<Cluster, Map<Integer, Double>> entry : weights.entrySet()) {
            double weight = entry.getValue().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            if (weight > most) {
                second = most;
                most = weight;
                best = entry.getKey();
            } else {
                second = Math.max(second, weight);
            }
        }
        return second > NEAR_EQUAL * most ? null : best;
    }

    private static double weight(Ledger.Entry entry, Token pronoun) {
        String relation = entry.sentence().tokens().get(entry.head()).relation();
        double weight = switch (relation) {
            case "nsubj", "nsubjpass", "root" -> SUBJECT;
            case "dobj", "dative", "agent" -> OBJECT;
            case "compound", "poss", "nmod" -> MODIFIER;
            default -> OTHER;
        };
        return relation.equals(pronoun.relation()) ? weight + PARALLEL : weight;
    }

    /** "Him" is never the one who does it; "himself" always is. */
    private static boolean isSubjectOfSameVerb(Sentence sentence, Token pronoun, Ledger.Entry entry) {
        if (entry.sentence().index() != sentence.index() || pronoun.form().endsWith("self")) {
            return false;
        }
        boolean object = Set.of("dobj", "dative", "pobj").contains(pronoun.relation());
        int verb = pronoun.head();
        if (pronoun.relation().equals("pobj") && verb >= 0) {
            verb = sentence.tokens().get(verb).head();
        }
        Token other = sentence.tokens().get(entry.head());
        return object && other.relation().startsWith("nsubj") && other.head() == verb;
    }
}
