package org.stemma.clean;

import java.util.List;
import java.util.Set;

/** Closed-class words, from {@code function-words.txt}. */
final class FunctionWords {
    static final Set<String> ENGLISH =
            Set.copyOf(PhraseFile.read("function-words.txt").getOrDefault("en", List.of()));

    private FunctionWords() {}
}
