package org.stemma.language.model;

/** What the models ask of a word, one text each. The first of them depend on the form alone. */
enum CompactColumn {
    FORM,
    LOWER,
    SHAPE,
    AMBIGUITY,
    PREFIX_2,
    PREFIX_3,
    SUFFIX_1,
    SUFFIX_2,
    SUFFIX_3,
    SUFFIX_4,
    TAG,
    LEMMA,
    NAME,
    RELATION,
    VALENCY;

    /** How many depend on the form alone. */
    static final int OF_FORMS = TAG.ordinal();

    static final int COUNT = VALENCY.ordinal() + 1;
}
