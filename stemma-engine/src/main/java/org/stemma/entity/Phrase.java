package org.stemma.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * A noun phrase that a later one may take up: a name, a description, a pronoun, or a plain noun, which is there so that "it" may mean
 * it rather than a name. Not thread-safe: who it speaks of is filled in while the article is read.
 */
final class Phrase {
    /** What sort of thing a noun speaks of, as far as its word tells. */
    enum Nature {
        PERSON,
        BODY,
        THING
    }

    final Sentence sentence;
    final int first;
    final int end;
    final int head;
    final boolean plural;
    final Nature nature;
    final Gender gender;

    /** The one it speaks of, if known; several for "both leaders". */
    final List<Cluster> referents = new ArrayList<>();

    /** What it speaks of where that is no entity: the noun. */
    private String thing;

    Phrase(Sentence sentence, int first, int end, int head, boolean plural, Nature nature, Gender gender) {
        this.sentence = sentence;
        this.first = first;
        this.end = end;
        this.head = head;
        this.plural = plural;
        this.nature = nature;
        this.gender = gender;
        this.thing = Descriptions.singular(sentence.tokens().get(head)) + (plural ? "s" : "");
    }

    /** A name. */
    static Phrase of(Cluster cluster, Use use) {
        int head = Tree.headOf(use.sentence(), use.first(), use.end());
        boolean plural = cluster.type == EntityType.GROUP
                && use.sentence().tokens().get(use.end() - 1).tag().endsWith("S");
        Phrase phrase = new Phrase(
                use.sentence(), use.first(), use.end(), head, plural, nature(cluster.type), cluster.gender());
        phrase.referents.add(cluster);
        return phrase;
    }

    private static Nature nature(EntityType type) {
        return switch (type) {
            case PERSON -> Nature.PERSON;
            case ORGANISATION, GROUP -> Nature.BODY;
            case PLACE, FACILITY, EVENT, WORK, LAW, PRODUCT, OTHER -> Nature.THING;
        };
    }

    /** The one entity it speaks of, null if it speaks of none or of several. */
    @Nullable
    Cluster cluster() {
        return referents.size() == 1 ? referents.getFirst() : null;
    }

    /** From now on it speaks of what another phrase speaks of. */
    void means(Phrase other) {
        referents.clear();
        referents.addAll(other.referents);
        thing = other.thing;
    }

    /** What it speaks of, for comparison: phrases of equal keys speak of the same. */
    Object key() {
        return referents.isEmpty() ? thing : List.copyOf(referents);
    }

    Token token() {
        return sentence.tokens().get(head);
    }

    boolean holds(int token) {
        return first <= token && token < end;
    }

    boolean isName() {
        return !referents.isEmpty();
    }
}
