package org.stemma.app.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.stemma.intake.Intake;
import org.stemma.news.Capture;
import org.stemma.news.Refused;

/**
 * Reads inputs on all cores and hands the results on in the order of the input, so that the output does not depend on the number of
 * cores. At most {@link #AHEAD} captures a core are held at a time. Refusals are told at once, and counted.
 */
final class Reading implements AutoCloseable {
    /** Enough that no core waits for a long article before it; few enough that large pages fit the heap. */
    private static final int AHEAD = 4;

    private final Console console;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int taken;
    private int refused;

    Reading(Console console) {
        this.console = console;
        this.workers =
                Executors.newFixedThreadPool(cores, Thread.ofPlatform().daemon().factory());
    }

    /**
     * Reads the inputs.
     *
     * @param wanted asked on this thread; the others are only counted
     * @param work done on any core, for each capture
     * @param take given the results on this thread, in order
     */
    <T> void read(Inputs inputs, Predicate<Capture> wanted, Function<Capture, T> work, Consumer<T> take) {
        Deque<Future<T>> ahead = new ArrayDeque<>();
        new Intake().read(inputs.paths, inputs.options(), new Intake.Receiver() {
            @Override
            public void captured(Capture capture) {
                taken++;
                if (!wanted.test(capture)) {
                    return;
                }
                ahead.add(workers.submit(() -> work.apply(capture)));
                if (ahead.size() >= cores * AHEAD) {
                    take.accept(result(ahead.remove()));
                }
            }

            @Override
            public void refused(Refused input) {
                refuse(input);
            }
        });
        while (!ahead.isEmpty()) {
            take.accept(result(ahead.remove()));
        }
    }

    /** Reads all inputs. */
    <T> void read(Inputs inputs, Function<Capture, T> work, Consumer<T> take) {
        read(inputs, capture -> true, work, take);
    }

    /** Reads the inputs into a list, in order. */
    <T> List<T> readAll(Inputs inputs, Function<Capture, T> work) {
        List<T> all = new ArrayList<>();
        read(inputs, work, all::add);
        return all;
    }

    /** Ends the reading: tells how much was refused and why, and gives the exit code. */
    int end() {
        if (taken == 0) {
            console.note(refused == 0 ? "stemma: nothing to read" : "stemma: nothing could be read");
            return Exit.NOTHING_READ;
        }
        if (refused > 0) {
            List<String> counts = new ArrayList<>();
            reasons.forEach((reason, count) -> counts.add(count + " × " + reason));
            console.note("stemma: " + Text.count(refused, "input") + " refused: " + String.join("; ", counts));
        }
        return Exit.OK;
    }

    int taken() {
        return taken;
    }

    private void refuse(Refused input) {
        refused++;
        reasons.merge(input.reason(), 1, Integer::sum);
        console.note("stemma: " + input);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
