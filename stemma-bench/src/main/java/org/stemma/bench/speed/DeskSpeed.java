package org.stemma.bench.speed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.stemma.account.AccountWriter;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Facet;
import org.stemma.store.Shelf.Order;
import org.stemma.store.Shelf.Query;
import org.stemma.store.Store;

/**
 * What the pages of the desk ask of a big store: {@code ./bench desk [ARTICLES [STORE]]}.
 *
 * <p>First each question by itself, on one thread; then all of them by {@value #READERS} readers at once, each of whom asks, on average, once in a
 * second, while one process adds articles and stories. The store is written once and kept beside the build.
 */
final class DeskSpeed {
    static final int ARTICLES = 100_000;

    private static final int READERS = 50;
    private static final int WARM = 200;
    private static final int ASKED = 400;
    private static final long SECONDS = 30;
    /** What a reader does between two pages, on average. */
    private static final int PAUSE_MILLIS = 1000;

    private static final int ADDED = 20;
    private static final int STORIES_KNOWN = 2000;
    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

    private final Shelf shelf;
    private final List<Shelf.StoryCard> stories = new ArrayList<>();
    private final Map<String, Consumer<Random>> questions = new LinkedHashMap<>();

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
        questions.put("story page", random -> {
            String id = one(stories, random).id();
            new AccountWriter().write(shelf.dossier(id));
        });
    }

    static void measure(int articles, Path path) {
        BigStore.fill(path, articles);
        long start = System.nanoTime();
        try (Shelf shelf = Shelf.open(path)) {
            System.out.printf(Locale.ROOT, "opened in %.1f s%n", (System.nanoTime() - start) / 1e9);
            DeskSpeed speed = new DeskSpeed(shelf);
            speed.alone();
            speed.together(path);
        }
    }

    private void lists() {
        questions.put("story list", random -> shelf.stories(Query.ALL));
        questions.put("story list, counted", random -> shelf.stories(Query.ALL.withCounts()));
        questions.put(
                "story list of a name", random -> shelf.stories(ofName(random).withCounts()));
        questions.put("story list of days, outlet and state", random -> {
            LocalDate day = FIRST.plusDays(random.nextInt(100));
            shelf.stories(Query.ALL
                    .days(day, day.plusDays(7))
                    .only(Facet.OUTLET, "Site " + random.nextInt(60))
                    .only(Facet.STATE, "DISPUTED", "DENIED")
                    .withCounts());
        });
        questions.put(
                "story list with words",
                random -> shelf.stories(
                        Query.ALL.words(words(random), Order.NEWEST).withCounts()));
        questions.put("articles of a story", random -> shelf.articles(
                Query.ALL.inStory(one(stories, random).id())));
        questions.put("quotes of a name", random -> {
            Shelf.StoryCard story = one(stories, random);
            shelf.quotes(Query.ALL.only(
                    Facet.ENTITY, one(story.entities(), random).id()));
        });
    }

    private void searches() {
        Map<String, BiConsumer<Shelf, Query>> kinds = new LinkedHashMap<>();
        kinds.put("articles", Shelf::articles);
        kinds.put("statements", Shelf::statements);
        kinds.put("quotes", Shelf::quotes);
        kinds.forEach((kind, ask) -> questions.put(
                "search of " + kind,
                random -> ask.accept(
                        shelf,
                        Query.ALL.words(words(random), Order.BEST).page(null, 10).withCounts())));
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

    private void alone() {
        questions.forEach((name, question) -> {
            Random random = new Random(7);
            for (int i = 0; i < WARM; i++) {
                question.accept(random);
            }
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < ASKED; i++) {
                times.add(millis(() -> question.accept(random)));
            }
            tell(name, times);
        });
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Percentiles by the nearest rank. */
    private static void tell(String name, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-38s %6d asked   p50 %7.1f ms   p95 %7.1f ms   most %7.1f ms%n",
                name,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)),
                sorted.getLast());
    }

    private void together(Path path) {
        Map<String, ConcurrentLinkedQueue<Double>> times = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        List<String> names = List.copyOf(questions.keySet());
        for (int reader = 0; reader < READERS; reader++) {
            Random random = new Random(reader);
            threads.add(start(failures, () -> {
                while (!done.get()) {
                    pause(random.nextInt(2 * PAUSE_MILLIS));
                    String name = one(names, random);
                    double took = millis(() -> Objects.requireNonNull(questions.get(name)).accept(random));
                    times.computeIfAbsent(name, k -> new ConcurrentLinkedQueue<>())
                            .add(took);
                }
            }));
        }
        threads.add(start(failures, () -> {
            while (!done.get()) {
                shelf.follow();
                pause(PAUSE_MILLIS);
            }
        }));
        int[] added = new int[1];
        threads.add(start(failures, () -> {
            try (Store store = Store.open(path)) {
                while (!done.get()) {
                    BigStore.add(store, store.size(), store.size() + ADDED);
                    added[0] += ADDED;
                }
            }
        }));
        pause(1000 * SECONDS);
        done.set(true);
        threads.forEach(DeskSpeed::join);
        System.out.printf(
                Locale.ROOT,
                "%d readers, each once a second, for %d s, while %,d articles were added; %d failures%n",
                READERS,
                SECONDS,
                added[0],
                failures.size());
        failures.stream().limit(3).forEach(failure -> System.out.println("  " + failure));
        names.forEach(name -> tell(name, List.copyOf(times.getOrDefault(name, new ConcurrentLinkedQueue<>()))));
    }

    private static Thread start(ConcurrentLinkedQueue<Throwable> failures, Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().unstarted(work);
        thread.setUncaughtExceptionHandler((failed, failure) -> failures.add(failure));
        thread.start();
        return thread;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
