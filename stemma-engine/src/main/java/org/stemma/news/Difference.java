package org.stemma.news;

/**
 * Where two statements of a claim part.
 *
 * @param left first passage
 * @param right second passage
 * @param conflict whether both cannot hold; a difference of naming or scope is none
 * @param note what differs, in few words: "over 300 | 312"
 */
public record Difference(Type type, Passage left, Passage right, boolean conflict, String note) {
    /** In what two statements differ. */
    public enum Type {
        POLARITY,
        NUMBER,
        DATE,
        PLACE,
        AGENT,
        MODALITY,
        SCOPE,
        ATTRIBUTION,
        NAMING
    }
}
