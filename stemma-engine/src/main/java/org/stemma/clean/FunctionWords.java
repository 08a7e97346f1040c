package org.stemma.clean;

import java.util.List;
import java.util.Set;

/** Closed-class words, from {@code function-words.txt}. */
final class FunctionWords {
    static final Set<String> ENGLISH =
            Set.copyOf(PhraseFile.read("function-words.txt").getOrDefault("en", List.of()));

    /** Words that leave a sentence open, in several languages: no line ends with one unless it was broken there. */
    static final Set<String> OPEN =
            Set.copyOf(PhraseFile.read("function-words.txt").getOrDefault("open", List.of()));

    private FunctionWords() {}
}
