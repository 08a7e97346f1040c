package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.app.web.NamesPage.Column;
import org.stemma.app.web.NamesPage.Row;
import org.stemma.news.EntityType;
import org.stemma.store.EntityCard;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Facet;
import org.stemma.store.Shelf.Query;

/** Who and what is spoken of most. Thread-safe. */
final class NamesDesk {
    /** What readers look for; the rest is found by words. */
    private static final List<EntityType> TYPES =
            List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP);

    /** Names of one type. */
    private static final int SHOWN = 20;

    /** Pages of a story's names that are read; more than any story has. */
    private static final int MOST_PAGES = 10;

    private static final int PER_CENT = 100;

    /** Entities that one name stands for in some stories. */
    private record Borne(EntityCard first, int stories, int mentions) {
        Borne and(Borne other) {
            return new Borne(first, stories + other.stories, mentions + other.mentions);
        }
    }

    private final Shelves shelves;

    NamesDesk(Shelves shelves) {
        this.shelves = shelves;
    }

    NamesPage show(Visit visit) {
        String words = visit.word("words");
        String store = shelves.path().toString();
        if (!shelves.isThere()) {
            return new NamesPage(words, "", "", List.of(), store);
        }
        Shelf shelf = shelves.shelf();
        String asked = visit.word("story");
        String story =
                asked.isEmpty() ? "" : shelf.read(open -> open.story(asked)).id();
        String title = story.isEmpty() ? "" : new Citations(shelf).title(story);
        boolean all = words.isEmpty() && story.isEmpty();
        List<Column> columns = all ? ofStore(shelf) : borne(found(words, story, shelf), story);
        return new NamesPage(words, story, title, columns, store);
    }

    private static List<Column> ofStore(Shelf shelf) {
        List<Column> columns = new ArrayList<>();
        for (EntityType type : TYPES) {
            Query query = Query.ALL.only(Facet.TYPE, type.name()).page(null, 1).withCounts(Set.of(Facet.NAME));
            List<Shelf.Count> counts = shelf.entities(query).facets().getOrDefault(Facet.NAME, List.of());
            long most = counts.isEmpty() ? 1 : counts.getFirst().count();
            columns.add(new Column(
                    type,
                    counts.stream()
                            .map(count -> new Row(
                                    count.value(),
                                    count.label(),
                                    "in "
                                            + States.count((int) count.count(), "story")
                                                    .replace("storys", "stories"),
                                    share(count.count(), most)))
                            .toList()));
        }
        return filled(columns);
    }

    /** Of a name the beginning is enough, sent or not. */
    private static List<EntityCard> found(String words, String story, Shelf shelf) {
        Query query = Query.ALL
                .words(words, words.isEmpty() ? Shelf.Order.NEWEST : Shelf.Order.BEST)
                .typing();
        query = story.isEmpty() ? query : query.inStory(story);
        List<EntityCard> found = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < MOST_PAGES && (page == 0 || cursor != null); page++) {
            Shelf.Page<EntityCard> read = shelf.entities(query.page(cursor, Shelf.LARGEST_PAGE));
            found.addAll(read.cards());
            cursor = read.next();
        }
        return found;
    }

    /** One row a name: within a story by its mentions, else by its stories. */
    private static List<Column> borne(List<EntityCard> cards, String story) {
        Map<String, Borne> byName = new LinkedHashMap<>();
        cards.forEach(card -> byName.merge(card.nameId(), new Borne(card, 1, card.mentions()), Borne::and));
        Comparator<Borne> order = story.isEmpty()
                ? Comparator.comparingInt(borne -> -borne.stories())
                : Comparator.comparingInt(borne -> -borne.mentions());
        Map<EntityType, List<Borne>> byType = byName.values().stream()
                .sorted(order.thenComparing(borne -> borne.first().name()))
                .collect(Collectors.groupingBy(borne -> borne.first().type()));
        List<Column> columns = new ArrayList<>();
        byType.forEach((type, all) -> columns.add(new Column(type, rows(all, story))));
        columns.sort(Comparator.comparing(Column::type));
        return filled(columns);
    }

    private static List<Row> rows(List<Borne> all, String story) {
        Borne most = all.getFirst();
        return all.stream()
                .limit(story.isEmpty() ? SHOWN : Shelf.LARGEST_PAGE)
                .map(borne -> new Row(
                        borne.first().nameId(),
                        borne.first().name(),
                        story.isEmpty()
                                ? "in " + States.count(borne.stories(), "story").replace("storys", "stories")
                                : States.count(borne.mentions(), "mention"),
                        story.isEmpty()
                                ? share(borne.stories(), most.stories())
                                : share(borne.mentions(), most.mentions())))
                .toList();
    }

    private static List<Column> filled(List<Column> columns) {
        return columns.stream().filter(column -> !column.rows().isEmpty()).toList();
    }

    /** In per cent of the most; something is shown of all. */
    private static int share(long count, long most) {
        return (int) Math.max(2, count * PER_CENT / Math.max(1, most));
    }

    /** Where a name is spoken of: nothing if nobody bears it. */
    static List<EntityCard> bearers(String name, Shelf shelf) {
        return shelf.entities(Query.ALL.only(Facet.NAME, name).page(null, Shelf.LARGEST_PAGE))
                .cards();
    }
}
