package org.stemma.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.PloverType;

/** The lexicon of event words, read once from {@code frames.txt}. */
final class Frames {
    private static final int COLUMNS = 7;

    private final Map<String, List<Frame>> verbs = new HashMap<>();
    private final Map<String, List<Frame>> nouns = new HashMap<>();
    private final Codes codes = new Codes();

    Frames() {
        for (String line : lines("frames.txt")) {
            add(line);
        }
    }

    /** The frames of a verb, in the order of the file. */
    List<Frame> verb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    List<Frame> noun(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    /** The codes of what the frames tell. */
    Codes codes() {
        return codes;
    }

    /** Nouns that stand for the party named beside them. */
    Set<String> parties() {
        return Set.copyOf(words(String.join(" ", lines("parties.txt"))));
    }

    private void add(String line) {
        List<String> columns = columns(line, COLUMNS, "frames.txt");
        List<String> type = words(columns.getFirst().replace('/', ' '));
        boolean verb = columns.get(1).equals("verb");
        Frame frame = new Frame(
                PloverType.valueOf(type.getFirst()),
                type.getLast(),
                verb,
                words(columns.get(3)),
                words(columns.get(4)),
                Set.copyOf(words(columns.get(5))));
        for (String lemma : words(columns.get(2))) {
            (verb ? verbs : nouns)
                    .computeIfAbsent(lemma, key -> new ArrayList<>())
                    .add(frame);
        }
    }

    /** The cells of a line of a data file. */
    static List<String> columns(String line, int wanted, String file) {
        List<String> columns =
                List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
        if (columns.size() != wanted) {
            throw new IllegalStateException(file + ": " + columns.size() + " columns in: " + line);
        }
        return columns;
    }

    static List<String> words(String column) {
        return column.isEmpty()
                ? List.of()
                : List.of(column.split("\\s+")).stream().distinct().toList();
    }

    /** The lines of a data file of this room; comments and empty ones left out. */
    static List<String> lines(String file) {
        try (InputStream in = Frames.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the build");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
