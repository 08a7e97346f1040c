package org.stemma.bench.events;

import java.util.List;
import java.util.Locale;

/**
 * A sentence whose event coders have typed.
 *
 * @param root the type as {@link Roots} folds it
 * @param sources the words that name who acts; empty if nobody is marked
 * @param targets the words that name who is acted upon
 */
record CodedSentence(String id, String text, String root, List<String> sources, List<String> targets) {
    CodedSentence {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    /** Whether a found name shares a word of three letters, or of two capitals (US), with one of the marked phrases. */
    static boolean names(List<String> marked, String found) {
        List<String> words = words(found);
        return marked.stream().anyMatch(phrase -> words(phrase).stream().anyMatch(words::contains));
    }

    private static List<String> words(String phrase) {
        return List.of(phrase.replace(".", "").split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> word.length() > 2 || word.matches("\\p{Lu}{2}"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.equals("the") && !word.equals("and"))
                .toList();
    }
}
