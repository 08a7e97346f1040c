package org.stemma.bench.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.stemma.Arrivals;
import org.stemma.Stemma;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Report;

/**
 * How fast arriving articles are placed in stories, and in how much memory: {@code ./bench stories [ARTICLES]}.
 *
 * <p>Invented articles, five of one story and its copies, each thousand shuffled; one in {@value #LATE} tells a story that left the window
 * long ago. Beside it the same texts are indexed with Lucene, which is also where old stories are found again. CPU seconds are those of all threads, the collector among
 * them. Making articles is timed apart and left out; run it with a heap of one gigabyte (STEMMA_HEAP=1g).
 */
final class StoryGrowth {
    static final int ARTICLES = 100_000;

    private static final int LATE = 50;
    /** How many articles ago a late one's story was told: out of any window. */
    private static final int LONG_AGO = 5 * Arrivals.WINDOW;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int SHUFFLED = 1000;
    private static final int TOLD_EVERY = 10_000;

    private final List<Integer> order;
    private final Map<Integer, Set<String>> wanted = new HashMap<>();

    private StoryGrowth(int articles) {
        order = new ArrayList<>(IntStream.range(0, articles).boxed().toList());
        for (int at = 0; at < articles; at += SHUFFLED) {
            Collections.shuffle(order.subList(at, Math.min(articles, at + SHUFFLED)), new Random(at));
        }
        order.forEach(number ->
                wanted.computeIfAbsent(story(number), k -> new HashSet<>()).add(InventedNews.id(number)));
    }

    static void measure(int articles) {
        StoryGrowth growth = new StoryGrowth(articles);
        double indexed = growth.index();
        double[] placed = new double[1];
        Map<String, Double> shares = StepShares.of(() -> placed[0] = growth.place(), StepShares.STORIES);
        shares.forEach((step, share) -> System.out.printf(Locale.ROOT, "%16s %4.1f %%%n", step, 100 * share));
        double made = shares.getOrDefault("making articles", 0.0);
        double related = shares.getOrDefault("lineage", 0.0) / (1 - made);
        System.out.printf(
                Locale.ROOT,
                "placing %,.0f articles a CPU second with their lineage, %,.0f without; Lucene's indexing alone %,.0f: %.1f and %.1f times as long%n",
                articles / placed[0],
                articles / (placed[0] * (1 - related)),
                articles / indexed,
                placed[0] / indexed,
                placed[0] * (1 - related) / indexed);
    }

    private static boolean isLate(int number) {
        return number >= LONG_AGO && number % LATE == 1;
    }

    private static int story(int number) {
        return InventedNews.story(isLate(number) ? number - LONG_AGO : number);
    }

    private static Report report(int number) {
        Article article = isLate(number) ? InventedNews.again(number, number - LONG_AGO) : InventedNews.article(number);
        return new Report(article, new Analysis(article.id(), "en", List.of(), List.of(), List.of(), article.method()));
    }

    static Report read(String id) {
        return report(Integer.parseInt(id.substring(id.indexOf('-') + 1)));
    }

    private List<List<Integer>> batches() {
        return IntStream.iterate(0, at -> at < order.size(), at -> at + Arrivals.BATCH)
                .mapToObj(at -> order.subList(at, Math.min(order.size(), at + Arrivals.BATCH)))
                .toList();
    }

    /** CPU seconds that Lucene takes alone. */
    private double index() {
        double seconds = 0;
        try (Shelves shelves = new Shelves()) {
            for (List<Integer> batch : batches()) {
                List<Report> reports = batch.stream().map(StoryGrowth::report).toList();
                double start = seconds();
                shelves.keep(reports);
                seconds += seconds() - start;
            }
        }
        return seconds;
    }

    /** CPU seconds that placing takes, lineage and the archive's index included. */
    private double place() {
        double seconds = 0;
        double wall = 0;
        try (Shelves shelves = new Shelves()) {
            Arrivals arrivals = new Stemma().arrivals(shelves, List.of());
            int done = 0;
            for (List<Integer> batch : batches()) {
                List<Report> reports = batch.stream().map(StoryGrowth::report).toList();
                double start = seconds();
                long began = System.nanoTime();
                shelves.keep(reports);
                shelves.keep(arrivals.add(reports));
                seconds += seconds() - start;
                wall += (System.nanoTime() - began) / 1e9;
                done += batch.size();
                if (done % TOLD_EVERY == 0 || done == order.size()) {
                    tell(done, seconds, wall);
                }
            }
            score(shelves);
        }
        return seconds;
    }

    private static void tell(int done, double seconds, double wall) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%,9d articles: %,.0f a CPU second (%,.0f a second of the clock); %d MB live of %d MB%n",
                done,
                done / seconds,
                done / wall,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }

    private void score(Shelves shelves) {
        double precision = 0;
        double recall = 0;
        int late = 0;
        int found = 0;
        for (int number : order) {
            String id = InventedNews.id(number);
            Set<String> right = new HashSet<>(wanted.getOrDefault(story(number), Set.of()));
            int size = right.size();
            List<String> told = shelves.storyOf(id).orElseThrow().articles();
            right.retainAll(new HashSet<>(told));
            precision += (double) right.size() / told.size();
            recall += (double) right.size() / size;
            if (isLate(number) && size > 1) {
                late++;
                found += right.size() > 1 ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "B-cubed precision %.4f, recall %.4f; %d of %d late articles found their old story again%n",
                precision / order.size(),
                recall / order.size(),
                found,
                late);
    }

    private static double seconds() {
        return PROCESS.getProcessCpuTime() / 1e9;
    }
}
