package org.stemma.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lexica: sections headed {@code [name]}, one entry a line, {@code #} followed by a space starts a comment. */
final class PhraseFile {
    private PhraseFile() {}

    /** The entries of each section, in order of the file. */
    static Map<String, List<String>> read(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : text(name).lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.equals("#") || line.startsWith("# ")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1);
            } else {
                sections.computeIfAbsent(section, s -> new ArrayList<>()).add(line);
            }
        }
        return sections;
    }

    private static String text(String name) {
        try (InputStream in = PhraseFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The lexicon " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
