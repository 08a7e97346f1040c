package org.stemma.app.web;

import io.helidon.http.BadRequestException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.stemma.store.Shelf;
import org.stemma.store.StoreException;

/** The list of stories, the latest first. */
final class Listing {
    /** Stories shown at a time. */
    static final int SHOWN = 25;

    /** Values offered for one filter: what a reader looks through; words find the rest. */
    private static final int MOST_CHOICES = 40;

    private static final Map<Shelf.Facet, String> LABELS = Map.of(
            Shelf.Facet.STATE, "State of the main statement",
            Shelf.Facet.OUTLET, "Outlet",
            Shelf.Facet.PLACE, "Place",
            Shelf.Facet.ENTITY, "Person or body",
            Shelf.Facet.LANGUAGE, "Language");

    private final Shelves shelves;

    Listing(Shelves shelves) {
        this.shelves = shelves;
    }

    StoriesPage show(Visit visit) {
        Filter filter = Filter.of(visit);
        String store = shelves.path().toString();
        if (!shelves.isThere()) {
            return StoriesPage.empty(filter, store);
        }
        OptionalInt built = shelves.shelf().building();
        String after = visit.word("after");
        Shelf.Page<Shelf.StoryCard> page = page(filter.query(after.isEmpty() ? null : after, SHOWN));
        long total = page.total() == null ? page.items().size() : page.total();
        return new StoriesPage(
                filter,
                facets(filter, page.facets()),
                page.cards().stream().map(StoryLine::new).toList(),
                total,
                page.next(),
                store,
                built);
    }

    private Shelf.Page<Shelf.StoryCard> page(Shelf.Query query) {
        try {
            return shelves.shelf().stories(query);
        } catch (StoreException e) {
            if (e.category() == StoreException.Category.INPUT) {
                throw new BadRequestException(String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }

    private static List<StoriesPage.Facet> facets(Filter filter, Map<Shelf.Facet, List<Shelf.Count>> counts) {
        return Filter.FACETS.stream()
                .map(facet -> new StoriesPage.Facet(
                        Filter.key(facet),
                        LABELS.getOrDefault(facet, ""),
                        choices(filter.chosen(facet), counts.getOrDefault(facet, List.of()))))
                .toList();
    }

    /** The most frequent values in the order of the alphabet; what is chosen stays, also where it finds nothing. */
    private static List<StoriesPage.Choice> choices(String chosen, List<Shelf.Count> counts) {
        List<StoriesPage.Choice> choices = new ArrayList<>();
        counts.stream()
                .limit(MOST_CHOICES)
                .forEach(count -> choices.add(new StoriesPage.Choice(
                        count.value(),
                        word(count.label()),
                        count.count(),
                        count.value().equals(chosen))));
        if (!chosen.isEmpty() && choices.stream().noneMatch(StoriesPage.Choice::chosen)) {
            String label = counts.stream()
                    .filter(count -> count.value().equals(chosen))
                    .map(Shelf.Count::label)
                    .findFirst()
                    .orElse(chosen);
            choices.add(new StoriesPage.Choice(chosen, word(label), 0, true));
        }
        choices.sort(Comparator.comparing(StoriesPage.Choice::label, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(StoriesPage.Choice::value));
        return choices;
    }

    /** A constant's name as a word; other labels as they are. */
    private static String word(String label) {
        return label.matches("[A-Z]+_[A-Z_]+|DISPUTED|DENIED|ECHOED|CORROBORATED|SUPERSEDED")
                ? label.toLowerCase(Locale.ROOT).replace('_', ' ')
                : label;
    }
}
