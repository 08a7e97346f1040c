package org.stemma.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.news.Claim;
import org.stemma.news.Event;
import org.stemma.news.Passage;
import org.stemma.store.Shelf;

/** Shows what can be corrected in a story. Thread-safe. */
final class AmendDesk {
    /** Stories that a reader looks through; other words find others. */
    private static final int MOST_OTHERS = 10;

    private final Shelves shelves;
    private final Tellings tellings;
    private final Trail trail;

    AmendDesk(Shelves shelves, Tellings tellings, Trail trail) {
        this.shelves = shelves;
        this.tellings = tellings;
        this.trail = trail;
    }

    AmendPage show(Visit visit) {
        Telling telling = tellings.of(visit.part("story"));
        String words = visit.word("words");
        List<Event> events = telling.found().events().stream()
                .sorted(Comparator.comparing(Event::standing)
                        .thenComparing(
                                event -> event.when() == null
                                        ? null
                                        : event.when().earliest(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Event::id))
                .toList();
        return new AmendPage(
                telling,
                words,
                others(
                        words.isEmpty() ? telling.account().title() : words,
                        telling.account().id()),
                events.stream().map(event -> whole(event, telling)).toList(),
                telling.found().claims().stream()
                        .map(claim -> whole(claim, telling))
                        .toList(),
                trail.holding(correction -> Trail.articles(correction).stream()
                        .anyMatch(telling.found().story().articles()::contains)));
    }

    private List<Shelf.StoryCard> others(String words, String story) {
        Shelf.Query like = Shelf.Query.ALL.words(words, Shelf.Order.BEST).page(null, MOST_OTHERS + 1);
        return shelves.shelf().stories(like).cards().stream()
                .filter(card -> !card.id().equals(story))
                .limit(MOST_OTHERS)
                .toList();
    }

    private static AmendPage.Whole whole(Event event, Telling telling) {
        String parties = Stream.of(event.actor(), event.recipient())
                .filter(Objects::nonNull)
                .map(Event.Participant::name)
                .collect(Collectors.joining(" → "));
        return new AmendPage.Whole(
                event.id(),
                NameDesk.day(event.when()),
                NameDesk.deed(event.code()) + (parties.isEmpty() ? "" : " · " + parties),
                event.mentions().stream()
                        .map(mention -> part(mention.passage(), telling))
                        .toList());
    }

    private static AmendPage.Whole whole(Claim claim, Telling telling) {
        return new AmendPage.Whole(
                claim.id(),
                States.word(claim.state()),
                claim.origins() == 0 ? "" : States.origins(claim.origins()),
                claim.statements().stream()
                        .map(statement -> part(statement.passage(), telling))
                        .toList());
    }

    private static AmendPage.Part part(Passage passage, Telling telling) {
        return new AmendPage.Part(telling.outlet(telling.number(passage.article())), telling.words(passage));
    }
}
