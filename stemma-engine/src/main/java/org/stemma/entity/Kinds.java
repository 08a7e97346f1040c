package org.stemma.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;

/** What bodies, places and things may be called by: the nouns of {@code kinds.txt}, and lists of verbs and nouns about those who act. */
final class Kinds {
    static final Kinds ENGLISH = new Kinds();

    private static final Map<Character, Set<EntityType>> TYPES = Map.of(
            'o',
            Set.of(EntityType.ORGANISATION, EntityType.GROUP),
            's',
            Set.of(EntityType.PLACE),
            't',
            Set.of(EntityType.PLACE),
            'f',
            Set.of(EntityType.FACILITY, EntityType.PLACE),
            'd',
            Set.of(EntityType.PRODUCT),
            'w',
            Set.of(EntityType.WORK, EntityType.PRODUCT),
            'l',
            Set.of(EntityType.LAW),
            'e',
            Set.of(EntityType.EVENT));

    private final Map<String, Set<String>> broader = new HashMap<>();
    private final Map<String, String> marks = new HashMap<>();
    private final Set<String> deeds = new HashSet<>();
    private final Set<String> holdings = new HashSet<>();
    private final Set<String> encounters = new HashSet<>();

    private Kinds() {
        Lexicon.read("kinds.txt", "\\|", (word, cells) -> {
            broader.put(word, Set.of(cells.get(1).strip().split(", *")));
            marks.put(word, cells.get(2).strip());
        });
        Lexicon.read("deeds.txt", "\\|", (word, cells) -> deeds.add(word));
        Lexicon.read("holdings.txt", "\\|", (word, cells) -> holdings.add(word));
        Lexicon.read("encounters.txt", "\\|", (word, cells) -> encounters.add(word));
        Set<String> listed = Set.copyOf(broader.keySet());
        broader.values().stream()
                .flatMap(Set::stream)
                .filter(word -> !word.isEmpty() && !listed.contains(word))
                .distinct()
                .toList()
                .forEach(word -> broader.put(word, Set.of()));
    }

    boolean isKind(String noun) {
        return broader.containsKey(noun);
    }

    /** Whether a noun may speak of something of a mark: o, s, t, f, d, w, l, e. */
    boolean mayBe(String noun, char mark) {
        return marks.getOrDefault(noun, "").indexOf(mark) >= 0;
    }

    boolean mayBe(String noun, EntityType type) {
        return marks.getOrDefault(noun, "")
                .chars()
                .anyMatch(mark -> TYPES.getOrDefault((char) mark, Set.of()).contains(type));
    }

    /** Whether something called by one noun may be taken up by another. */
    boolean takesUp(String said, String later) {
        return said.equals(later) || broader.getOrDefault(said, Set.of()).contains(later);
    }

    /** The kind that a folded name tells: its last word, or the one before "of". */
    @Nullable
    String kindOfName(String folded) {
        List<String> words = Spelling.words(folded);
        if (words.size() < 2) {
            return null;
        }
        int of = words.indexOf("of");
        String before = of > 0 ? words.get(of - 1) : "";
        if (isKind(before)) {
            return before;
        }
        String last = words.getLast();
        String singular = last.endsWith("s") && isKind(last.substring(0, last.length() - 1))
                ? last.substring(0, last.length() - 1)
                : last;
        return isKind(last) ? last : isKind(singular) ? singular : null;
    }

    /** Whether only somebody who can decide does this. */
    boolean isDeed(String verb) {
        return deeds.contains(verb);
    }

    /** Whether its owner is somebody who can decide. */
    boolean isHolding(String noun) {
        return holdings.contains(noun);
    }

    /** Whether it takes place between states. */
    boolean isEncounter(String noun) {
        return encounters.contains(noun);
    }
}
