package org.stemma.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One who takes part in a clause, with what it is compared by.
 *
 * @param part agent, patient, recipient, topic, place, with, oblique; {@code core} where a noun does not tell agent from patient
 * @param head index of its head token
 * @param text readable
 * @param lemma of the head
 * @param key what it is: an entity's id, or a name; null for a common noun
 * @param state the state that it is, leads or governs; null for all else
 * @param terms its words as compared: entities, names, states, groups of nouns
 * @param kind how it is told
 */
record Participant(
        String part,
        int head,
        String text,
        String lemma,
        @Nullable String key,
        @Nullable String entity,
        @Nullable String state,
        Set<String> terms,
        Kind kind) {
    enum Kind {
        NAME,
        NOUN,
        PRONOUN
    }

    /** How two participants relate. */
    enum Match {
        SAME,
        /** A state and who governs or leads it. */
        STANDS_FOR,
        /** Told too vaguely to say. */
        OPEN,
        OTHER
    }

    Participant {
        terms = Set.copyOf(terms);
    }

    Participant as(String newPart) {
        return new Participant(newPart, head, text, lemma, key, entity, state, terms, kind);
    }

    /** Whether both texts hold the same capitalised word: "the Tarvik gates", "the gates of Tarvik". */
    boolean sharesNameWith(Participant other) {
        Set<String> names = capitalised();
        names.retainAll(other.capitalised());
        return !names.isEmpty();
    }

    private Set<String> capitalised() {
        Set<String> words = new TreeSet<>();
        for (String word : text.split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty()
                    && Character.isUpperCase(word.charAt(0))
                    && !Lexicon.ENGLISH.isCommon(word.toLowerCase(Locale.ROOT))) {
                words.add(word);
            }
        }
        return words;
    }

    Match match(Participant other) {
        if (kind == Kind.PRONOUN || other.kind == Kind.PRONOUN) {
            return key != null && key.equals(other.key) ? Match.SAME : Match.OPEN;
        }
        if (key != null && key.equals(other.key)) {
            return Match.SAME;
        }
        if (state != null && state.equals(other.state)) {
            boolean twoPersons = isPerson() && other.isPerson();
            return twoPersons ? Match.OTHER : Match.STANDS_FOR;
        }
        if (key != null && other.key != null) {
            return Match.OTHER;
        }
        return key == null && other.key == null ? matchNouns(other) : matchNameToNoun(other);
    }

    /** Two common nouns: the same or a like noun, unless the names beside them part. */
    private Match matchNouns(Participant other) {
        Set<String> groups = Lexicon.ENGLISH.nounsLike(lemma);
        boolean alike = lemma.equals(other.lemma)
                || Participants.canonical(lemma).equals(Participants.canonical(other.lemma))
                || Lexicon.ENGLISH.nounsLike(other.lemma).stream().anyMatch(groups::contains);
        if (!alike) {
            return terms.stream().anyMatch(other.terms::contains) ? Match.OPEN : Match.OTHER;
        }
        List<String> names = terms.stream().filter(Cast::isKey).toList();
        List<String> otherNames = other.terms.stream().filter(Cast::isKey).toList();
        boolean part =
                !names.isEmpty() && !otherNames.isEmpty() && names.stream().noneMatch(otherNames::contains);
        return part ? Match.OTHER : Match.SAME;
    }

    /** A name and a noun: "the Varo regime" has to do with Varo; "the company" may be any. */
    private Match matchNameToNoun(Participant other) {
        String name = key != null ? key : other.key;
        Set<String> words = key != null ? other.terms : terms;
        return name != null && words.contains(name) ? Match.STANDS_FOR : Match.OPEN;
    }

    private boolean isPerson() {
        return kind == Kind.NAME && key != null && key.startsWith(Cast.PERSON);
    }
}
