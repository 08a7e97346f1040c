package org.stemma.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Word lists that stand beside this class as text files: one entry a line, {@code #} begins a comment. */
final class Lexicon {
    private Lexicon() {}

    /** The entries of a file of words. */
    static Set<String> words(String file) {
        return Set.copyOf(lines(file));
    }

    /** The entries of a file of words with, after a tab, what they are. */
    static Map<String, String> table(String file) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String line : lines(file)) {
            int tab = line.indexOf('\t');
            entries.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return Map.copyOf(entries);
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Lexicon.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("No " + file + " on the class path");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
