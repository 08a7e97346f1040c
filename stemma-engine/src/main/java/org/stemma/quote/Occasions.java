package org.stemma.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Nouns for occasions of speaking and for those who listen, and names of channels, read once from {@code occasions.txt}. Immutable. */
final class Occasions {
    static final Occasions ENGLISH = new Occasions();

    private static final Set<String> PREPOSITIONS = Set.of("in", "on", "at", "during", "via", "through", "by", "from");

    private final Map<String, Set<String>> sections = new HashMap<>();

    private Occasions() {
        try (InputStream in = Occasions.class.getResourceAsStream("occasions.txt")) {
            if (in == null) {
                throw new IllegalStateException("Missing resource occasions.txt");
            }
            Set<String> section = new HashSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String entry = line.strip();
                if (entry.startsWith("[")) {
                    section = sections.computeIfAbsent(entry, s -> new HashSet<>());
                } else if (!entry.isEmpty() && !entry.startsWith("#")) {
                    section.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a noun names an event at which, or a paper in which, things are said. */
    boolean holds(String noun) {
        return has("[occasion]", noun) || isPaper(noun);
    }

    /** Whether a noun names something written or recorded that carries somebody's words. */
    boolean isPaper(String noun) {
        return has("[paper]", noun);
    }

    boolean isAudience(String noun) {
        return has("[audience]", noun);
    }

    /** Whether words in lower case name a channel open to all. */
    boolean isChannel(String words) {
        return has("[channel]", words);
    }

    boolean takes(String preposition) {
        return PREPOSITIONS.contains(preposition);
    }

    private boolean has(String section, String entry) {
        return sections.getOrDefault(section, Set.of()).contains(entry);
    }
}
