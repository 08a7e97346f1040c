package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.app.web.Asked.Scope;
import org.stemma.app.web.SearchPage.Choice;
import org.stemma.app.web.SearchPage.Facet;
import org.stemma.app.web.SearchPage.Hit;
import org.stemma.app.web.SearchPage.Hits;
import org.stemma.app.web.SearchPage.NameLink;
import org.stemma.news.Claim;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.store.EntityCard;
import org.stemma.store.Found;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Kind;
import org.stemma.store.Shelf.Query;

/** Claims, quotes and articles by their words, and answers to questions. Thread-safe. */
final class SearchDesk {
    /** Things of one kind that are shown beside those of others. */
    private static final int FEW = 4;

    /** Things shown at a time. */
    private static final int SHOWN = 20;

    /** Stories offered to narrow a search by: those that tell the words best. */
    private static final int STORIES = 20;

    /** Characters of a story's title that a list of choices has room for. */
    private static final int TITLE = 60;

    private final Shelves shelves;
    private final Answering answering;

    SearchDesk(Shelves shelves, Answering answering) {
        this.shelves = shelves;
        this.answering = answering;
    }

    SearchPage show(Visit visit) {
        Asked asked = Asked.of(visit);
        String store = shelves.path().toString();
        if (!shelves.isThere() || asked.isEmpty()) {
            answering.warmUp();
            return new SearchPage(asked, List.of(), List.of(), null, null, store);
        }
        Shelf shelf = shelves.shelf();
        Citations citations = new Citations(shelf);
        List<Counted> counted = counted(asked, shelf, citations);
        List<SearchPage.Answered> answers =
                asked.scope() == Scope.ANSWERS ? answering.answers(asked, shelf, citations) : null;
        return new SearchPage(
                asked,
                facets(asked, counted, shelf),
                counted.stream().map(Counted::hits).toList(),
                answers,
                shelves.unread(),
                store);
    }

    /** What was found of one kind, and how much of it there is by facets. */
    private record Counted(Hits hits, Map<Shelf.Facet, List<Shelf.Count>> facets) {}

    private static List<Counted> counted(Asked asked, Shelf shelf, Citations citations) {
        List<Counted> counted = new ArrayList<>();
        if (isAmong(asked, Scope.CLAIMS, Kind.CLAIM)) {
            counted.add(counted(
                    Scope.CLAIMS,
                    asked,
                    shelf.claims(query(asked, Shelf.Facet.STATE)),
                    found -> claim(found, citations)));
        }
        if (isAmong(asked, Scope.QUOTES, Kind.QUOTE)) {
            counted.add(counted(
                    Scope.QUOTES,
                    asked,
                    shelf.quotes(query(asked, Shelf.Facet.ENTITY)),
                    found -> quote(found, citations)));
        }
        if (isAmong(asked, Scope.ARTICLES, Kind.ARTICLE)) {
            counted.add(counted(
                    Scope.ARTICLES,
                    asked,
                    shelf.articles(query(asked, Shelf.Facet.OUTLET)),
                    found -> article(found, citations)));
        }
        return counted;
    }

    private static boolean isAmong(Asked asked, Scope scope, Kind kind) {
        return (asked.scope() == Scope.ALL || asked.scope() == scope) && asked.fits(kind);
    }

    /** Counted by outlets, and by what only this kind is chosen by: the filters show no other. */
    private static Query query(Asked asked, Shelf.Facet own) {
        boolean few = asked.scope() == Scope.ALL;
        String cursor = few || asked.after().isEmpty() ? null : asked.after();
        return asked.query().page(cursor, few ? FEW : SHOWN).withCounts(EnumSet.of(Shelf.Facet.OUTLET, own));
    }

    private static <T> Counted counted(Scope scope, Asked asked, Shelf.Page<T> page, Function<Found<T>, Hit> hit) {
        long total = page.total() == null ? page.items().size() : page.total();
        String next = page.next();
        String more = next == null ? null : asked.address(scope, asked.scope() == Scope.ALL ? "" : next);
        return new Counted(new Hits(scope, page.items().stream().map(hit).toList(), total, more), page.facets());
    }

    private static Hit claim(Found<Shelf.ClaimCard> found, Citations citations) {
        Shelf.ClaimCard card = found.item();
        List<String> told = new ArrayList<>();
        if (card.origins() > 0) {
            told.add(States.origins(card.origins()));
        }
        told.add(States.count(card.articles(), "article"));
        if (card.differences() > 0) {
            told.add(States.count(card.differences(), "difference"));
        }
        return new Hit(
                text(found.excerpt(), card.text()),
                card.state(),
                null,
                told,
                by(found),
                "",
                card.story(),
                citations.title(card.story()),
                citations.cite(card.passage()));
    }

    private static Hit quote(Found<Shelf.QuoteCard> found, Citations citations) {
        Shelf.QuoteCard card = found.item();
        Quote quote = card.quote();
        Quote.Version fullest = quote.versions().getFirst();
        List<String> told = new ArrayList<>();
        told.add(manner(quote));
        if (quote.versions().size() > 1) {
            told.add(quote.versions().size() + " versions");
        }
        told.add(States.origins(Math.max(1, card.origins())));
        return new Hit(
                text(found.excerpt(), fullest.text()),
                null,
                speaker(card),
                told,
                by(found),
                "",
                card.story(),
                citations.title(card.story()),
                citations.cite(fullest.content()));
    }

    static @Nullable NameLink speaker(Shelf.QuoteCard card) {
        Shelf.Named named = card.speaker();
        if (named != null) {
            return new NameLink(named.name(), "/names/" + named.id());
        }
        String speaker = card.quote().speaker();
        return speaker == null ? null : new NameLink(speaker, "");
    }

    /** How it was said: words that somebody denies or demands must not pass for the speaker's own. */
    static String manner(Quote quote) {
        String kind = kind(quote.kind());
        return switch (quote.versions().getFirst().stance()) {
            case NEUTRAL -> kind;
            case DENIAL -> "denied; " + kind;
            case DEMAND -> "demanded; " + kind;
            case PROMISE -> "promised; " + kind;
            case DOUBT -> "doubted; " + kind;
        };
    }

    private static String kind(Quote.Kind kind) {
        return switch (kind) {
            case DIRECT -> "quoted";
            case INDIRECT -> "reported speech";
            case MIXED -> "partly quoted";
            case TOPIC -> "only its topic is told";
            case SCARE -> "words in marks";
        };
    }

    private static Hit article(Found<Shelf.ArticleCard> found, Citations citations) {
        Shelf.ArticleCard card = found.item();
        Found.Excerpt excerpt = found.excerpt();
        Cited cited = excerpt == null
                ? citations.cite(new Passage(card.id(), 0, 0, "", "", ""))
                : citations.cite(excerpt.passage());
        return new Hit(
                text(excerpt, ""),
                null,
                null,
                List.of(),
                by(found),
                cited.title(),
                card.story(),
                card.story() == null ? "" : citations.title(card.story()),
                cited);
    }

    /** Why something is here that has none of the words; where nothing is known by its meaning, all of it has some. */
    private static String by(Found<?> found) {
        return switch (found.by()) {
            case null -> "";
            case WORDS -> "";
            case MEANING -> "by meaning";
            case BOTH -> "by words and meaning";
        };
    }

    private static Marked text(Found.@Nullable Excerpt excerpt, String plain) {
        return excerpt == null ? Marked.plain(plain) : Marked.of(excerpt);
    }

    /** Only those by which something in the scope can be chosen. */
    private static List<Facet> facets(Asked asked, List<Counted> counted, Shelf shelf) {
        Scope scope = asked.scope();
        List<Facet> facets = new ArrayList<>();
        facets.add(new Facet("story", "Story", stories(asked, shelf)));
        if (scope != Scope.ANSWERS) {
            facets.add(new Facet("outlet", "Outlet", choices(counted, Shelf.Facet.OUTLET, null, asked.outlet())));
        }
        if (scope == Scope.ALL || scope == Scope.CLAIMS || scope == Scope.ANSWERS) {
            facets.add(new Facet(
                    "state",
                    "State of a claim",
                    states(choices(counted, Shelf.Facet.STATE, Scope.CLAIMS, asked.state()))));
        }
        if (scope == Scope.ALL || scope == Scope.QUOTES) {
            facets.add(new Facet(
                    "speaker",
                    "Speaker of a quote",
                    named(choices(counted, Shelf.Facet.ENTITY, Scope.QUOTES, asked.speaker()), asked, shelf)));
        }
        return facets;
    }

    /** The values of one facet, counted where it means what it says: an entity of a claim is no speaker. */
    private static List<Choice> choices(List<Counted> counted, Shelf.Facet facet, @Nullable Scope only, String chosen) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        List<Counted> told = counted.stream()
                .filter(one -> only == null || one.hits().scope() == only)
                .toList();
        for (Counted one : told) {
            for (Shelf.Count count : one.facets().getOrDefault(facet, List.of())) {
                choices.merge(
                        count.value(),
                        new Choice(
                                count.value(),
                                count.label(),
                                count.count(),
                                count.value().equals(chosen)),
                        (a, b) -> new Choice(a.value(), a.label(), a.count() + b.count(), a.chosen()));
            }
        }
        if (!chosen.isEmpty()) {
            choices.putIfAbsent(chosen, new Choice(chosen, chosen, 0, true));
        }
        return choices.values().stream()
                .sorted(Comparator.comparingLong((Choice choice) -> -choice.count())
                        .thenComparing(Choice::label))
                .toList();
    }

    /** All states, where nothing was counted. */
    private static List<Choice> states(List<Choice> counted) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        counted.forEach(choice -> choices.put(choice.value(), choice));
        for (Claim.State state : Claim.State.values()) {
            choices.putIfAbsent(state.name(), new Choice(state.name(), state.name(), 0, false));
        }
        return choices.values().stream()
                .map(choice -> new Choice(
                        choice.value(),
                        choice.label().toLowerCase(Locale.ROOT).replace('_', ' '),
                        choice.count(),
                        choice.chosen()))
                .toList();
    }

    /** A speaker who was chosen and has said nothing of the kind is still called by name. */
    private static List<Choice> named(List<Choice> choices, Asked asked, Shelf shelf) {
        return choices.stream()
                .map(choice -> choice.count() > 0
                        ? choice
                        : new Choice(choice.value(), nameOf(asked.speaker(), shelf), 0, choice.chosen()))
                .toList();
    }

    private static String nameOf(String id, Shelf shelf) {
        return shelf.entities(Query.ALL.only(Shelf.Facet.NAME, id).page(null, 1)).cards().stream()
                .map(EntityCard::name)
                .findFirst()
                .orElse("a name that is no more");
    }

    private static List<Choice> stories(Asked asked, Shelf shelf) {
        Query query = Query.ALL
                .words(asked.words(), asked.words().isEmpty() ? Shelf.Order.NEWEST : Shelf.Order.BEST)
                .page(null, STORIES);
        query = asked.typing() ? query.typing() : query;
        Map<String, String> titles = shelf.stories(query).cards().stream()
                .collect(Collectors.toMap(
                        Shelf.StoryCard::id, Shelf.StoryCard::title, (one, same) -> one, LinkedHashMap::new));
        if (!asked.story().isEmpty()) {
            titles.computeIfAbsent(asked.story(), new Citations(shelf)::title);
        }
        return titles.entrySet().stream()
                .map(story -> new Choice(
                        story.getKey(), cut(story.getValue()), 0, story.getKey().equals(asked.story())))
                .toList();
    }

    private static String cut(String title) {
        return title.length() <= TITLE ? title : title.substring(0, TITLE - 1).strip() + "…";
    }
}
