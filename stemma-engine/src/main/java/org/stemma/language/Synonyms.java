package org.stemma.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Word lists in which a line holds a key and the words that stand for it. */
final class Synonyms {
    private Synonyms() {}

    /** From each word to its key; a word stands in one line only. */
    static Map<String, String> read(String file) {
        Map<String, String> keys = new HashMap<>();
        for (String line : Lexicon.words(file)) {
            List<String> words = List.of(line.strip().split("\\s+"));
            for (String word : words.subList(1, words.size())) {
                keys.put(word, words.getFirst());
            }
        }
        return Map.copyOf(keys);
    }
}
