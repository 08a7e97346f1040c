package org.stemma.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which words can tell the same event: one lemma, words of one root ("announce", "announcement"), words of one group of {@code
 * predicates.txt} ("quake", "tremor"). Read once; a question costs the groups of a word.
 */
final class Predicates {
    /** How near two words are, the nearest first. */
    enum Kinship {
        SAME,
        DERIVED,
        GROUPED,
        NONE
    }

    /** What makes a noun of a verb; longest first. Endings of persons are left out: a killer is no killing. */
    private static final Pattern ENDING = Pattern.compile(
            "(?:isation|ization|ication|ation|ition|ution|ssion|tion|sion|ion|ment|ance|ence|ency|ancy|ure|age|al|ing|ed)$");

    /** What a verb ends in that such an ending takes the place of. */
    private static final Pattern VERBAL = Pattern.compile("(?:iate|ate|ise|ize|ify|i|y|e)$");

    /** Consonants that change before such an ending: explode, explosion; decide, decision; produce, production. */
    private static final Pattern CHANGING = Pattern.compile("(?<=..[a-z])[tdscvg]+$");

    private static final Pattern DOUBLED = Pattern.compile("([bdglmnprt])\\1$");

    /** Shorter roots are shared by chance. */
    private static final int LEAST_ROOT = 3;

    private final Map<String, Set<Integer>> groups = new HashMap<>();

    Predicates() {
        int number = 0;
        for (String line : lines()) {
            for (String word : line.split(" ")) {
                groups.computeIfAbsent(word, key -> new HashSet<>()).add(number);
            }
            number++;
        }
    }

    /** The nearest kinship of any two of the words. */
    Kinship of(Set<String> one, Set<String> other) {
        Kinship nearest = Kinship.NONE;
        for (String word : one) {
            for (String counterpart : other) {
                Kinship kinship = of(word, counterpart);
                nearest = kinship.compareTo(nearest) < 0 ? kinship : nearest;
            }
        }
        return nearest;
    }

    Kinship of(String one, String other) {
        if (one.equals(other)) {
            return Kinship.SAME;
        }
        String root = root(one);
        if (root.length() >= LEAST_ROOT && root.equals(root(other))) {
            return Kinship.DERIVED;
        }
        Set<Integer> shared = new HashSet<>(groups.getOrDefault(one, Set.of()));
        shared.retainAll(groups.getOrDefault(other, Set.of()));
        return shared.isEmpty() ? Kinship.NONE : Kinship.GROUPED;
    }

    /** What is left of a word without what its part of speech adds. */
    static String root(String word) {
        String single =
                DOUBLED.matcher(stripped(stripped(word, ENDING), VERBAL)).replaceFirst("$1");
        return stripped(single, CHANGING);
    }

    private static String stripped(String word, Pattern ending) {
        String bare = ending.matcher(word).replaceFirst("");
        return bare.length() < LEAST_ROOT ? word : bare;
    }

    private static List<String> lines() {
        try (InputStream in = Predicates.class.getResourceAsStream("predicates.txt")) {
            if (in == null) {
                throw new IllegalStateException("predicates.txt is missing from the build");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("predicates.txt", e);
        }
    }
}
