package org.stemma.app.web;

import io.helidon.http.NotFoundException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.app.web.NamePage.Deed;
import org.stemma.app.web.NamePage.Role;
import org.stemma.app.web.NamePage.Said;
import org.stemma.app.web.NamePage.Told;
import org.stemma.news.Correction;
import org.stemma.news.Description;
import org.stemma.news.EntityType;
import org.stemma.news.Event;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.When;
import org.stemma.store.EntityCard;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Facet;
import org.stemma.store.Shelf.Query;
import org.stemma.text.Countries;

/** All that the stories tell of one name. Thread-safe. */
final class NameDesk {
    /** Quotes and events that a page shows; the search has them all. */
    private static final int SHOWN = 12;

    /** Passages that open from one event or role. */
    private static final int CITED = 6;

    /** Stories on one page. */
    private static final int STORIES = 60;

    private final Shelves shelves;
    private final Trail trail;
    private final Namesakes namesakes;

    NameDesk(Shelves shelves, Trail trail, Stemma stemma) {
        this.shelves = shelves;
        this.trail = trail;
        this.namesakes = new Namesakes(shelves, trail, stemma);
    }

    NamePage show(Visit visit) {
        if (!shelves.isThere()) {
            throw new NotFoundException("nothing was read yet");
        }
        String id = visit.part("name");
        Shelf shelf = shelves.shelf();
        List<EntityCard> cards = NamesDesk.bearers(id, shelf);
        if (cards.isEmpty()) {
            throw new NotFoundException(
                    "nobody and nothing of the stories by now is called so; it may have been corrected");
        }
        EntityCard first = cards.getFirst();
        Citations citations = new Citations(shelf);
        Shelf.Page<Shelf.QuoteCard> quotes =
                shelf.quotes(Query.ALL.only(Facet.ENTITY, id).page(null, SHOWN).withCounts(Set.of()));
        Shelf.Page<Shelf.EventCard> events = events(first, shelf);
        List<String> names = names(cards);
        return new NamePage(
                id,
                first.name(),
                first.type(),
                names,
                country(cards),
                lies(cards),
                PlaceMap.of(cards, there(first, shelf)),
                roles(cards, citations),
                stories(cards, shelf),
                cards.size() > STORIES,
                quotes.cards().stream().map(card -> said(card, citations)).toList(),
                total(quotes),
                events.cards().stream().map(card -> deed(card, citations)).toList(),
                total(events),
                namesakes.of(cards),
                trail.holding(correction ->
                        correction instanceof Correction.OfNames about && isAbout(about, first.name(), names)));
    }

    private static boolean isAbout(Correction.OfNames correction, String name, List<String> names) {
        return Stream.concat(Stream.ofNullable(correction.to()), correction.names().stream())
                .anyMatch(said -> said.equalsIgnoreCase(name) || names.stream().anyMatch(said::equalsIgnoreCase));
    }

    private static long total(Shelf.Page<?> page) {
        return page.total() == null ? page.items().size() : page.total();
    }

    /** What it did or underwent; of a place that does nothing, what happened there. */
    private static Shelf.Page<Shelf.EventCard> events(EntityCard card, Shelf shelf) {
        Query query = Query.ALL.page(null, SHOWN).withCounts(Set.of());
        Shelf.Page<Shelf.EventCard> done = shelf.events(query.only(Facet.PARTY, card.nameId()));
        return card.type() == EntityType.PLACE && done.items().isEmpty()
                ? shelf.events(query.only(Facet.PLACE, card.nameId()))
                : done;
    }

    /** What happened at a place; empty for anybody else. */
    private static List<Shelf.EventCard> there(EntityCard card, Shelf shelf) {
        Query query = Query.ALL.only(Facet.PLACE, card.nameId()).page(null, Shelf.LARGEST_PAGE);
        return card.type() == EntityType.PLACE ? shelf.events(query).cards() : List.of();
    }

    private static List<String> names(List<EntityCard> cards) {
        Map<String, Long> counts = cards.stream()
                .flatMap(card -> card.names().stream().distinct())
                .collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> count) -> -count.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static @Nullable String country(List<EntityCard> cards) {
        return cards.stream()
                .map(EntityCard::country)
                .filter(Objects::nonNull)
                .findFirst()
                .map(code -> Countries.nameOf(code).orElse(code))
                .orElse(null);
    }

    private static String lies(List<EntityCard> cards) {
        return cards.stream()
                .map(EntityCard::location)
                .filter(Objects::nonNull)
                .findFirst()
                .map(place -> String.format(
                        Locale.ROOT,
                        "%.2f° %s, %.2f° %s",
                        Math.abs(place.latitude()),
                        place.latitude() < 0 ? "S" : "N",
                        Math.abs(place.longitude()),
                        place.longitude() < 0 ? "W" : "E"))
                .orElse("");
    }

    /** The same words are one role, from the first story that has them to the last; the oldest first. */
    private static List<Role> roles(List<EntityCard> cards, Citations citations) {
        Map<String, List<Description>> same = cards.stream()
                .flatMap(card -> card.descriptions().stream())
                .collect(Collectors.groupingBy(
                        description -> description.text().toLowerCase(Locale.ROOT),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return same.values().stream()
                .sorted(Comparator.comparing(
                        NameDesk::firstDay, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .map(all -> role(all, citations))
                .toList();
    }

    private static Role role(List<Description> same, Citations citations) {
        LocalDate first = firstDay(same);
        LocalDate last = same.stream()
                .map(Description::last)
                .filter(Objects::nonNull)
                .map(When::latest)
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Passage> passages =
                same.stream().flatMap(one -> one.passages().stream()).toList();
        return new Role(
                same.getFirst().text(),
                Days.span(first, last),
                passages.size(),
                citations.cite(passages.stream().limit(CITED).toList()));
    }

    private static @Nullable LocalDate firstDay(List<Description> same) {
        return same.stream()
                .map(Description::first)
                .filter(Objects::nonNull)
                .map(When::earliest)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Told> stories(List<EntityCard> cards, Shelf shelf) {
        List<Told> stories = new ArrayList<>();
        for (EntityCard card : cards.stream().limit(STORIES).toList()) {
            Optional<Shelf.StoryCard> story =
                    shelf.stories(Query.ALL.withId(card.story()).page(null, 1)).cards().stream()
                            .findFirst();
            story.ifPresent(one -> stories.add(new Told(one, called(card), card.mentions())));
        }
        return stories;
    }

    /** The names that a story has for it. */
    private static String called(EntityCard card) {
        return String.join(", ", card.names().stream().limit(3).toList());
    }

    private static Said said(Shelf.QuoteCard card, Citations citations) {
        Quote.Version fullest = card.quote().versions().getFirst();
        boolean marked = fullest.kind() == Quote.Kind.DIRECT;
        return new Said(
                marked ? "“" + fullest.text() + "”" : fullest.text(),
                SearchDesk.manner(card.quote()),
                card.story(),
                citations.title(card.story()),
                citations.cite(fullest.content()));
    }

    private static Deed deed(Shelf.EventCard card, Citations citations) {
        Event event = card.event();
        List<Passage> passages = event.passages();
        return new Deed(
                day(event.when()),
                deed(event.code()),
                Stream.of(event.actor(), event.recipient())
                        .filter(Objects::nonNull)
                        .map(Event.Participant::name)
                        .collect(Collectors.joining(" → ")),
                citations.words(passages.getFirst()),
                citations.cite(passages.stream().limit(CITED).toList()),
                card.story(),
                citations.title(card.story()));
    }

    /** What was done: "consult, visit". */
    static String deed(Event.Code code) {
        String type = code.type().name().toLowerCase(Locale.ROOT);
        return code.mode().isEmpty() ? type : type + ", " + code.mode().toLowerCase(Locale.ROOT);
    }

    /** The time of an event itself, as finely as it is told. */
    static String day(@Nullable When when) {
        if (when == null) {
            return "undated";
        }
        String days = Days.span(when.earliest(), when.latest());
        return when.approximate() ? "about " + days : days;
    }
}
