package org.stemma.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Event;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Statement;
import org.stemma.text.Embeddings;

/**
 * A store for many readers: pages of stories, articles and of all that was found in them, by words, days and facets, at a cost that hardly
 * grows with the store. Thread-safe; one process may write the store meanwhile, and {@link #follow} shows what it wrote.
 *
 * <p>Lists come from the view beside the store, each page from one moment. In order of time a cursor is a place in the order, so that what is
 * added or taken away between two pages neither repeats nor hides another item; the order of the best moves with every article that is
 * added, and holds the first thousand. Every failure is a {@link StoreException}.
 */
public final class Shelf implements AutoCloseable {
    /** More than a page shows, fewer than would hold up the others. */
    public static final int LARGEST_PAGE = 200;

    /** What is listed. */
    public enum Kind {
        STORY(Facet.STATE, Facet.OUTLET, Facet.LANGUAGE, Facet.PLACE, Facet.COUNTRY, Facet.ENTITY),
        ARTICLE(Facet.OUTLET, Facet.LANGUAGE),
        CLAIM(Facet.STATE, Facet.OUTLET, Facet.PLACE, Facet.COUNTRY, Facet.ENTITY),
        STATEMENT(Facet.STATE, Facet.TYPE, Facet.OUTLET, Facet.PLACE, Facet.COUNTRY, Facet.ENTITY),
        QUOTE(Facet.TYPE, Facet.OUTLET, Facet.ENTITY),
        EVENT(Facet.TYPE, Facet.QUAD_CLASS, Facet.PARTY, Facet.PLACE, Facet.COUNTRY, Facet.ENTITY, Facet.OUTLET),
        ENTITY(Facet.TYPE, Facet.NAME, Facet.COUNTRY);

        private final Set<Facet> facets;

        Kind(Facet first, Facet... more) {
            this.facets = EnumSet.of(first, more);
        }

        /** By which it is chosen and counted. */
        public Set<Facet> facets() {
            return EnumSet.copyOf(facets);
        }
    }

    /** By what things are chosen. Of several values one is enough, but of parties, all of which must take part. */
    public enum Facet {
        /** {@link Claim.State}; of a story, its main claim's. */
        STATE,
        OUTLET,
        LANGUAGE,
        /** Id of a place's {@link Named name}. */
        PLACE,
        /** ISO 3166-1 alpha-3. */
        COUNTRY,
        /** Id of the {@link Named name} of anybody else; of a quote, the speaker's. */
        ENTITY,
        /** Who acts or is acted upon: the id of a name, or a country's code. */
        PARTY,
        /** What sort of its kind: PLOVER's type, a quote's, an entity's, a statement's modality. */
        TYPE,
        QUAD_CLASS,
        /** Id of an entity's own {@link Named name}. */
        NAME;

        boolean allOf() {
            return this == PARTY;
        }
    }

    /** How a list is ordered: by its last day, or by how well it has the words. */
    public enum Order {
        NEWEST,
        BEST
    }

    /**
     * What is asked of a list.
     *
     * @param words as typed, with a star behind what only begins a word; empty for all
     * @param begun whether the last of the words may be no more than begun
     * @param from the first day
     * @param story only of this one
     * @param id only this one
     * @param chosen values of facets
     * @param cursor {@link Page#next} of the page before
     * @param limit items of a page
     * @param counted the facets by whose values all that was found is counted; null if it is not counted at all
     */
    public record Query(
            String words,
            boolean begun,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String story,
            @Nullable String id,
            Map<Facet, List<String>> chosen,
            Order order,
            @Nullable String cursor,
            int limit,
            @Nullable Set<Facet> counted) {
        /** All there is, the newest first. */
        public static final Query ALL =
                new Query("", false, null, null, null, null, Map.of(), Order.NEWEST, null, 50, null);

        public Query {
            Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
            chosen.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
            chosen = Map.copyOf(copy);
            counted = counted == null ? null : Set.copyOf(counted);
            limit = Math.clamp(limit, 1, LARGEST_PAGE);
        }

        /** With all these words, the newest first; or with the best of them first. */
        public Query words(String typed, Order by) {
            return new Query(typed, false, from, to, story, id, chosen, by, cursor, limit, counted);
        }

        /** While they are typed: the last of the words may be no more than begun, so that something is found with each letter. */
        public Query typing() {
            return new Query(words, true, from, to, story, id, chosen, order, cursor, limit, counted);
        }

        /** That has a day between these two, both included. */
        public Query days(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Query(words, begun, first, last, story, id, chosen, order, cursor, limit, counted);
        }

        public Query inStory(String one) {
            return new Query(words, begun, from, to, one, id, chosen, order, cursor, limit, counted);
        }

        public Query withId(String one) {
            return new Query(words, begun, from, to, story, one, chosen, order, cursor, limit, counted);
        }

        public Query only(Facet facet, String... values) {
            Map<Facet, List<String>> more = new EnumMap<>(Facet.class);
            more.putAll(chosen);
            more.put(facet, List.of(values));
            return new Query(words, begun, from, to, story, id, more, order, cursor, limit, counted);
        }

        public Query page(@Nullable String after, int items) {
            return new Query(words, begun, from, to, story, id, chosen, order, after, items, counted);
        }

        /** Counted by every facet of its kind. */
        public Query withCounts() {
            return withCounts(EnumSet.allOf(Facet.class));
        }

        /** Counted by these facets, as far as its kind has them. Those of many values take the longest. */
        public Query withCounts(Set<Facet> facets) {
            return new Query(words, begun, from, to, story, id, chosen, order, cursor, limit, facets);
        }
    }

    /**
     * A page of a list.
     *
     * @param next cursor of the page after it, null if it is the last
     * @param total how many there are of all pages; null if that was not asked
     * @param facets how many there are by the values of each facet, the most frequent first; empty if that was not asked
     */
    public record Page<T>(
            List<Found<T>> items,
            @Nullable String next,
            @Nullable Long total,
            Map<Facet, List<Count>> facets) {
        public List<T> cards() {
            return items.stream().map(Found::item).toList();
        }

        Page<T> with(UnaryOperator<T> change) {
            UnaryOperator<Found<T>> each = one -> one.with(change.apply(one.item()));
            return new Page<>(items.stream().map(each).toList(), next, total, facets);
        }
    }

    /** A value of a facet, what a person reads for it, and how many items have it. */
    public record Count(String value, String label, long count) {}

    /** A name across stories: one id wherever an entity of this type bears it. */
    public record Named(String id, String name, EntityType type) {
        /** What an entity is called across stories. */
        public static Named of(Entity entity) {
            return new Named(Names.id(entity.type(), entity.name()), entity.name(), entity.type());
        }
    }

    /** Articles published on a day. */
    public record DayCount(LocalDate day, int articles) {}

    /**
     * A story in a list.
     *
     * @param origins at most
     * @param claim the main claim's text, null if there is none
     * @param disputes claims that origins contradict or a party denies
     * @param entities the most spoken of first
     */
    public record StoryCard(
            String id,
            String title,
            int articles,
            int origins,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<DayCount> days,
            @Nullable String claim,
            Claim.@Nullable State state,
            int disputes,
            List<Named> entities,
            List<String> outlets) {}

    /** An article in a list. */
    public record ArticleCard(
            String id,
            String capture,
            String file,
            @Nullable String url,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable LocalDate published,
            String language,
            @Nullable String story) {
        ArticleCard in(@Nullable String home) {
            return new ArticleCard(id, capture, file, url, title, outlet, published, language, home);
        }
    }

    /** A claim in a list: how many articles tell it, from how many origins at most, and in what they differ. */
    public record ClaimCard(
            String id,
            String story,
            String text,
            Claim.State state,
            int origins,
            int articles,
            int differences,
            Passage passage) {}

    /** A statement with the claim it belongs to. */
    public record StatementCard(String story, String claim, Claim.State state, Statement statement) {}

    /** A quote with its speaker across stories, and how many origins print it at most. */
    public record QuoteCard(String story, @Nullable Named speaker, int origins, Quote quote) {}

    /** An event with its story. */
    public record EventCard(String story, Event event) {}

    private final Readers readers;
    private final Store follower;
    private final ReentrantLock following = new ReentrantLock();
    private final Dossiers dossiers = new Dossiers();
    private final Catalogue catalogue;

    private Shelf(Path path, Store follower, @Nullable Embeddings embeddings) {
        this.readers = new Readers(path);
        this.follower = follower;
        this.catalogue = new Catalogue(readers, follower.views(), Finders.of(follower.views(), embeddings));
    }

    /** Opens a store that exists, to be searched by words alone. The first time after much was written this takes as long as reading that through. */
    public static Shelf open(Path path) {
        return open(path, null);
    }

    /** @param embeddings by which {@link Meanings} were read; then what means nearly the same as what is asked is found too. Null for words alone */
    public static Shelf open(Path path, @Nullable Embeddings embeddings) {
        return open(path, embeddings, Views::complete);
    }

    private static Shelf open(Path path, @Nullable Embeddings embeddings, BiConsumer<Views, Store> showing) {
        Store follower = Store.openToRead(path);
        try {
            showing.accept(follower.views(), follower);
            return new Shelf(path, follower, embeddings);
        } catch (StoreException e) {
            follower.close();
            throw e;
        }
    }

    /**
     * Opens a store that exists without waiting for a view that is missing or of another version: until {@link #follow} has built it, stories and
     * a story's articles are listed by the database, and what needs words or facets throws a {@link StoreException} of category {@code BUSY}.
     */
    public static Shelf openAtOnce(Path path, @Nullable Embeddings embeddings) {
        return open(path, embeddings, Views::completeNear);
    }

    /** How much of the view is built, in percent; empty once it is. */
    public OptionalInt building() {
        return catalogue.building();
    }

    /** Shows what was written since; cheap if nothing was. Does nothing while another thread is at it, or another process keeps the view for itself. */
    public void follow() {
        if (following.tryLock()) {
            try {
                follower.follow();
            } finally {
                following.unlock();
            }
        }
    }

    /** Shows the meanings that were read since, so many at a time; whether there are more. It takes some seconds, and searches go on meanwhile. */
    public boolean followMeanings(Embeddings embeddings) {
        return read(store -> follower.views().followMeanings(store, embeddings));
    }

    public Page<StoryCard> stories(Query query) {
        return catalogue.stories(query);
    }

    /** Articles, each with the story it is in by now. */
    public Page<ArticleCard> articles(Query query) {
        return catalogue.articles(query);
    }

    public Page<ClaimCard> claims(Query query) {
        return catalogue.page(Finders::claims, query);
    }

    public Page<StatementCard> statements(Query query) {
        return catalogue.page(Finders::statements, query);
    }

    public Page<QuoteCard> quotes(Query query) {
        return catalogue.page(Finders::quotes, query);
    }

    public Page<EventCard> events(Query query) {
        return catalogue.page(Finders::events, query);
    }

    /** Entities, one for each story they are in; those of one {@link Facet#NAME} are what the stories tell of one name. */
    public Page<EntityCard> entities(Query query) {
        return catalogue.page(Finders::entities, query);
    }

    /** The dossier of a story, by its whole id; kept for the next who asks. */
    public Dossier dossier(String story) {
        return read(store -> dossiers.read(store, story));
    }

    /** How far the store has come. */
    public News.Mark now() {
        return read(Store::now);
    }

    /** What came after a mark, in order, so much at most. */
    public News since(News.Mark mark, int limit) {
        return read(store -> store.since(mark, limit));
    }

    /** What became of a story last; empty if there never was one of this id. */
    public Optional<News.Change> change(String story) {
        return read(store -> store.changeOf(story));
    }

    /** Asks the store itself, which is only to be read here. */
    public <T> T read(Function<Store, T> work) {
        return readers.read(work);
    }

    @Override
    public void close() {
        readers.close();
        following.lock();
        try {
            follower.close();
        } finally {
            following.unlock();
        }
    }
}
