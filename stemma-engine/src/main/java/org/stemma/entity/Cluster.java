package org.stemma.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.Description;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Method;
import org.stemma.news.Passage;
import org.stemma.news.Report;
import org.stemma.news.Stamp;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.text.ContentId;

/** An entity in the making: the uses of its names, and what the reports say about it. Not thread-safe. */
final class Cluster {
    private static final Method METHOD = new Method("entity-names-roles", 1);

    /** A sure name, and one that only its surroundings settled (a family name, an acronym). */
    private static final double SURE = 1.0;

    private static final double SETTLED = 0.8;

    final EntityType type;
    final Set<PersonName> personNames = new LinkedHashSet<>();
    final List<Use> uses = new ArrayList<>();
    final List<Use> metonyms = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    private final Set<Mention> mentions = new LinkedHashSet<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Set<String> articles = new HashSet<>();
    private int rank;
    private boolean settled;
    private boolean isSettled;
    private Gender settledGender = Gender.UNKNOWN;
    private @Nullable String settledCountry;
    private @Nullable String country;
    private @Nullable Set<String> kinds;
    private @Nullable Map<String, Map<Integer, List<Fact>>> factsByPlace;
    private @Nullable String corrected;

    Cluster(EntityType type) {
        this.type = type;
    }

    /** Its place among those found, for a stable order. */
    int rank() {
        return rank;
    }

    void rank(int place) {
        rank = place;
    }

    /** From now on names and facts stay as they are, so that what follows from them is told once. */
    void settle() {
        settledGender = gender();
        settledCountry = country();
        isSettled = true;
    }

    void add(Use use) {
        uses.add(use);
        articles.add(use.article());
        mentions.add(use.mention(Mention.Kind.NAME));
    }

    /** The name of its capital, which stands for it. It is none of the state's own names. */
    void stoodFor(Use use) {
        metonyms.add(use);
        mentions.add(use.mention(Mention.Kind.METONYM));
        because("metonym", use.text() + " stands for the state where it acts");
    }

    void add(Mention mention) {
        mentions.add(mention);
    }

    /** Takes in what another cluster holds, which is not to be used any more. */
    void absorb(Cluster other) {
        personNames.addAll(other.personNames);
        uses.addAll(other.uses);
        articles.addAll(other.articles);
        metonyms.addAll(other.metonyms);
        facts.addAll(other.facts);
        mentions.addAll(other.mentions);
        country(other.country);
    }

    /** Shows it under another of its names. */
    void call(String name) {
        corrected = type == EntityType.PERSON ? Names.withoutTitle(name) : name;
    }

    void rename(OfNames correction) {
        corrected = correction.to();
        because("corrected", "a reader calls it so");
    }

    void because(String feature, String note) {
        reasons.putIfAbsent(feature + ": " + note, feature);
        settled |= !feature.equals("name") && !feature.equals("metonym");
    }

    void country(@Nullable String code) {
        country = country == null ? code : country;
    }

    /** The state it is, belongs to or lies in: told by its kind, else the one that most descriptions name. */
    @Nullable
    String country() {
        if (isSettled) {
            return settledCountry;
        }
        if (country != null) {
            return country;
        }
        Map<String, Integer> votes = new TreeMap<>();
        for (Fact fact : facts) {
            if (fact.country() != null) {
                votes.merge(fact.country(), 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** By the titles and given names, else by the roles; unknown where they disagree. */
    Gender gender() {
        if (isSettled) {
            return settledGender;
        }
        Gender gender = Gender.UNKNOWN;
        for (PersonName name : personNames) {
            Gender told = name.sex();
            if (!gender.agrees(told)) {
                return Gender.UNKNOWN;
            }
            gender = told == Gender.UNKNOWN ? gender : told;
        }
        for (Fact fact : facts) {
            gender = gender == Gender.UNKNOWN ? Lexicon.ENGLISH.genderOfRole(fact.role()) : gender;
        }
        return gender;
    }

    /** What a sentence calls it besides its name. */
    List<Fact> factsIn(String article, int sentence) {
        return factsByPlace().getOrDefault(article, Map.of()).getOrDefault(sentence, List.of());
    }

    private Map<String, Map<Integer, List<Fact>>> factsByPlace() {
        if (factsByPlace == null) {
            Map<String, Map<Integer, List<Fact>>> sorted = new HashMap<>();
            for (Fact fact : facts) {
                Mention where = fact.where();
                if (where != null && fact.same()) {
                    sorted.computeIfAbsent(where.passage().article(), a -> new HashMap<>())
                            .computeIfAbsent(where.sentence(), s -> new ArrayList<>())
                            .add(fact);
                }
            }
            factsByPlace = sorted;
        }
        return factsByPlace;
    }

    /** The nouns that its names and the reports call it by; of bodies, places and things. Fixed once its facts are read. */
    Set<String> kinds() {
        if (kinds == null) {
            Set<String> told = new TreeSet<>();
            facts.forEach(fact -> told.add(fact.role()));
            uses.stream().map(Use::folded).distinct().forEach(form -> {
                String kind = Kinds.ENGLISH.kindOfName(form);
                if (kind != null && Kinds.ENGLISH.mayBe(kind, type)) {
                    told.add(kind);
                }
            });
            kinds = Set.copyOf(told);
        }
        return kinds;
    }

    /** Whether a noun takes it up for what it is called. */
    boolean isCalled(String noun) {
        return kinds().stream().anyMatch(kind -> Kinds.ENGLISH.takesUp(kind, noun));
    }

    /** Whether a folded word stands in one of its names. */
    boolean isNamedWith(String word) {
        return uses.stream()
                .map(Use::folded)
                .distinct()
                .anyMatch(form -> Spelling.words(form).contains(word));
    }

    boolean isState() {
        return type == EntityType.PLACE
                && (uses.isEmpty() || uses.stream().anyMatch(use -> Lands.state(use.text()) != null));
    }

    boolean isIn(String article) {
        return articles.contains(article);
    }

    /** As a reader corrected it, else the fullest of its names, and of those the most frequent. */
    String name() {
        if (corrected != null) {
            return corrected;
        }
        List<String> forms = forms();
        Comparator<String> fullest = Comparator.comparingInt(this::fullness);
        return forms.stream()
                .max(fullest.thenComparingInt(form -> -forms.indexOf(form)))
                .orElse("");
    }

    /** For persons, how many words the name has without title and initials; other names are best as most call them. */
    private int fullness(String form) {
        if (type != EntityType.PERSON) {
            return Spelling.words(Spelling.fold(form)).size() > 1
                    ? 1
                    : form.equals(form.toUpperCase(Locale.ROOT)) ? -1 : 0;
        }
        return (int) PersonName.parse(form).words().stream()
                .filter(w -> w.length() > 1)
                .count();
    }

    /** Its spellings, without titles, the most frequent first. */
    private List<String> forms() {
        if (uses.isEmpty() && country != null) {
            return List.of(Lands.nameOf(country));
        }
        Map<String, Integer> count = new TreeMap<>();
        for (Use use : uses) {
            String form = type == EntityType.PERSON ? Names.withoutTitle(use.text()) : use.text();
            count.merge(form, 1, Integer::sum);
        }
        return count.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    Entity entity() {
        String name = name();
        List<String> forms = forms();
        String first = mentions.stream()
                .sorted()
                .findFirst()
                .map(m -> m.passage().article() + m.passage().start())
                .orElse("");
        List<Why.Part> parts = new ArrayList<>();
        parts.add(new Why.Part("name", forms.size(), "spellings: " + String.join(", ", forms)));
        reasons.forEach((note, feature) -> parts.add(new Why.Part(feature, 1, note.substring(feature.length() + 2))));
        return new Entity(
                ContentId.of("entity", type.name(), name, first),
                name,
                forms,
                type,
                country(),
                null,
                descriptions(),
                mentions.stream().sorted().toList(),
                new Why(settled ? SETTLED : SURE, parts),
                METHOD);
    }

    private List<Description> descriptions() {
        Map<String, List<Fact>> byText = new TreeMap<>();
        facts.forEach(fact ->
                byText.computeIfAbsent(fact.text(), t -> new ArrayList<>()).add(fact));
        return byText.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Fact>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> description(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Description description(String text, List<Fact> facts) {
        List<Passage> passages = new ArrayList<>();
        List<When> told = new ArrayList<>();
        for (Fact fact : facts) {
            Passage passage = fact.passage();
            Report report = fact.report();
            if (passage != null && report != null) {
                passages.add(passage);
                Stamp published = report.article().published();
                if (published != null) {
                    told.add(published.when());
                }
            }
        }
        return new Description(
                text,
                told.isEmpty() ? null : Collections.min(told),
                told.isEmpty() ? null : Collections.max(told),
                passages.stream().distinct().sorted().toList());
    }
}
