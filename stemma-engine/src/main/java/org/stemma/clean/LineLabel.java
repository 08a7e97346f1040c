package org.stemma.clean;

/** What the line model tells apart. */
enum LineLabel {
    BODY("running text"),
    HEADING("heading"),
    ITEM("list item"),
    OUTSIDE("outside the article");

    private final String told;

    LineLabel(String told) {
        this.told = told;
    }

    /** In words. */
    String told() {
        return told;
    }
}
