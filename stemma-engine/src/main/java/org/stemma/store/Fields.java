package org.stemma.store;

/** Names of the fields of a view's documents. */
final class Fields {
    /** What a document is: a {@link Shelf.Kind}. */
    static final String KIND = "kind";

    static final String ID = "id";

    /** The story it belongs to; all documents of a story are replaced together. */
    static final String STORY = "story";

    /** Tells it from all others of its kind, and settles the order of those of one day. */
    static final String KEY = "key";

    /** First and last day, in days since 1970. */
    static final String FIRST = "first";

    static final String LAST = "last";
    static final String TITLE = "title";
    static final String BODY = "body";

    /** The record that a list shows. */
    static final String CARD = "card";

    /** Where the sentences of the body stand. */
    static final String LINES = "lines";

    /** The number of the text by whose meaning it is found. */
    static final String MEANING = "meaning";

    private Fields() {}

    /** By which documents are chosen. */
    static String chosen(Shelf.Facet facet) {
        return facet.name();
    }

    /** By which documents are counted. */
    static String counted(Shelf.Facet facet) {
        return "counted " + facet.name();
    }

    /** Vectors by a model; those of two are never held against each other. */
    static String vector(String model) {
        return "vector " + model;
    }
}
