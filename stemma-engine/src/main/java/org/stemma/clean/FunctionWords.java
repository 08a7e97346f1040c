package org.stemma.clean;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Closed-class words, from {@code function-words.txt}. */
final class FunctionWords {
    static final Set<String> ENGLISH =
            Set.copyOf(PhraseFile.read("function-words.txt").getOrDefault("en", List.of()));

    /** Of all languages together: what they share of a line tells running text from labels, whatever the language. */
    static final Set<String> ANY = PhraseFile.read("function-words.txt").entrySet().stream()
            .filter(section -> !section.getKey().equals("open"))
            .flatMap(section -> section.getValue().stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Words that leave a sentence open, in several languages: no line ends with one unless it was broken there. */
    static final Set<String> OPEN =
            Set.copyOf(PhraseFile.read("function-words.txt").getOrDefault("open", List.of()));

    private FunctionWords() {}
}
