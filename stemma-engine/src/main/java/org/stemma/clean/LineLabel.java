package org.stemma.clean;

/** What the line model tells apart: the body's parts, and where outside of it a line stands. */
enum LineLabel {
    BEFORE("above the article"),
    BODY("running text"),
    HEADING("heading"),
    ITEM("list item"),
    BETWEEN("between parts of the article"),
    AFTER("below the article");

    static final int COUNT = values().length;

    private final String told;

    LineLabel(String told) {
        this.told = told;
    }

    /** Its place in rows of weights and scores. */
    @SuppressWarnings("EnumOrdinal") // the model's file has the weights in the order of this list, and says so
    int place() {
        return ordinal();
    }

    /** In words. */
    String told() {
        return told;
    }

    /** Whether a line of this kind may stand below one of another: a page has one body, with gaps. */
    boolean mayFollow(LineLabel above) {
        return switch (this) {
            case BEFORE -> above == BEFORE;
            case BODY, HEADING, ITEM -> above != AFTER;
            case BETWEEN -> above.isBody() || above == BETWEEN;
            case AFTER -> above.isBody() || above == AFTER;
        };
    }

    /** Whether a page may start so. */
    boolean mayStart() {
        return mayFollow(BEFORE);
    }

    boolean isBody() {
        return this == BODY || this == HEADING || this == ITEM;
    }
}
