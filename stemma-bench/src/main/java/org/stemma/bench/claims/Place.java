package org.stemma.bench.claims;

import org.stemma.text.Span;

/**
 * Where a statement stands in an article of a story.
 *
 * @param article its number among the three of an event of BASIL, or the name of a sample's file
 * @param span in the article's text as {@code BasilArticle} makes it, or in the sample's decoded text
 */
record Place(String article, Span span) {
    /** How many cells a place takes in a line of the gold set. */
    static final int CELLS = 3;

    /** From three cells of a line. */
    static Place of(String[] cells, int at) {
        return new Place(cells[at], new Span(Integer.parseInt(cells[at + 1]), Integer.parseInt(cells[at + 2])));
    }

    String cells() {
        return article + "\t" + span.start() + "\t" + span.end();
    }
}
