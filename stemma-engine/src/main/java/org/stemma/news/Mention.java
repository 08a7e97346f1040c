package org.stemma.news;

import java.util.Comparator;

/**
 * A place where an article speaks of an entity.
 *
 * @param sentence index of the sentence in the article's analysis
 * @param first index of its first token
 * @param end one past its last token
 * @param kind how it is named
 * @param text readable
 */
public record Mention(Passage passage, int sentence, int first, int end, Kind kind, String text)
        implements Comparable<Mention> {
    /** How an entity is mentioned. */
    public enum Kind {
        NAME,
        NOMINAL,
        PRONOUN,
        /** The name of a capital that stands for its state: "Moscow said". */
        METONYM,
        /** A phrase or pronoun for this entity together with others: "both leaders". It stands with each of them. */
        JOINT
    }

    private static final Comparator<Mention> ORDER =
            Comparator.comparing(Mention::passage).thenComparingInt(Mention::first);

    @Override
    public int compareTo(Mention other) {
        return ORDER.compare(this, other);
    }
}
