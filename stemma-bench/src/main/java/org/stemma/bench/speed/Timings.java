package org.stemma.bench.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Times of questions that many readers ask at once, each on average once in a second, while something else goes on. */
final class Timings {
    static final int READERS = 50;
    private static final int PAUSE_MILLIS = 1000;
    private static final int SHOWN = 3;

    /** No scheduler lets a sleeper wait so long. */
    private static final int STILL_MILLIS = 3000;

    /** A question, some of it drawn by lot. */
    interface Asked {
        void ask(Random random) throws Exception;
    }

    private final Map<String, Asked> questions = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean done = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    Timings() {
        Thread.ofPlatform().daemon().start(this::watch);
    }

    /** Tells when the whole machine stood still: whoever asked meanwhile waited for that, and not for the answer. */
    private void watch() {
        while (!done.get()) {
            long start = System.nanoTime();
            pause(PAUSE_MILLIS);
            double late = (System.nanoTime() - start) / 1e6 - PAUSE_MILLIS;
            if (late > STILL_MILLIS) {
                System.out.printf(Locale.ROOT, "the machine stood still for %.1f s%n", late / 1000);
            }
        }
    }

    void add(String name, Asked question) {
        questions.put(name, question);
    }

    Map<String, Asked> questions() {
        return questions;
    }

    /** Does something beside the readers, again and again until they are done. */
    void beside(Runnable work) {
        start(() -> {
            while (!done.get()) {
                work.run();
            }
        });
    }

    /**
     * Asks each question by itself, one after the other, and tells what it takes.
     *
     * @param processor nanoseconds that the processor has worked for the answers
     */
    void alone(int asked, LongSupplier processor) {
        questions.forEach((name, question) -> {
            Random random = new Random(7);
            for (int i = 0; i < asked / 2; i++) {
                millis(question, random);
            }
            List<Double> times = new ArrayList<>();
            long start = processor.getAsLong();
            for (int i = 0; i < asked; i++) {
                times.add(millis(question, random));
            }
            double worked = (processor.getAsLong() - start) / 1e6 / asked;
            tell(name, times);
            System.out.printf(Locale.ROOT, "%-44s %.1f ms of the processor each%n", "", worked);
        });
        System.out.printf(Locale.ROOT, "%d failures%n", failures.size());
    }

    /** Has the readers ask for some time, and tells how long they waited. */
    void measure(int seconds) {
        measure(seconds, () -> true);
    }

    /** Has the readers ask for some time at least, and until something is over. */
    void measure(int seconds, BooleanSupplier over) {
        long begun = System.nanoTime();
        Map<String, ConcurrentLinkedQueue<Double>> times = new ConcurrentHashMap<>();
        List<String> names = List.copyOf(questions.keySet());
        for (int reader = 0; reader < READERS; reader++) {
            Random random = new Random(reader);
            start(() -> {
                while (!done.get()) {
                    pause(random.nextInt(2 * PAUSE_MILLIS));
                    String name = names.get(random.nextInt(names.size()));
                    double took = millis(questions.getOrDefault(name, r -> {}), random);
                    times.computeIfAbsent(name, k -> new ConcurrentLinkedQueue<>())
                            .add(took);
                }
            });
        }
        pause(1000L * seconds);
        while (!over.getAsBoolean()) {
            pause(PAUSE_MILLIS);
        }
        done.set(true);
        threads.forEach(Timings::join);
        System.out.printf(
                Locale.ROOT,
                "%d readers, each once a second, for %.0f s: %d failures%n",
                READERS,
                (System.nanoTime() - begun) / 1e9,
                failures.size());
        failures.stream().limit(SHOWN).forEach(failure -> System.out.println("  " + failure));
        names.forEach(name -> tell(name, List.copyOf(times.getOrDefault(name, new ConcurrentLinkedQueue<>()))));
    }

    double millis(Asked question, Random random) {
        long start = System.nanoTime();
        try {
            question.ask(random);
        } catch (Exception e) {
            failures.add(e);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Percentiles by the nearest rank. */
    static void tell(String name, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %5d asked   p50 %7.1f ms   p95 %7.1f ms   most %7.1f ms%n",
                    name,
                    sorted.size(),
                    sorted.get(sorted.size() / 2),
                    sorted.get((int) (sorted.size() * 0.95)),
                    sorted.getLast());
        }
    }

    private void start(Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().unstarted(work);
        thread.setUncaughtExceptionHandler((failed, failure) -> failures.add(failure));
        threads.add(thread);
        thread.start();
    }

    static void pause(long millis) {
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
