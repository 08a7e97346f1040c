package org.stemma.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Statement;
import org.stemma.store.Entry.Trait;
import org.stemma.store.Shelf.Facet;

/** What the view of stories shows of one: the story itself, and every claim, statement, quote, event and entity that was found in it. */
final class StoryCards {
    /** Stories that are read at a time. */
    private static final int BATCH = 100;

    /** Names that a list has room for. */
    private static final int NAMES_SHOWN = 6;

    private static final Comparator<Entity> MOST_SPOKEN_OF = Comparator.comparingInt(
                    (Entity entity) -> -articles(entity).size())
            .thenComparingInt(entity -> -entity.mentions().size())
            .thenComparing(Entity::name)
            .thenComparing(Entity::id);

    private final Dossier dossier;
    private final Map<String, Article> articles;
    private final Names names;

    /** @param articles those of the story, by id, without their text */
    StoryCards(Dossier dossier, Map<String, Article> articles) {
        this.dossier = dossier;
        this.articles = articles;
        this.names = new Names(dossier.entities());
    }

    /** Stories in the order of their writing. */
    static View.Feed feed(Changes changes, Stories stories, Articles articles) {
        return new View.Feed() {
            @Override
            public View.Batch after(long number) {
                List<News.Change> changed = changes.after(number, BATCH);
                List<Supplier<View.Update>> updates = changed.stream()
                        .map(change -> update(change, stories, articles))
                        .toList();
                return new View.Batch(
                        changed.isEmpty() ? number : changed.getLast().number(),
                        updates.parallelStream().map(Supplier::get).toList());
            }

            @Override
            public long last() {
                return changes.last();
            }
        };
    }

    /** Reads what a story's documents are made of, which then may be done by any thread. */
    private static Supplier<View.Update> update(News.Change change, Stories stories, Articles articles) {
        Term replaced = new Term(Fields.STORY, change.story());
        if (change.gone()) {
            return () -> new View.Update(replaced, List.of());
        }
        Supplier<Dossier> dossier = stories.packed(change.story());
        Supplier<Map<String, Article>> headers = articles.packedHeaders(stories.articles(change.story()));
        return () -> new View.Update(
                replaced,
                new StoryCards(dossier.get(), headers.get())
                        .entries().stream().map(Entry::document).toList());
    }

    /** The claim by which a story is told in one line: claims come in the order of their importance, opinions are nobody's news. Null if there is none. */
    static @Nullable Claim main(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.statements().stream().noneMatch(Statement::opinion))
                .findFirst()
                .orElse(null);
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(story());
        FindingCards findings = new FindingCards(dossier, articles, names);
        dossier.claims().forEach(claim -> {
            entries.add(findings.claim(claim));
            claim.statements().forEach(statement -> entries.add(findings.statement(claim, statement)));
        });
        dossier.quotes().forEach(quote -> entries.add(findings.quote(quote)));
        dossier.events().forEach(event -> entries.add(findings.event(event)));
        dossier.entities().stream()
                .filter(entity -> !entity.mentions().isEmpty())
                .forEach(entity -> entries.add(findings.entity(entity)));
        return entries;
    }

    /** The story as a list shows it. */
    Shelf.StoryCard card() {
        return card(main(dossier.claims()), perDay());
    }

    private SortedMap<LocalDate, Integer> perDay() {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        articles.values().stream()
                .map(ArticleCards::day)
                .filter(Objects::nonNull)
                .forEach(day -> days.merge(day, 1, Integer::sum));
        return days;
    }

    private Entry story() {
        Claim main = main(dossier.claims());
        SortedMap<LocalDate, Integer> days = perDay();
        List<Trait> traits = new ArrayList<>();
        articles.values().forEach(article -> traits.addAll(ArticleCards.traits(article)));
        dossier.entities().forEach(entity -> traits.addAll(names.traits(entity)));
        if (main != null) {
            traits.add(Trait.of(Facet.STATE, main.state().name()));
        }
        return new Entry(
                Shelf.Kind.STORY,
                dossier.story().id(),
                dossier.story().id(),
                days.isEmpty() ? null : days.firstKey(),
                days.isEmpty() ? null : days.lastKey(),
                dossier.story().title(),
                words(),
                traits,
                card(main, days),
                List.of());
    }

    private Shelf.StoryCard card(@Nullable Claim main, SortedMap<LocalDate, Integer> days) {
        return new Shelf.StoryCard(
                dossier.story().id(),
                dossier.story().title(),
                articles.size(),
                dossier.lineage().originsBehind(articles.keySet()),
                days.isEmpty() ? null : days.firstKey(),
                days.isEmpty() ? null : days.lastKey(),
                days.entrySet().stream()
                        .map(day -> new Shelf.DayCount(day.getKey(), day.getValue()))
                        .toList(),
                main == null ? null : main.text(),
                main == null ? null : main.state(),
                (int) dossier.claims().stream()
                        .filter(claim -> claim.state().isInDispute())
                        .count(),
                dossier.entities().stream()
                        .filter(entity -> entity.type() != EntityType.OTHER
                                && !entity.mentions().isEmpty())
                        .sorted(MOST_SPOKEN_OF)
                        .limit(NAMES_SHOWN)
                        .map(names::named)
                        .toList(),
                articles.values().stream()
                        .map(Article::outlet)
                        .filter(Objects::nonNull)
                        .map(outlet -> outlet.name())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** By what a story is found: headlines, statements, quotes and names; most of what its articles say. */
    private String words() {
        return Stream.of(
                        articles.values().stream().map(Article::title).filter(Objects::nonNull),
                        dossier.claims().stream()
                                .flatMap(claim -> claim.statements().stream())
                                .map(Statement::text),
                        dossier.quotes().stream()
                                .map(quote -> quote.versions().getFirst().text()),
                        dossier.entities().stream().flatMap(entity -> entity.names().stream()))
                .flatMap(text -> text)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    static Set<String> articles(Entity entity) {
        return entity.mentions().stream()
                .map(mention -> mention.passage().article())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The days on which articles were published. */
    static List<LocalDate> days(Collection<@Nullable Article> articles) {
        return articles.stream()
                .filter(Objects::nonNull)
                .map(ArticleCards::day)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
