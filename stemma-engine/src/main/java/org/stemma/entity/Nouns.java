package org.stemma.entity;

import java.util.Set;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** What a plain noun or pronoun tells of what it speaks of: number, nature, gender. */
final class Nouns {
    /** Nouns for persons that are no roles. */
    private static final Set<String> PEOPLE = Set.of(
            "man",
            "woman",
            "people",
            "person",
            "boy",
            "girl",
            "child",
            "kid",
            "baby",
            "citizen",
            "civilian",
            "migrant",
            "refugee",
            "passenger",
            "worker",
            "employee",
            "protester",
            "voter",
            "gunman",
            "attacker",
            "driver",
            "parent",
            "friend",
            "patient",
            "customer",
            "consumer",
            "user",
            "neighbour",
            "neighbor",
            "human",
            "guest",
            "prisoner",
            "hostage",
            "everyone",
            "someone",
            "anyone",
            "nobody",
            "policeman",
            "militant",
            "rebel",
            "insurgent",
            "guy",
            "couple",
            "crew",
            "staff",
            "troop",
            "supporter",
            "critic",
            "colleague",
            "fan",
            "youth",
            "uncle",
            "aunt",
            "cousin",
            "grandfather",
            "grandmother",
            "nephew",
            "niece",
            "grandson",
            "granddaughter",
            "businessmen");

    private static final Set<String> MALE = Set.of(
            "man",
            "boy",
            "guy",
            "gunman",
            "policeman",
            "uncle",
            "grandfather",
            "nephew",
            "grandson",
            "father",
            "son",
            "brother",
            "husband");

    private static final Set<String> FEMALE = Set.of(
            "woman",
            "girl",
            "aunt",
            "grandmother",
            "niece",
            "granddaughter",
            "mother",
            "daughter",
            "sister",
            "wife",
            "widow");

    private Nouns() {}

    /** The phrase that a noun heads. */
    static Phrase phrase(Sentence sentence, Token noun) {
        return make(sentence, Tree.phraseStart(sentence, noun.index()), noun.index() + 1, noun.index());
    }

    /** A given stretch as a phrase. */
    static Phrase phrase(Sentence sentence, int first, int end) {
        return make(sentence, first, end, Tree.headOf(sentence, first, end));
    }

    private static Phrase make(Sentence sentence, int first, int end, int head) {
        Token token = sentence.tokens().get(head);
        String lemma = Descriptions.singular(token);
        boolean plural = token.tag().equals("NNS") || token.tag().equals("NNPS");
        boolean joined = !plural
                && Tree.children(sentence, head).stream()
                        .anyMatch(c -> c.relation().equals("conj") && c.isNoun());
        return new Phrase(sentence, first, end, head, plural && !joined, nature(lemma), gender(lemma));
    }

    private static Phrase.Nature nature(String lemma) {
        if (PEOPLE.contains(lemma) || Lexicon.ENGLISH.isRole(lemma)) {
            return Phrase.Nature.PERSON;
        }
        return Kinds.ENGLISH.mayBe(lemma, 'o') || Kinds.ENGLISH.mayBe(lemma, 's')
                ? Phrase.Nature.BODY
                : Phrase.Nature.THING;
    }

    private static Gender gender(String lemma) {
        if (MALE.contains(lemma)) {
            return Gender.MALE;
        }
        return FEMALE.contains(lemma) ? Gender.FEMALE : Lexicon.ENGLISH.genderOfRole(lemma);
    }
}
