package org.stemma.app.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.news.Description;
import org.stemma.news.EntityType;
import org.stemma.news.Namesake;
import org.stemma.news.Portrait;
import org.stemma.store.EntityCard;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Facet;
import org.stemma.store.Shelf.Query;

/** Names of the store that may be the same one's, found among those with a word, or the beginning of one, in common. Thread-safe. */
final class Namesakes {
    /** Entities that are looked at for each word of a name. */
    private static final int MOST_OF_A_WORD = 60;

    /** Names that are compared, and stories of each that are asked for their days and their other names. */
    private static final int MOST_NAMES = 40;

    private static final int MOST_STORIES = 4;

    /** Letters by which a word is found again that is written otherwise further on. */
    private static final int BEGINNING = 3;

    /** Shorter words are particles and initials. */
    private static final int TELLING_WORD = 3;

    private static final int MOST_WORDS = 4;

    private static final Set<EntityType> TYPES =
            Set.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP, EntityType.PLACE, EntityType.FACILITY);

    private final Shelves shelves;
    private final Trail trail;
    private final Stemma stemma;

    Namesakes(Shelves shelves, Trail trail, Stemma stemma) {
        this.shelves = shelves;
        this.trail = trail;
        this.stemma = stemma;
    }

    /** @param own the entities of a name, at least one */
    List<Namesake> of(List<EntityCard> own) {
        EntityCard first = own.getFirst();
        if (!TYPES.contains(first.type())) {
            return List.of();
        }
        Shelf shelf = shelves.shelf();
        Map<String, List<EntityCard>> near = near(first, shelf).stream()
                .filter(card -> !card.nameId().equals(first.nameId()))
                .collect(Collectors.groupingBy(EntityCard::nameId, LinkedHashMap::new, Collectors.toList()));
        Map<String, Shelf.StoryCard> stories = new LinkedHashMap<>();
        List<Portrait> others = near.values().stream()
                .limit(MOST_NAMES)
                .map(cards -> portrait(cards, stories, shelf))
                .toList();
        return others.isEmpty()
                ? List.of()
                : stemma.namesakes(portrait(own, stories, shelf), others, trail.corrections());
    }

    private static Set<EntityCard> near(EntityCard card, Shelf shelf) {
        Stream<String> words = Stream.of(card.name().split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= TELLING_WORD)
                .limit(MOST_WORDS)
                .map(word -> word.substring(0, BEGINNING) + "*");
        Stream<String> initials =
                card.type() == EntityType.ORGANISATION ? Stream.of(initials(card.name())) : Stream.of();
        return Stream.concat(words, initials)
                .filter(word -> !word.isEmpty())
                .flatMap(word -> shelf
                        .entities(Query.ALL
                                .words(word, Shelf.Order.BEST)
                                .only(Facet.TYPE, card.type().name())
                                .page(null, MOST_OF_A_WORD))
                        .cards()
                        .stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String initials(String name) {
        String initials = name.replaceAll("[^\\p{Lu}]", "");
        return initials.length() > 1 ? initials : "";
    }

    private static Portrait portrait(List<EntityCard> cards, Map<String, Shelf.StoryCard> known, Shelf shelf) {
        EntityCard first = cards.getFirst();
        List<Shelf.StoryCard> stories = cards.stream()
                .map(EntityCard::story)
                .distinct()
                .limit(MOST_STORIES)
                .map(id -> known.computeIfAbsent(id, one -> story(one, shelf)))
                .filter(Objects::nonNull)
                .toList();
        return new Portrait(
                first.nameId(),
                first.name(),
                first.type(),
                all(cards, card -> card.country() == null ? List.of() : List.of(card.country())),
                List.copyOf(all(
                        cards,
                        card -> card.descriptions().stream()
                                .map(Description::text)
                                .toList())),
                all(
                        stories,
                        story ->
                                story.entities().stream().map(Shelf.Named::name).toList()),
                day(stories, Shelf.StoryCard::first, Comparator.naturalOrder()),
                day(stories, Shelf.StoryCard::last, Comparator.reverseOrder()));
    }

    private static Shelf.@Nullable StoryCard story(String id, Shelf shelf) {
        return shelf.stories(Query.ALL.withId(id).page(null, 1)).cards().stream()
                .findFirst()
                .orElse(null);
    }

    private static <T> Set<String> all(Collection<T> from, Function<T, Collection<String>> words) {
        return from.stream()
                .flatMap(one -> words.apply(one).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable LocalDate day(
            List<Shelf.StoryCard> stories,
            Function<Shelf.StoryCard, @Nullable LocalDate> day,
            Comparator<LocalDate> order) {
        return stories.stream().map(day).filter(Objects::nonNull).min(order).orElse(null);
    }
}
