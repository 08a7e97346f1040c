package org.stemma.news;

/** Something about a capture that its reader should know. */
public record Flag(Kind kind, String note) {
    /** What is the matter. */
    public enum Kind {
        ERROR_PAGE,
        BODY_REPEATED,
        TRUNCATED,
        GLUED_TEXT,
        UNCLOSED_QUOTE,
        SEVERAL_ARTICLES,
        METADATA_CONTRADICTION,
        NO_BODY,
        OTHER_LANGUAGE,
        ENCODING_REPAIRED
    }
}
