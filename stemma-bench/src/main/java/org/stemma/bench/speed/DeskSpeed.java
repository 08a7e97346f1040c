package org.stemma.bench.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.stemma.account.AccountWriter;
import org.stemma.store.Meanings;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Facet;
import org.stemma.store.Shelf.Order;
import org.stemma.store.Shelf.Query;
import org.stemma.store.Store;
import org.stemma.text.Embeddings;

/**
 * What the pages of the desk ask of a big store: {@code ./bench desk [ARTICLES [STORE]]}.
 *
 * <p>First each question by itself, on one thread; then all of them by 50 readers at once, each of whom asks, on average, once in a
 * second, while one process adds articles and stories. Meanings are {@link InventedMeanings invented}. The store is written once and kept beside the build.
 */
final class DeskSpeed {
    static final int ARTICLES = 100_000;

    private static final int ASKED = 400;
    private static final int SECONDS = 30;
    private static final int TOLD_EVERY = 2000;
    /** Between two looks at what was written. */
    private static final int PAUSE_MILLIS = 1000;

    private static final int ADDED = 20;
    private static final int STORIES_KNOWN = 2000;
    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

    private final Shelf shelf;
    private final List<Shelf.StoryCard> stories = new ArrayList<>();
    private final Timings timings = new Timings();

    private DeskSpeed(Shelf shelf) {
        this.shelf = shelf;
        String cursor = null;
        do {
            Shelf.Page<Shelf.StoryCard> page = shelf.stories(Query.ALL.page(cursor, Shelf.LARGEST_PAGE));
            stories.addAll(page.cards());
            cursor = page.next();
        } while (cursor != null && stories.size() < STORIES_KNOWN);
        lists();
        searches();
        timings.add("story page", random -> {
            String id = one(stories, random).id();
            new AccountWriter().write(shelf.dossier(id));
        });
    }

    static void measure(int articles, Path path) {
        BigStore.fill(path, articles);
        Embeddings embeddings = new InventedMeanings();
        try (Meanings meanings = Meanings.open(path, embeddings, true)) {
            while (meanings.read(TOLD_EVERY) > 0) {
                System.out.println("meanings of " + meanings.progress() + " articles");
            }
        }
        long start = System.nanoTime();
        try (Shelf shelf = Shelf.open(path, embeddings)) {
            System.out.printf(Locale.ROOT, "opened in %.1f s%n", (System.nanoTime() - start) / 1e9);
            long taken = System.nanoTime();
            while (shelf.followMeanings(embeddings)) {
                System.out.printf(Locale.ROOT, "meanings taken up in %.0f s%n", (System.nanoTime() - taken) / 1e9);
            }
            DeskSpeed speed = new DeskSpeed(shelf);
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            speed.timings.alone(ASKED, threads::getCurrentThreadCpuTime);
            speed.timings.beside(() -> {
                shelf.follow();
                Timings.pause(PAUSE_MILLIS);
            });
            try (Store store = Store.open(path)) {
                speed.timings.beside(() -> BigStore.add(store, store.size(), store.size() + ADDED));
                speed.timings.measure(SECONDS);
            }
        }
    }

    private void lists() {
        timings.add("story list", random -> shelf.stories(Query.ALL));
        timings.add("story list, counted", random -> shelf.stories(Query.ALL.withCounts()));
        timings.add(
                "story list of a name", random -> shelf.stories(ofName(random).withCounts()));
        timings.add("story list of days, outlet and state", random -> {
            LocalDate day = FIRST.plusDays(random.nextInt(100));
            shelf.stories(Query.ALL
                    .days(day, day.plusDays(7))
                    .only(Facet.OUTLET, "Site " + random.nextInt(60))
                    .only(Facet.STATE, "DISPUTED", "DENIED")
                    .withCounts());
        });
        timings.add(
                "story list with words",
                random -> shelf.stories(
                        Query.ALL.words(words(random), Order.NEWEST).withCounts()));
        timings.add(
                "articles of a story",
                random -> shelf.articles(Query.ALL.inStory(one(stories, random).id())));
        timings.add("quotes of a name", random -> {
            Shelf.StoryCard story = one(stories, random);
            shelf.quotes(
                    Query.ALL.only(Facet.ENTITY, one(story.entities(), random).id()));
        });
    }

    private void searches() {
        Map<String, BiConsumer<Shelf, Query>> kinds = new LinkedHashMap<>();
        kinds.put("articles", Shelf::articles);
        kinds.put("claims", Shelf::claims);
        kinds.put("statements", Shelf::statements);
        kinds.put("quotes", Shelf::quotes);
        kinds.forEach((kind, ask) -> timings.add(
                "search of " + kind,
                random -> ask.accept(
                        shelf,
                        Query.ALL
                                .words(words(random), Order.BEST)
                                .page(null, 10)
                                .withCounts())));
    }

    private Query ofName(Random random) {
        return Query.ALL.only(
                Facet.ENTITY, one(one(stories, random).entities(), random).id());
    }

    /** Two or three words of a headline, common and rare as they come. */
    private String words(Random random) {
        String[] title = one(stories, random).title().split(" ");
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            words.append(title[random.nextInt(title.length)]).append(' ');
        }
        return words.toString();
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
