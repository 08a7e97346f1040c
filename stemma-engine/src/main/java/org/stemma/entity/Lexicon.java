package org.stemma.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The word lists of this room, read once from its resources. Immutable. */
final class Lexicon {
    static final Lexicon ENGLISH = new Lexicon();

    private final Map<String, Set<String>> broader = new HashMap<>();
    private final Map<String, Gender> genders = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    private final Map<String, Gender> given = new HashMap<>();
    private final Map<String, String> nicknames = new HashMap<>();
    private final Map<String, Boolean> collectives = new HashMap<>();

    private Lexicon() {
        read("roles.txt", "\\|", (word, cells) -> {
            broader.put(word, Set.of(cells.get(1).strip().split(", *")));
            genders.put(word, Gender.of(cells.get(2).strip()));
            if (cells.size() > 3) {
                titles.add(Spelling.fold(word));
            }
        });
        read("given.txt", " ", (word, cells) -> given.put(word, Gender.of(cells.get(1))));
        read("nicknames.txt", " ", (word, cells) -> nicknames.put(word, cells.get(1)));
        read(
                "collectives.txt",
                "\\|",
                (word, cells) -> collectives.put(word, cells.get(1).strip().equals("o")));
    }

    boolean isRole(String lemma) {
        return broader.containsKey(lemma);
    }

    /** Whether a folded word may stand before a name: "president", "mr". */
    boolean isTitle(String folded) {
        return titles.contains(folded);
    }

    /** Whether somebody described by one role noun may be taken up by another. */
    boolean takesUp(String said, String later) {
        return said.equals(later) || broader.getOrDefault(said, Set.of()).contains(later);
    }

    Gender genderOfRole(String lemma) {
        return genders.getOrDefault(lemma, Gender.UNKNOWN);
    }

    Gender genderOfGiven(String folded) {
        return given.getOrDefault(folded, Gender.UNKNOWN);
    }

    /** The long form of a given name. */
    String longForm(String folded) {
        return nicknames.getOrDefault(folded, folded);
    }

    /** Whether a noun after a surname makes a group or body of it. */
    boolean isCollective(String lemma) {
        return collectives.containsKey(lemma);
    }

    boolean isBody(String collective) {
        return collectives.getOrDefault(collective, false);
    }

    static void read(String resource, String separator, BiConsumer<String, List<String>> entry) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(separator)))
                    .forEach(cells -> entry.accept(cells.get(0).strip(), cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
