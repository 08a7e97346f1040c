package org.stemma.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quote;

/** The words of saying and the nouns for those who can speak, read once from this room's resources. Immutable. */
final class Cues {
    static final Cues ENGLISH = new Cues();

    /** What a cue is in its sentence. */
    enum Part {
        VERB,
        NOUN,
        ADJECTIVE,
        /** Says nothing without its object: "made", "gave". */
        LIGHT
    }

    private final Map<Part, Map<String, List<Cue>>> cues = new HashMap<>();
    private final Set<String> voices = new HashSet<>();

    private Cues() {
        for (Part part : Part.values()) {
            cues.put(part, new HashMap<>());
        }
        read("cues.txt", this::line);
        read("voices.txt", voices::add);
    }

    /** A line's lemmas are single words, but for a verb's particles, which follow it: "point out". */
    private void line(String line) {
        List<String> cells = List.of(line.split(" *\\| *"));
        Part part = switch (cells.getFirst()) {
            case "v" -> Part.VERB;
            case "n" -> Part.NOUN;
            case "a" -> Part.ADJECTIVE;
            case "l" -> Part.LIGHT;
            default -> throw new IllegalStateException("cues.txt: " + line);
        };
        Quote.Attitude attitude = Quote.Attitude.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
        Quote.Stance stance = Quote.Stance.valueOf(cells.get(2).toUpperCase(Locale.ROOT));
        Set<String> frames = new HashSet<>(List.of(cells.get(3).split(" ")));
        for (String lemma : cells.get(4).split(" ")) {
            String words = lemma.replace('_', ' ');
            Map<String, List<Cue>> byLemma = cues.getOrDefault(part, Map.of());
            byLemma.computeIfAbsent(words, w -> new ArrayList<>()).add(new Cue(words, frames, stance, attitude));
        }
    }

    /** The readings of a word, in the order in which they are tried; empty if it is no cue. */
    List<Cue> of(Part part, String lemma) {
        return cues.getOrDefault(part, Map.of()).getOrDefault(lemma, List.of());
    }

    /** A verb's first reading that can stand beside quoted words or before a clause; null if it has none. */
    @Nullable
    Cue speech(String lemma) {
        return of(Part.VERB, lemma).stream()
                .filter(cue -> cue.marksWords() || cue.takes("t"))
                .findFirst()
                .orElse(null);
    }

    boolean isVerb(String lemma) {
        return !of(Part.VERB, lemma).isEmpty();
    }

    /** Whether a noun names somebody or something that can speak. */
    boolean isVoice(String lemma) {
        return voices.contains(lemma);
    }

    private static void read(String resource, Consumer<String> entry) {
        try (InputStream in = Cues.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
