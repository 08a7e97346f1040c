package org.stemma.bench.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Report;

/**
 * How many articles of 24 sentences a CPU second reads, from blocks to entities: {@code ./bench language [ARTICLES]}. CPU seconds are the
 * process's, with compiling and collecting, so that other work on the machine does not count. Then the steps' shares, by samples of a
 * flight recording; heap; and what a second thread adds.
 */
final class LanguageSpeed {
    /** Articles to read unless told otherwise. */
    static final int ARTICLES = 300;

    private static final int SENTENCES = 24;

    /** Rounds before measuring, for the compiler. */
    private static final int WARMING = 2;

    private static final double MEGABYTE = 1e6;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Language language;
    private final EntityFinder entities = new EntityFinder();
    private final List<Article> articles;

    private LanguageSpeed(Language language, List<Article> articles) {
        this.language = language;
        this.articles = articles;
    }

    static void measure(int count) throws InterruptedException, ExecutionException {
        double cpu = cpuSeconds();
        long start = System.nanoTime();
        Language language = new Language();
        int words = language.words("Rain fell on the harbour.").size();
        System.out.printf(
                Locale.ROOT,
                "load: %.2f CPU-s, %.2f s, until the first %d words%n",
                cpuSeconds() - cpu,
                seconds(start),
                words);
        System.out.printf(Locale.ROOT, "heap: %.0f MB after a collection, models loaded%n", heap());
        List<Article> articles =
                NewsTexts.articles(NewsTexts.read(Path.of("../shared/benchmarks")), language, SENTENCES, count);
        LanguageSpeed speed = new LanguageSpeed(language, articles);
        speed.warm();
        speed.alone();
        speed.shares();
        speed.threads();
    }

    private void warm() {
        for (int round = 0; round < WARMING; round++) {
            read();
        }
    }

    private void alone() {
        double cpu = cpuSeconds();
        long start = System.nanoTime();
        read();
        cpu = cpuSeconds() - cpu;
        System.out.printf(
                Locale.ROOT,
                "speed: %d articles of %d sentences in %.2f CPU-s, %.2f s: %.1f articles a CPU-s%n",
                articles.size(),
                SENTENCES,
                cpu,
                seconds(start),
                articles.size() / cpu);
    }

    private void shares() {
        Map<String, Double> shares = StepShares.of(this::read, StepShares.LANGUAGE);
        shares.forEach((step, share) -> System.out.printf(Locale.ROOT, "    %-28s %5.1f %%%n", step, 100 * share));
    }

    /** The same articles by one thread and by two; on cores of their own they take what they need of CPU seconds. */
    private void threads() throws InterruptedException, ExecutionException {
        double one = 0;
        double alone = 0;
        for (int threads = 1; threads <= 2; threads++) {
            double cpu = cpuSeconds();
            long start = System.nanoTime();
            int parts = threads;
            try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                List<Future<?>> done = IntStream.range(0, parts)
                        .<Future<?>>mapToObj(part -> pool.submit(() -> read(part, parts)))
                        .toList();
                for (Future<?> part : done) {
                    part.get();
                }
            }
            double took = seconds(start);
            cpu = cpuSeconds() - cpu;
            one = threads == 1 ? took : one;
            alone = threads == 1 ? cpu : alone;
            System.out.printf(
                    Locale.ROOT,
                    "%d threads: %.2f s, %.2f CPU-s: %.2f times as fast as one, %.2f on cores of their own%n",
                    threads,
                    took,
                    cpu,
                    one / took,
                    threads * alone / cpu);
        }
    }

    private void read() {
        read(0, 1);
    }

    private void read(int part, int parts) {
        for (int i = part; i < articles.size(); i += parts) {
            Article article = articles.get(i);
            entities.find(List.of(new Report(article, language.analyse(article))));
        }
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private static double cpuSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
