package org.stemma.news;

/** A source that an article names as standing behind it, or behind a part of it. */
public record Credit(Source source, Part part, Passage passage) {
    /** What the source stands behind. */
    public enum Part {
        /** The whole text: "(AP) —", "With inputs from agencies". */
        TEXT,
        /** A statement in it: "according to Reuters and AFP". */
        STATEMENT,
        /** An interview that it reports: "in a CBS interview". */
        INTERVIEW,
        /** A picture only; the text does not derive from it. */
        PICTURE
    }
}
