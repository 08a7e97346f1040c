package org.stemma.language;

import java.util.List;

/** Tells the tokens of one sentence, with their tags, heads and entity labels. Thread-safe. */
interface Parser {
    /** The words of a sentence, in order; empty if it holds none. */
    List<Word> parse(String sentence);
}
