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
        /** A date that cannot be what the page says: a change before the publication, a template's first of January. */
        DATE_NOT_TRUSTED,
        /** The page says that its own address lies with somebody else. */
        FOREIGN_ADDRESS,
        NO_BODY,
        OTHER_LANGUAGE,
        /** A page whose elements stand in one another deeper than is read, as none is that people write. */
        TOO_DEEP,
        ENCODING_REPAIRED
    }
}
