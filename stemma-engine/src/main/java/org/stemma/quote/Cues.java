package org.stemma.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quote;

/** The words of saying and the nouns for those who can speak, read once from this room's resources. Immutable. */
final class Cues {
    static final Cues ENGLISH = new Cues();

    private final Map<String, Cue> verbs = new HashMap<>();
    private final Map<String, Boolean> voices = new HashMap<>();

    private Cues() {
        read("cues.txt", line -> {
            List<String> cells = List.of(line.split(" *\\| *"));
            if (!cells.get(1).equals("n")) {
                Quote.Stance stance = Quote.Stance.valueOf(cells.get(2).toUpperCase(Locale.ROOT));
                verbs.put(cells.get(0), new Cue(cells.get(0), cells.get(1), stance, Quote.Attitude.ASSERTION));
            }
        });
        read("voices.txt", line -> voices.put(line, true));
    }

    @Nullable
    Cue verb(String lemma) {
        return verbs.get(lemma);
    }

    /** Whether a noun names somebody or something that can speak. */
    boolean isVoice(String lemma) {
        return voices.containsKey(lemma);
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
