package org.stemma.entity;

import java.util.HashSet;
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

    /** "The driver", where names are at hand. */
    private static final double UNNAMED = 0.6;

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
            if (gender != null) {
                meant.referents.forEach(cluster -> discourse.learn(cluster, gender));
            }
        }
    }

    private static @Nullable Phrase person(Discourse discourse, Sentence sentence, Token pronoun, Gender gender) {
        Phrase ahead = ahead(discourse, sentence, pronoun, gender);
        if (ahead != null) {
            return ahead;
        }
        List<Phrase> before = discourse.before(sentence, pronoun.index(), REACH_OF_PERSONS);
        Set<Object> subjects = subjects(sentence, pronoun, before);
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
                    Gender known = cluster == null ? phrase.gender : discourse.gender(cluster);
                    boolean fits = person
                            && phrase.sentence.role().isProse()
                            && known.agrees(gender)
                            && !subjects.contains(phrase.key());
                    double noun = cluster == null ? UNNAMED : 1;
                    return !fits ? 0 : known == Gender.UNKNOWN ? noun * GENDER_UNKNOWN : noun;
                },
                NEAR_PERSON);
    }

    private static @Nullable Phrase thing(Discourse discourse, Sentence sentence, Token pronoun) {
        boolean acts = acts(sentence, pronoun);
        List<Phrase> before = discourse.before(sentence, pronoun.index(), REACH_OF_THINGS);
        Set<Object> subjects = subjects(sentence, pronoun, before);
        Token joined = joined(sentence, pronoun);
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
                            && (cluster == null
                                    || (cluster.type != EntityType.GROUP && cluster.type != EntityType.PERSON));
                    boolean fits = thing
                            && (!acts || isAgent(phrase))
                            && !isDate(phrase)
                            && (joined == null || (phrase.head == joined.index() && phrase.sentence.equals(sentence)))
                            && !subjects.contains(phrase.key())
                            && !isOwner(sentence, pronoun, phrase);
                    return fits ? 1 : 0;
                },
                NEAR_THING);
    }

    private static @Nullable Phrase several(Discourse discourse, Sentence sentence, Token pronoun) {
        List<Phrase> before = discourse.before(sentence, pronoun.index(), REACH_OF_THINGS);
        boolean acts = acts(sentence, pronoun);
        Set<Object> subjects = subjects(sentence, pronoun, before);
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
                            && !subjects.contains(phrase.key());
                    return !fits ? 0 : body ? ONE_BODY : 1;
                },
                NEAR_THING);
    }

    /** "When he was asked, Venn said …": of a clause that opens the sentence, the subject that follows. */
    private static @Nullable Phrase ahead(Discourse discourse, Sentence sentence, Token pronoun, Gender gender) {
        Token clause = pronoun;
        while (clause.head() >= 0 && sentence.tokens().get(clause.head()).head() >= 0) {
            clause = sentence.tokens().get(clause.head());
        }
        boolean opening =
                clause.head() > pronoun.index() && Set.of("advcl", "prep").contains(clause.relation());
        boolean named = discourse.before(sentence, pronoun.index(), 0).stream()
                .anyMatch(phrase -> phrase.referents.stream().anyMatch(c -> c.type == EntityType.PERSON));
        if (!opening || named) {
            return null;
        }
        int root = clause.head();
        for (Phrase phrase : discourse.phrases(sentence)) {
            Cluster cluster = phrase.cluster();
            boolean subject =
                    phrase.token().relation().equals("nsubj") && phrase.token().head() == root;
            if (subject
                    && phrase.first > pronoun.index()
                    && cluster != null
                    && cluster.type == EntityType.PERSON
                    && discourse.gender(cluster).agrees(gender)) {
                return phrase;
            }
        }
        return null;
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

    /** What the subjects speak of that an object cannot mean. */
    private static Set<Object> subjects(Sentence sentence, Token pronoun, List<Phrase> before) {
        Set<Object> subjects = new HashSet<>();
        for (Phrase phrase : before) {
            if (isSubjectOfSameVerb(sentence, pronoun, phrase)) {
                subjects.add(phrase.key());
            }
        }
        return subjects;
    }

    /** "Luria and its concerns": the noun that the owned one is joined to. */
    private static @Nullable Token joined(Sentence sentence, Token pronoun) {
        Token owned = pronoun.relation().equals("poss") && pronoun.head() >= 0
                ? sentence.tokens().get(pronoun.head())
                : pronoun;
        boolean beside = owned.relation().equals("conj") && owned.head() >= 0 && owned.head() == pronoun.index() - 2;
        Token other = beside ? sentence.tokens().get(owned.head()) : null;
        return other != null && other.isNoun() ? other : null;
    }

    /** "Him" is never the one who does it, nor who does what "and" joins to it; "himself" always is. */
    private static boolean isSubjectOfSameVerb(Sentence sentence, Token pronoun, Phrase phrase) {
        if (phrase.sentence.index() != sentence.index() || pronoun.form().contains("sel") || pronoun.head() < 0) {
            return false;
        }
        boolean object = Set.of("dobj", "dative", "pobj").contains(pronoun.relation());
        boolean raised = Set.of("him", "them").contains(pronoun.form().toLowerCase(Locale.ROOT)) && !object;
        if (!object && !raised) {
            return false;
        }
        Token verb = sentence.tokens().get(pronoun.head());
        if ((raised || pronoun.relation().equals("pobj")) && verb.head() >= 0) {
            verb = sentence.tokens().get(verb.head());
        }
        int subject =
                phrase.token().relation().startsWith("nsubj") ? phrase.token().head() : -1;
        while (verb.relation().equals("conj") && verb.index() != subject && verb.head() >= 0) {
            verb = sentence.tokens().get(verb.head());
        }
        return subject >= 0 && verb.index() == subject;
    }
}
