package org.stemma.news;

/** What a block of a capture is. */
public enum Role {
    TITLE,
    DEK,
    BYLINE,
    DATELINE,
    CAPTION,
    HEADING,
    BODY,
    LIST_ITEM,
    NAVIGATION,
    COMMENT,
    COMMENT_AUTHOR,
    LEGAL,
    ERROR_PAGE,
    REPEATED,
    METADATA,
    OTHER;

    /** Whether the block is running text of the article: what the body of a clean article holds. */
    public boolean isBody() {
        return this == BODY || this == LIST_ITEM || this == HEADING;
    }

    /** Whether the later rooms read the block. */
    public boolean isRead() {
        return isBody() || this == TITLE || this == DEK || this == CAPTION;
    }

    /** Whether the block asserts something in full sentences: a source for quotes, events and claims. */
    public boolean isProse() {
        return this == BODY || this == LIST_ITEM || this == DEK;
    }
}
