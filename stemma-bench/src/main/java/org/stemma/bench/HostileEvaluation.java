package org.stemma.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jsoup.parser.Parser;
import org.stemma.bench.hostile.HostilePage;
import org.stemma.clean.Cleaner;
import org.stemma.news.Capture;
import org.stemma.text.ContentId;

/**
 * Pages and texts that repeat one thing through the cleaner, each beside a plain parse of it: the seconds and their ratio are printed,
 * what is held is that each ends in time. What grows with the square of a page passes the bound at this length already.
 */
final class HostileEvaluation implements Evaluation {
    /** Units. */
    private static final int LENGTH = 500_000;

    /** Five times what the slowest takes whose time grows with its length, alone on a machine. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Units: long enough for the compiler to learn, short enough to end at once. */
    private static final int WARM_UP = 10_000;

    private final Cleaner cleaner = new Cleaner();

    @Override
    public String name() {
        return "hostile-pages";
    }

    @Override
    public String about() {
        return HostilePage.all().size() + " pages and texts of " + LENGTH / 1000
                + " KB that repeat one thing: share that is read within " + LONGEST.toSeconds() + " s";
    }

    @Override
    public String corpus() {
        return "stemma-bench/src/main/java/org/stemma/bench/hostile";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public Scores measure(Path corpus) {
        List<HostilePage> pages = HostilePage.all();
        pages.forEach(page -> cleaner.clean(capture(page, page.of(WARM_UP))));
        int ended = 0;
        for (HostilePage page : pages) {
            ended += isReadInTime(page) ? 1 : 0;
        }
        return Scores.of("read in time", (double) ended / pages.size());
    }

    private boolean isReadInTime(HostilePage page) {
        String text = page.of(LENGTH);
        double parse = page.isPage() ? seconds(() -> Parser.htmlParser().parseInput(text, "")) : 0;
        double clean = seconds(() -> cleaner.clean(capture(page, text)));
        String ratio = page.isPage() ? String.format(Locale.ROOT, "%8.1f × jsoup", clean / parse) : "";
        System.out.printf(
                Locale.ROOT, "    %-5s%-32s %7.2f s%s%n", page.isPage() ? "page" : "text", page.name(), clean, ratio);
        return clean < Double.POSITIVE_INFINITY;
    }

    /** How long something takes; without end if it does not end in time. */
    private static double seconds(Runnable work) {
        FutureTask<Double> task = new FutureTask<>(() -> {
            long start = System.nanoTime();
            work.run();
            return (System.nanoTime() - start) / 1e9;
        });
        Thread worker = Thread.ofPlatform().daemon().start(task);
        try {
            if (worker.join(LONGEST)) {
                return task.get();
            }
            // What runs on would slow down what is measured next.
            worker.join(PATIENCE);
            return Double.POSITIVE_INFINITY;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("A hostile page ended the cleaner", e);
        }
    }

    private static Capture capture(HostilePage page, String text) {
        return new Capture(
                ContentId.of("capture", text),
                page.name(),
                null,
                page.isPage() ? Capture.Form.HTML : Capture.Form.SCRAPE,
                new Capture.Content(new byte[0]),
                "UTF-8",
                "made",
                text,
                null,
                Capture.Given.NOTHING,
                List.of());
    }
}
