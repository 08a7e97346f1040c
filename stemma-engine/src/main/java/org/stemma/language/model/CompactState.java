package org.stemma.language.model;

/** A model's work on a sentence, as far as it has come. */
interface CompactState {
    /** The index of the word at a place, -1 if there is none; zero is the root. */
    int node(CompactPlace place);
}
