package org.stemma.app.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.stemma.intake.Intake;
import org.stemma.news.Capture;
import org.stemma.news.Refused;

/**
 * Reads inputs on several cores and hands the results on in the order of the input, so that the output does not depend on the number of
 * cores. At most {@value #AHEAD} captures a core are held at a time.
 */
public final class Reading implements AutoCloseable {
    /** Enough that no core waits for a long article before it; few enough that large pages fit the heap. */
    private static final int AHEAD = 4;

    /** What is done with inputs. All but the work is done on the caller's thread. */
    public interface Task<T> {
        /** Whether a capture is to be worked on. */
        boolean wants(Capture capture);

        /** Done on any core. */
        T work(Capture capture);

        /** Given the results, in order. */
        void take(T result);

        void refused(Refused input);
    }

    private final int cores;
    private final ExecutorService workers;

    /** @param cores how many captures are worked on at a time */
    public Reading(int cores) {
        this.cores = cores;
        this.workers =
                Executors.newFixedThreadPool(cores, Thread.ofPlatform().daemon().factory());
    }

    /** Reads inputs, as {@link Intake#read} takes them. */
    public <T> void read(List<String> paths, Intake.Options options, Task<T> task) {
        Deque<Future<T>> ahead = new ArrayDeque<>();
        new Intake().read(paths, options, new Intake.Receiver() {
            @Override
            public void captured(Capture capture) {
                if (!task.wants(capture)) {
                    return;
                }
                ahead.add(workers.submit(() -> task.work(capture)));
                if (ahead.size() >= cores * AHEAD) {
                    task.take(result(ahead.remove()));
                }
            }

            @Override
            public void refused(Refused input) {
                task.refused(input);
            }
        });
        while (!ahead.isEmpty()) {
            task.take(result(ahead.remove()));
        }
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
