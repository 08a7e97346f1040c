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
import org.stemma.news.Token;

/** The lexicon of event words, read once from {@code frames.txt}, and of their figures of speech, from {@code figures.txt}. */
final class Frames {
    private static final int COLUMNS = 7;
    private static final int FIGURE_COLUMNS = 4;

    private final Map<String, List<Frame>> verbs = new HashMap<>();
    private final Map<String, List<Frame>> nouns = new HashMap<>();
    private final Map<String, List<Set<String>>> figures = new HashMap<>();
    private final Codes codes = new Codes();

    Frames() {
        for (String line : lines("frames.txt")) {
            add(line);
        }
        for (String line : lines("figures.txt")) {
            List<String> columns = columns(line, FIGURE_COLUMNS, "figures.txt");
            for (String lemma : words(columns.get(1))) {
                figures.computeIfAbsent(columns.getFirst() + " " + lemma, key -> new ArrayList<>())
                        .add(Set.copyOf(words(columns.get(2))));
            }
        }
    }

    /** The frames of a verb, in the order of the file. */
    List<Frame> verb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    List<Frame> noun(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    /** What stands beside a word where it is meant as a figure, or tells what nobody did: "fought the flu", "a quake struck the town". */
    List<Set<String>> figures(Token word) {
        return figures.getOrDefault((word.isVerb() ? "verb " : "noun ") + word.lemma(), List.of());
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
