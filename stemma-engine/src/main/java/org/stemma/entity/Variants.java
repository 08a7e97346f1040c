package org.stemma.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Full names that are one foreign name in the spellings of several reporters. The spelling alone does not tell ("Salem" and
 * "Salim" may be brothers), so the given names must be related, the family names the same, and a role that the reports give
 * to both must agree, with its state. Persons meet in blocks of like-sounding words.
 */
final class Variants {
    private final Set<Set<PersonName>> pairs;

    private Variants(Set<Set<PersonName>> pairs) {
        this.pairs = pairs;
    }

    static Variants none() {
        return new Variants(Set.of());
    }

    /** Of persons whose descriptions are read. */
    static Variants of(List<Cluster> persons) {
        Set<Set<PersonName>> pairs = new HashSet<>();
        List<Cluster> named = persons.stream()
                .filter(person -> person.personNames.stream().anyMatch(PersonName::isFull))
                .toList();
        Map<String, List<Cluster>> bySound = new TreeMap<>();
        for (Cluster person : named) {
            Set<String> sounds = new TreeSet<>();
            full(person)
                    .forEach(name ->
                            name.words().stream().skip(1).map(Spelling::block).forEach(sounds::add));
            sounds.forEach(sound ->
                    bySound.computeIfAbsent(sound, s -> new ArrayList<>()).add(person));
        }
        for (List<Cluster> alike : bySound.values()) {
            for (int i = 0; i < alike.size(); i++) {
                for (int j = i + 1; j < alike.size(); j++) {
                    pairs.addAll(between(alike.get(i), alike.get(j)));
                }
            }
        }
        return new Variants(pairs);
    }

    private static List<Set<PersonName>> between(Cluster a, Cluster b) {
        List<PersonName> left = full(a);
        List<PersonName> right = full(b);
        boolean related = left.stream().allMatch(x -> right.stream().allMatch(x::isRelated));
        List<Set<PersonName>> pairs = new ArrayList<>();
        if (related && shareRole(a, b)) {
            left.forEach(x -> right.forEach(y -> pairs.add(Set.of(x, y))));
        }
        return pairs;
    }

    private static List<PersonName> full(Cluster person) {
        return person.personNames.stream().filter(PersonName::isFull).toList();
    }

    private static boolean shareRole(Cluster a, Cluster b) {
        return a.facts.stream().anyMatch(x -> b.facts.stream().anyMatch(y -> agree(x, y)));
    }

    private static boolean agree(Fact x, Fact y) {
        boolean role = Lexicon.ENGLISH.takesUp(x.role(), y.role()) || Lexicon.ENGLISH.takesUp(y.role(), x.role());
        return role
                && (x.country() == null || y.country() == null || x.country().equals(y.country()));
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    boolean join(PersonName a, PersonName b) {
        return a.equals(b) || pairs.contains(Set.of(a, b));
    }
}
