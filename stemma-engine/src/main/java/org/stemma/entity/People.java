package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.news.EntityType;

/**
 * One person under all spellings, and never two persons under one.
 *
 * <p>Full names first, the fullest before the shorter: a name joins a person only if it agrees with every full name the person
 * has, and only if no second person would take it as well. Then what stands alone, article by article: a family name joins
 * the one person of the article who bears it, or else the one of the story; if two bear it, it stays by itself. Two given
 * names are two persons. Names meet in blocks of like-sounding words, so the cost is linear but for namesakes.
 */
final class People {
    private final List<Cluster> persons = new ArrayList<>();

    /** Persons by how a word of their names sounds. */
    private final Map<String, Set<Cluster>> bySound = new HashMap<>();

    /** Names that two persons bear, by their folded form. */
    private final Map<String, Cluster> undecided = new TreeMap<>();

    private final Map<String, Map<String, Cluster>> undecidedBySound = new HashMap<>();
    private final Variants variants;

    private People(Variants variants) {
        this.variants = variants;
    }

    /** With their descriptions. */
    static List<Cluster> described(List<Use> uses) {
        List<Cluster> persons = cluster(uses, Variants.none());
        Descriptions.read(persons);
        Variants variants = Variants.of(persons);
        if (variants.isEmpty()) {
            return persons;
        }
        List<Cluster> joined = cluster(uses, variants);
        Descriptions.read(joined);
        return joined;
    }

    private static List<Cluster> cluster(List<Use> uses, Variants variants) {
        People people = new People(variants);
        Map<PersonName, List<Use>> byName = new LinkedHashMap<>();
        uses.forEach(use -> byName.computeIfAbsent(PersonName.parse(use.text()), name -> new ArrayList<>())
                .add(use));
        byName.entrySet().stream()
                .filter(entry -> entry.getKey().isFull())
                .sorted(Map.Entry.comparingByKey(fullestFirst()))
                .forEach(entry -> people.addFull(entry.getKey(), entry.getValue()));
        byName.entrySet().stream()
                .filter(entry -> !entry.getKey().isFull())
                .sorted(Map.Entry.comparingByKey(fullestFirst()))
                .forEach(entry -> people.addShort(entry.getKey(), entry.getValue()));
        List<Cluster> all = new ArrayList<>(people.persons);
        all.addAll(people.undecided.values());
        return all;
    }

    private static Comparator<PersonName> fullestFirst() {
        return Comparator.comparing(PersonName::hasInitials)
                .thenComparingInt(name -> -name.words().size())
                .thenComparing(PersonName::gender)
                .thenComparing(name -> String.join(" ", name.words()))
                .thenComparing(PersonName::generation);
    }

    private void addFull(PersonName name, List<Use> uses) {
        List<Cluster> near = near(name);
        List<Cluster> agreeing = near.stream()
                .filter(person ->
                        person.personNames.stream().allMatch(other -> name.agrees(other) || variants.join(name, other)))
                .toList();
        List<Cluster> ending = agreeing.isEmpty() ? bearing(near, name) : agreeing;
        Cluster person = ending.size() == 1 ? ending.getFirst() : newPerson();
        person.personNames.add(name);
        name.words()
                .forEach(word -> bySound.computeIfAbsent(Spelling.block(word), b -> new LinkedHashSet<>())
                        .add(person));
        uses.forEach(person::add);
    }

    /** The persons with a word in their names that sounds like one of a name's, in the order in which they were found. */
    private List<Cluster> near(PersonName name) {
        Set<Cluster> near = new LinkedHashSet<>();
        name.words().forEach(word -> near.addAll(bySound.getOrDefault(Spelling.block(word), Set.of())));
        return near.stream().sorted(Comparator.comparingInt(Cluster::rank)).toList();
    }

    private Cluster newPerson() {
        Cluster person = new Cluster(EntityType.PERSON);
        person.rank(persons.size());
        persons.add(person);
        return person;
    }

    /** Of two or more persons who could be meant, none is. */
    private void addShort(PersonName name, List<Use> uses) {
        Map<String, List<Use>> byArticle = new TreeMap<>();
        uses.forEach(use -> byArticle
                .computeIfAbsent(use.article(), id -> new ArrayList<>())
                .add(use));
        List<Cluster> full = near(name).stream()
                .filter(person -> person.personNames.stream().anyMatch(PersonName::isFull))
                .toList();
        byArticle.forEach((article, here) -> {
            List<Cluster> candidates =
                    bearing(full.stream().filter(p -> p.isIn(article)).toList(), name);
            String where = "in its article";
            if (candidates.isEmpty()) {
                candidates = bearing(full, name);
                where = "in the story";
            }
            if (candidates.size() == 1) {
                Cluster person = candidates.getFirst();
                person.because(
                        "short name", "the only one " + where + " who may be called " + String.join(" ", name.words()));
                here.forEach(person::add);
            } else {
                here.forEach(alone(name, candidates)::add);
            }
        });
    }

    private Cluster alone(PersonName name, List<Cluster> candidates) {
        String key = name.family();
        Map<String, Cluster> alike = undecidedBySound.computeIfAbsent(Spelling.block(key), b -> new TreeMap<>());
        for (Map.Entry<String, Cluster> entry : alike.entrySet()) {
            boolean sameGender = entry.getValue().gender().agrees(name.sex());
            if (sameGender && Spelling.same(entry.getKey(), key)) {
                return named(entry.getValue(), name, candidates);
            }
        }
        Cluster person = undecided.computeIfAbsent(key + " " + name.sex(), k -> new Cluster(EntityType.PERSON));
        alike.put(key + " " + name.sex(), person);
        return named(person, name, candidates);
    }

    private static Cluster named(Cluster cluster, PersonName name, List<Cluster> candidates) {
        cluster.personNames.add(name);
        if (candidates.size() > 1) {
            String bearers = String.join(
                    ", ", candidates.stream().map(Cluster::name).sorted().toList());
            cluster.because("abstained", "more than one bears this name: " + bearers);
        }
        return cluster;
    }

    /** The persons who may be called so: by family name, exact spelling before variants; else by the first name alone. */
    private static List<Cluster> bearing(List<Cluster> among, PersonName name) {
        List<Cluster> families = among.stream()
                .filter(p -> p.personNames.stream().anyMatch(name::endsFullName))
                .toList();
        List<Cluster> exact = families.stream()
                .filter(p ->
                        p.personNames.stream().anyMatch(full -> full.family().equals(name.family())))
                .toList();
        if (!families.isEmpty()) {
            return exact.isEmpty() ? families : exact;
        }
        return among.stream()
                .filter(p -> p.personNames.stream().anyMatch(name::beginsFullName))
                .toList();
    }
}
