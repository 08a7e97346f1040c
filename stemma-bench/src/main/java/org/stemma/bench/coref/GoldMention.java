package org.stemma.bench.coref;

import org.stemma.text.Span;

/**
 * A mention as MEANTIME marks it. Mentions of one chain with one head ("Chief Executive Ana Roth" and "Ana Roth") count as one.
 *
 * @param chain the instance, the same in every document
 * @param type PERSON, ORGANIZATION, LOCATION, PRODUCT or FINANCE
 * @param head in the article's original
 * @param text of the mention, as the set gives it
 */
public record GoldMention(
        String document, String chain, String type, Kind kind, Span head, String headWord, String text) {
    public enum Kind {
        NAME,
        NOMINAL,
        PRONOUN,
        /** "We", "my": whoever speaks. */
        FIRST_PERSON
    }

    /** Persons, bodies and places: what entities are first of all about. */
    public boolean isActor() {
        return !type.equals("PRODUCT") && !type.equals("FINANCE");
    }

    public String place() {
        return document + " " + head.start();
    }
}
