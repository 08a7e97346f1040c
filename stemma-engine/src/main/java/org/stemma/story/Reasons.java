package org.stemma.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Why;

/**
 * Tells what holds each story together, and what keeps it from being one with the story nearest to it.
 *
 * <p>Parts of a story's {@link Why}: its likeness; the entities, terms, persons, places, opening words ({@code event}) and times that most
 * of its reports share; its days. Those that begin with {@code apart} are about the nearest other story.
 */
final class Reasons {
    private static final int SHOWN = 8;
    /** Share of a story's reports that must hold what is called shared. */
    private static final double MOST = 0.5;
    /** Rarity above which a word is worth showing: one article in ten holds "government", whose rarity is 2.3. */
    private static final double TELLING = 2;

    private final Vectors vectors;
    private final Map<String, Integer> numbers;
    private final Map<Integer, Gathering> storyOf = new HashMap<>();
    private final double least;

    Reasons(Vectors vectors, Map<String, Integer> numbers, List<Gathering> stories, double least) {
        this.vectors = vectors;
        this.numbers = numbers;
        this.least = least;
        for (Gathering story : stories) {
            story.members().forEach(m -> storyOf.put(numbers.getOrDefault(m.id(), -1), story));
        }
    }

    Why of(Gathering story) {
        double cohesion = Math.clamp(story.cohesion(), 0, 1);
        List<Why.Part> parts = new ArrayList<>();
        if (story.size() == 1) {
            parts.add(new Why.Part("alone", 1, "no other report is like enough to it"));
        } else {
            parts.add(new Why.Part("likeness", cohesion, "mean likeness of its reports"));
            shared(story, parts);
        }
        Gathering other = nearest(story);
        if (other != null) {
            apart(story, other, parts);
        }
        return new Why(story.size() == 1 ? 1 : cohesion, parts);
    }

    private void shared(Gathering story, List<Why.Part> parts) {
        Set<String> names = new TreeSet<>();
        story.members().forEach(m -> names.addAll(m.names().keySet()));
        List<String> words = most(story, m -> m.words().keySet());
        list("entities", words.stream().filter(names::contains).toList(), parts);
        list("terms", words.stream().filter(w -> !names.contains(w)).toList(), parts);
        list("persons", Contrast.between(story, story, Principals::persons).shared(), parts);
        list("places", Contrast.between(story, story, Principals::places).shared(), parts);
        list(
                "event",
                most(story, m -> m.counts(Field.LEAD).keySet()).stream()
                        .filter(w -> !names.contains(w))
                        .toList(),
                parts);
        list("time", most(story, m -> m.counts(Field.TIMES).keySet()), parts);
        if (story.first() != null && story.last() != null) {
            long days = story.last().toEpochDay() - story.first().toEpochDay();
            parts.add(new Why.Part("days", days, "published " + story.first() + " to " + story.last()));
        }
    }

    private static void list(String feature, List<String> shared, List<Why.Part> parts) {
        if (!shared.isEmpty()) {
            parts.add(new Why.Part(
                    feature, shared.size(), shared.stream().limit(SHOWN).collect(Collectors.joining(", "))));
        }
    }

    /** What most of the reports hold, the weightiest first. */
    private List<String> most(Gathering story, Function<Portrait, Collection<String>> held) {
        Map<String, Integer> users = new TreeMap<>();
        story.members().forEach(m -> held.apply(m).forEach(w -> users.merge(w, 1, Integer::sum)));
        return users.entrySet().stream()
                .filter(e -> e.getValue() > MOST * story.size())
                .map(Map.Entry::getKey)
                .filter(w -> vectors.rarity(w) > TELLING)
                .sorted(Comparator.comparingDouble(
                                (String w) -> -story.sum().weights().getOrDefault(w, 0.0) * vectors.rarity(w))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The other story whose reports are likest to these, whatever numbers or time say; null if none is near. */
    private @Nullable Gathering nearest(Gathering story) {
        Map<String, Gathering> others = new TreeMap<>();
        for (Portrait member : story.members()) {
            for (int near : vectors.near().get(numbers.getOrDefault(member.id(), 0))) {
                Gathering other = storyOf.get(near);
                if (other != null && !other.id().equals(story.id())) {
                    others.put(other.id(), other);
                }
            }
        }
        return others.values().stream()
                .max(Comparator.comparingDouble(story::unfaded).thenComparing(Gathering::id, Comparator.reverseOrder()))
                .orElse(null);
    }

    private void apart(Gathering story, Gathering other, List<Why.Part> parts) {
        double likeness = story.unfaded(other);
        double faded = story.fading(other);
        parts.add(new Why.Part(
                "apart",
                likeness,
                String.format(
                        Locale.ROOT,
                        "nearest other story: \"%s\"; mean likeness %.2f, needed %.2f",
                        StoryFinder.title(other, vectors, numbers),
                        likeness,
                        least)));
        Set<String> numbered = new TreeSet<>();
        story.instalments()
                .forEach(one -> other.instalments()
                        .forEach(another -> Instalments.differing(one, another)
                                .forEach(thing -> numbered.add(
                                        thing + " " + one.get(thing) + " here, " + another.get(thing) + " there"))));
        list("apart: numbered", List.copyOf(numbered), parts);
        contrast("apart: persons", Contrast.between(story, other, Principals::persons), parts);
        contrast("apart: places", Contrast.between(story, other, Principals::places), parts);
        if (faded < 1) {
            parts.add(new Why.Part("apart: time", faded, "a silence lies between; likeness counts for this share"));
        }
        if (numbered.isEmpty() && likeness * faded >= least) {
            parts.add(new Why.Part(
                    "apart: two affairs",
                    likeness * faded,
                    "like as they are, they share little but what all of them share"));
        }
    }

    private static void contrast(String feature, Contrast contrast, List<Why.Part> parts) {
        if (!contrast.left().isEmpty() && !contrast.right().isEmpty()) {
            parts.add(new Why.Part(
                    feature,
                    contrast.likeness(),
                    shown(contrast.left()) + " here, " + shown(contrast.right()) + " there"));
        }
    }

    private static String shown(List<String> names) {
        return names.stream().limit(SHOWN).collect(Collectors.joining(", "));
    }
}
