package org.stemma.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Those taken up by "he", "she", "it" and "they", by {@link Salience}. Plain nouns compete with names, so that "it" after "the
 * contract" is not the company; where a plain noun wins, no entity is meant.
 *
 * <p>Pronouns inside quotation marks are left alone, since whom a speaker means stands outside the article. A pronoun without an
 * entity is better than the wrong one.
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

    private static final Set<String> NEUTER = Set.of("it", "its", "itself");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "themselves");

    /** In sentences. */
    private static final int REACH_OF_PERSONS = 4;

    private static final int REACH_OF_THINGS = 1;

    /** Shares of a rival; set on the half of MEANTIME that may be looked at, for few wrong links before many right ones. */
    private static final double NEAR_PERSON = 0.6;

    private static final double NEAR_THING = 0.75;

    /** Somebody whose gender nothing tells. */
    private static final double GENDER_UNKNOWN = 0.75;

    /** "They" for one body is rarer than for many persons. */
    private static final double ONE_BODY = 0.6;

    private Pronouns() {}

    static void link(Discourse discourse, Sentence sentence, Token token) {
        if (!token.tag().startsWith("PRP") || discourse.isQuoted(sentence, token.index())) {
            return;
        }
        String form = token.form().toLowerCase(Locale.ROOT);
        Gender gender = GENDERS.get(form);
        Phrase meant = null;
        if (gender == null && looksAhead(sentence, token)) {
            return;
        }
        if (gender != null) {
            meant = person(discourse, sentence, token, gender);
        } else if (NEUTER.contains(form) && !Dummies.isDummy(sentence, token)) {
            meant = thing(discourse, sentence, token);
        } else if (PLURAL.contains(form)) {
            meant = several(discourse, sentence, token);
        }
        if (meant == null) {
            return;
        }
        if (meant.referents.isEmpty()) {
            discourse.take(meant, sentence, token.index());
        } else {
            discourse.take(
                    List.copyOf(meant.referents), sentence, token.index(), token.index() + 1, Mention.Kind.PRONOUN);
        }
    }

    private static @Nullable Phrase person(Discourse discourse, Sentence sentence, Token pronoun, Gender gender) {
        List<Phrase> before = discourse.before(sentence, pronoun.index(), REACH_OF_PERSONS);
        return Salience.best(
                discourse,
                sentence,
                pronoun,
                before,
                phrase -> {
                    Cluster cluster = phrase.cluster();
                    boolean person = cluster == null
                            ? phrase.referents.isEmpty() && phrase.nature == Phrase.Nature.PERSON && !phrase.plural
                            : cluster.type == EntityType.PERSON;
                    Gender known = cluster == null ? phrase.gender : cluster.gender();
                    boolean fits = person
                            && phrase.sentence.role().isProse()
                            && known.agrees(gender)
                            && !isSubjectOfSameVerb(sentence, pronoun, phrase);
                    return !fits ? 0 : known == Gender.UNKNOWN ? GENDER_UNKNOWN : 1;
                },
                NEAR_PERSON);
    }

    private static @Nullable Phrase thing(Discourse discourse, Sentence sentence, Token pronoun) {
        boolean acts = acts(sentence, pronoun);
        List<Phrase> before = discourse.before(sentence, pronoun.index(), REACH_OF_THINGS);
        return Salience.best(
                discourse,
                sentence,
                pronoun,
                before,
                phrase -> {
                    Cluster cluster = phrase.cluster();
                    boolean thing = !phrase.plural
                            && phrase.referents.size() < 2
                            && phrase.nature != Phrase.Nature.PERSON
                            && (cluster == null || cluster.type != EntityType.GROUP);
                    boolean fits = thing
                            && (!acts || isAgent(phrase))
                            && !isDate(phrase)
                            && !isSubjectOfSameVerb(sentence, pronoun, phrase)
                            && !isOwner(sentence, pronoun, phrase);
                    return fits ? 1 : 0;
                },
                NEAR_THING);
    }

    private static @Nullable Phrase several(Discourse discourse, Sentence sentence, Token pronoun) {
        List<Phrase> before = discourse.before(sentence, pronoun.index(), REACH_OF_THINGS);
        boolean acts = acts(sentence, pronoun);
        return Salience.best(
                discourse,
                sentence,
                pronoun,
                before,
                phrase -> {
                    Cluster cluster = phrase.cluster();
                    boolean body = cluster != null && cluster.type == EntityType.ORGANISATION && !phrase.plural;
                    boolean many = phrase.plural || phrase.referents.size() > 1;
                    boolean fits = (body || many)
                            && (!acts || phrase.nature != Phrase.Nature.THING || phrase.referents.size() > 1)
                            && !isSubjectOfSameVerb(sentence, pronoun, phrase);
                    return !fits ? 0 : body ? ONE_BODY : 1;
                },
                NEAR_THING);
    }

    /** "Despite their past, both leaders …": the pronoun may speak of what comes. */
    private static boolean looksAhead(Sentence sentence, Token pronoun) {
        Token at = pronoun;
        while (at.head() >= 0 && at.index() > 0) {
            at = sentence.tokens().get(at.head());
            if (at.index() == 0) {
                return at.relation().equals("prep")
                        || at.relation().equals("mark")
                        || at.tag().equals("IN");
            }
        }
        return false;
    }

    /** Whether the pronoun does, or owns, what only somebody who decides can. */
    private static boolean acts(Sentence sentence, Token pronoun) {
        if (pronoun.head() < 0) {
            return false;
        }
        Token above = sentence.tokens().get(pronoun.head());
        boolean subject = pronoun.relation().equals("nsubj") && above.isVerb();
        boolean owner = pronoun.relation().equals("poss");
        return (subject && Kinds.ENGLISH.isDeed(above.lemma()))
                || (owner && Kinds.ENGLISH.isHolding(Descriptions.singular(above)));
    }

    private static boolean isAgent(Phrase phrase) {
        Cluster cluster = phrase.cluster();
        if (cluster == null) {
            return phrase.nature == Phrase.Nature.BODY;
        }
        return cluster.type == EntityType.ORGANISATION || cluster.isState();
    }

    /** "On Monday", "last week". */
    private static boolean isDate(Phrase phrase) {
        return phrase.referents.isEmpty() && Dummies.isTime(Descriptions.singular(phrase.token()));
    }

    /** "Its owner": the owner is not its own. */
    private static boolean isOwner(Sentence sentence, Token pronoun, Phrase phrase) {
        return phrase.sentence.index() == sentence.index()
                && pronoun.relation().equals("poss")
                && (phrase.head == pronoun.head() || Tree.isUnder(sentence, pronoun.index(), phrase.head))
                && phrase.referents.isEmpty();
    }

    /** "Him" is never the one who does it; "himself" always is. */
    private static boolean isSubjectOfSameVerb(Sentence sentence, Token pronoun, Phrase phrase) {
        if (phrase.sentence.index() != sentence.index() || pronoun.form().contains("sel")) {
            return false;
        }
        boolean object = Set.of("dobj", "dative", "pobj").contains(pronoun.relation());
        int verb = pronoun.head();
        if (pronoun.relation().equals("pobj") && verb >= 0) {
            verb = sentence.tokens().get(verb).head();
        }
        return object
                && phrase.token().relation().startsWith("nsubj")
                && phrase.token().head() == verb;
    }
}
