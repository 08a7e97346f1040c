package org.stemma.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The word lists of this room: text files with one entry a line; a line that starts with {@code #} is a remark. */
final class Lexicon {
    private Lexicon() {}

    /** The entries of a word list in the order of the file. */
    static List<String> lines(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            return lines(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException("Word list " + name, e);
        }
    }

    private static List<String> lines(String name, @Nullable InputStream in) {
        if (in == null) {
            throw new IllegalStateException("No word list " + name);
        }
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return reader.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
