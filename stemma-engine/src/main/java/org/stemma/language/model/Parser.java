package org.stemma.language.model;

import java.util.List;

/** Tells the tokens of one sentence, with their tags, heads and entity labels. Thread-safe; models are loaded once a JVM, on first use. */
public interface Parser {
    /** The model's name, for records that rest on it. */
    String name();

    /** Raised whenever the output changes. */
    int version();

    /** Loads the models if they are not loaded. */
    default void warmUp() {
        parse("A word.");
    }

    /** The words of a sentence, in order; empty if it holds none. */
    List<Word> parse(String sentence);
}
