package org.stemma.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Word lists of this room: a line holds a key and the words that stand for it; {@code #} begins a comment. */
final class Lexicon {
    private Lexicon() {}

    /** From each word to its key. */
    static Map<String, String> read(String file) {
        Map<String, String> keys = new HashMap<>();
        for (String line : lines(file)) {
            List<String> words = List.of(line.strip().split("\\s+"));
            for (String word : words.subList(1, words.size())) {
                keys.put(word, words.getFirst());
            }
        }
        return Map.copyOf(keys);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + file + " is missing from the build");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
