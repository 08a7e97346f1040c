package org.stemma.app.web;

import io.helidon.http.BadRequestException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Store;

/** The list of stories, the latest first. Thread-safe. */
final class Listing {
    /** Stories shown at a time. */
    static final int SHOWN = 25;

    /** Values offered for one filter: what a reader looks through; words find the rest. */
    private static final int MOST_CHOICES = 40;

    private static final Comparator<StoryCard> LATEST_FIRST = Comparator.comparing(Listing::day)
            .reversed()
            .thenComparing(card -> card.summary().id());

    private final Shelves shelves;
    private Shelves.@Nullable Version version;
    private List<StoryCard> cards = List.of();

    Listing(Shelves shelves) {
        this.shelves = shelves;
    }

    StoriesPage show(Visit visit) {
        List<StoryCard> all = shelves.isThere() ? cards() : List.of();
        Filter filter = Filter.of(visit);
        List<StoryCard> taken = all.stream().filter(filter::takes).toList();
        List<StoryCard> rest = after(visit.word("after"), taken);
        List<StoryCard> shown = rest.stream().limit(SHOWN).toList();
        String more = rest.size() == shown.size() ? null : cursor(shown.getLast());
        return new StoriesPage(
                filter,
                facets(filter, taken),
                shown,
                taken.size(),
                all.size(),
                more,
                shelves.path().toString());
    }

    /** The stories behind the one that a cursor names: by its place in the order, so that it need not be there any more. */
    private static List<StoryCard> after(String cursor, List<StoryCard> taken) {
        if (cursor.isEmpty()) {
            return taken;
        }
        int parted = cursor.indexOf('~');
        if (parted < 0) {
            throw new BadRequestException("“after” must be a cursor that this list has given");
        }
        String day = cursor.substring(0, parted);
        String id = cursor.substring(parted + 1);
        return taken.stream()
                .filter(card -> {
                    int byDay = day(card).compareTo(day);
                    return byDay < 0 || (byDay == 0 && card.summary().id().compareTo(id) > 0);
                })
                .toList();
    }

    private static String cursor(StoryCard card) {
        return day(card) + "~" + card.summary().id();
    }

    private static String day(StoryCard card) {
        return card.last() == null ? "" : card.last().toString();
    }

    /** All cards; only stories that are new or changed are read. */
    private synchronized List<StoryCard> cards() {
        Shelves.Version now = shelves.version();
        if (!now.equals(version)) {
            Map<Store.Summary, StoryCard> known = new HashMap<>();
            cards.forEach(card -> known.put(card.summary(), card));
            cards = shelves.read(store -> {
                List<StoryCard> read = new ArrayList<>();
                for (Store.Summary summary : store.stories()) {
                    StoryCard card = known.get(summary);
                    read.add(card != null ? card : StoryCard.of(summary, store.dossier(summary.id())));
                }
                return read.stream().sorted(LATEST_FIRST).toList();
            });
            version = now;
        }
        return cards;
    }

    private static List<StoriesPage.Facet> facets(Filter filter, List<StoryCard> taken) {
        return List.of(
                facet("state", "State", filter.state(), taken, card -> Filter.states(card)),
                facet("outlet", "Outlet", filter.outlet(), taken, card -> card.outlets()),
                facet("place", "Place", filter.place(), taken, card -> card.places()),
                facet("name", "Person or body", filter.name(), taken, card -> card.names()),
                facet("language", "Language", filter.language(), taken, card -> card.languages()));
    }

    /** The values of the stories that are taken, the most frequent of them, in the order of the alphabet. */
    private static StoriesPage.Facet facet(
            String key,
            String label,
            String chosen,
            List<StoryCard> taken,
            Function<StoryCard, ? extends Iterable<String>> values) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        taken.forEach(card -> values.apply(card).forEach(value -> counts.merge(value, 1, Integer::sum)));
        counts.remove("");
        Set<String> offered = new TreeSet<>(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CHOICES)
                .forEach(count -> offered.add(count.getKey()));
        if (!chosen.isEmpty()) {
            offered.add(chosen);
        }
        return new StoriesPage.Facet(
                key,
                label,
                offered.stream()
                        .map(value ->
                                new StoriesPage.Choice(value, counts.getOrDefault(value, 0), value.equals(chosen)))
                        .toList());
    }
}
