package org.stemma.language.model;

/** What the models ask of a word, several texts each. The first of them depend on the form alone, or on it and whether it begins the sentence. */
enum CompactSet {
    AMBIGUITY,
    CLUSTERS,
    ORTHOGRAPHY,
    POSITION,
    GAZETTEER;

    static final int COUNT = GAZETTEER.ordinal() + 1;
}
