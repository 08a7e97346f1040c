package org.stemma.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Modality;
import org.stemma.text.Countries;

/**
 * What the room knows of the language: classes of predicates, words of modality, saying and denying, of evaluation.
 *
 * <p>Read once from this package's text files; immutable. Every look-up is by lemma, lower case, a particle joined by _.
 */
final class Lexicon {
    static final Lexicon ENGLISH = new Lexicon();

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Set<String> eventNouns = new HashSet<>();
    private final Map<String, Set<String>> nouns = new HashMap<>();
    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Map<String, Modality> modalities = new HashMap<>();
    private final Map<String, Set<String>> sections = new HashMap<>();
    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Set<String> common = words("common.txt");
    private final Set<String> patients = words("patients.txt");
    private final Set<String> once = words("once.txt");
    private final Set<String> light = words("light.txt");
    private final Set<String> titles = words("titles.txt");

    private Lexicon() {
        readClasses();
        readGroups("nouns.txt", nouns);
        readGroups("bodies.txt", bodies);
        readSections("modality.txt");
        readSections("speech.txt");
        readSections("evaluation.txt");
        for (Modality modality : Modality.values()) {
            sections.getOrDefault(modality.name(), Set.of()).forEach(word -> modalities.put(word, modality));
        }
        for (String line : lines("opposites.txt")) {
            String[] pair = line.split(" ", -1);
            opposites.computeIfAbsent(pair[0], key -> new HashSet<>()).add(pair[1]);
            opposites.computeIfAbsent(pair[1], key -> new HashSet<>()).add(pair[0]);
        }
    }

    /** The classes of a predicate; a word of no class is its own. */
    Set<String> classesOf(String lemma) {
        return classes.getOrDefault(lemma, Set.of(lemma));
    }

    /** Whether a noun names an event, as "extradition" does. */
    boolean isEventNoun(String lemma) {
        return eventNouns.contains(lemma);
    }

    /** The groups of nouns that may stand for one another; a noun of no group is its own. */
    Set<String> nounsLike(String lemma) {
        return nouns.getOrDefault(lemma, Set.of(lemma));
    }

    /** The bodies and documents that a noun stands for where it is credited without a name; none of most nouns. */
    Set<String> bodiesOf(String noun) {
        return bodies.getOrDefault(noun, Set.of());
    }

    /** Whether to do so is to say something: "apologised", "accused", "sued". */
    boolean isUttering(String lemma) {
        return is("saying", lemma)
                || is("uttering", lemma)
                || classesOf(lemma).stream().anyMatch(name -> is("uttering", name));
    }

    @Nullable
    Modality modalityOf(String lemma) {
        return modalities.get(lemma);
    }

    /** Whether a word stands in a named list of modality.txt, speech.txt or evaluation.txt. */
    boolean is(String list, String lemma) {
        return sections.getOrDefault(list, Set.of()).contains(lemma);
    }

    boolean isCommon(String lemma) {
        return common.contains(lemma);
    }

    boolean subjectUndergoes(String lemma) {
        return patients.contains(lemma);
    }

    boolean happensOnce(String lemma) {
        return once.contains(lemma);
    }

    boolean isLight(String lemma) {
        return light.contains(lemma);
    }

    boolean isTitle(String lemma) {
        return titles.contains(lemma);
    }

    boolean areOpposites(String left, String right) {
        return named(left).stream()
                .anyMatch(
                        name -> opposites.getOrDefault(name, Set.of()).stream().anyMatch(named(right)::contains));
    }

    /** ISO code of the state that a name names, by its name, people, capital or seat of government. */
    static @Nullable String stateOf(String name) {
        return Countries.meaningOf(name)
                .filter(meaning -> meaning.kind() != Countries.Kind.PLACE)
                .map(Countries.Meaning::code)
                .orElse(null);
    }

    private Set<String> named(String lemma) {
        Set<String> names = new HashSet<>(classesOf(lemma));
        names.add(lemma);
        return names;
    }

    private void readClasses() {
        for (String line : lines("verbs.txt")) {
            String name = line.substring(0, line.indexOf(':')).strip();
            String[] sides = line.substring(line.indexOf(':') + 1).split("/", -1);
            Set<String> members = new HashSet<>(split(sides[0]));
            if (sides.length > 1) {
                members.addAll(split(sides[1]));
                eventNouns.addAll(split(sides[1]));
            }
            members.forEach(word ->
                    classes.computeIfAbsent(word, key -> new HashSet<>()).add(name));
        }
    }

    private static void readGroups(String file, Map<String, Set<String>> groups) {
        for (String line : lines(file)) {
            String name = line.substring(0, line.indexOf(':')).strip();
            for (String word : split(line.substring(line.indexOf(':') + 1))) {
                groups.computeIfAbsent(word, key -> new HashSet<>()).add(name);
            }
        }
    }

    private void readSections(String file) {
        for (String line : lines(file)) {
            String name = line.substring(0, line.indexOf(':')).strip();
            sections.put(name, Set.copyOf(split(line.substring(line.indexOf(':') + 1))));
        }
    }

    private static Set<String> words(String file) {
        Set<String> words = new HashSet<>();
        lines(file).forEach(line -> words.addAll(split(line)));
        return words;
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.strip().split("[ ]+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The lines of a file of this package, comments and empty ones left out. */
    static List<String> lines(String file) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
