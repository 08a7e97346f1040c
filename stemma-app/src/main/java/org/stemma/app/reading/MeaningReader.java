package org.stemma.app.reading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Meanings;
import org.stemma.store.Shelf;
import org.stemma.store.StoreException;
import org.stemma.text.Embeddings;

/**
 * Reads what a store's texts mean while the desk is open: one thread, which rests as long as it works and gives way to articles that are read, so
 * that of two processors a quarter is taken. Thread-safe.
 */
public final class MeaningReader implements AutoCloseable {
    /** Between two looks for what is new. */
    private static final Duration PACE = Duration.ofSeconds(2);

    /** Stories that are read before it rests: some seconds. */
    private static final int AT_A_TIME = 8;

    private final Path store;
    private final Supplier<Shelf> shelf;
    private final Embeddings embeddings;
    private final Consumer<String> log;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Meanings.@Nullable Progress progress;
    private @Nullable Thread thread;
    private String told = "";

    /**
     * @param store which need not be there yet
     * @param log is told what keeps it from reading
     */
    public MeaningReader(Path store, Supplier<Shelf> shelf, Embeddings embeddings, Consumer<String> log) {
        this.store = store;
        this.shelf = shelf;
        this.embeddings = embeddings;
        this.log = log;
    }

    /** @param busy whether something is at work that must not wait */
    public synchronized void start(BooleanSupplier busy) {
        thread = Thread.ofPlatform().daemon().name("stemma-meanings").start(() -> run(busy));
    }

    /** How far it has come; empty before it began. */
    public Optional<Meanings.Progress> progress() {
        return Optional.ofNullable(progress);
    }

    private void run(BooleanSupplier busy) {
        Duration rest = Duration.ZERO;
        while (!isClosedWithin(rest)) {
            long start = System.nanoTime();
            boolean worked = store.toFile().length() > 0 && !busy.getAsBoolean() && read();
            rest = worked ? Duration.ofNanos(System.nanoTime() - start) : PACE;
        }
    }

    /** Whether there was anything to do. Trouble with the store ends when its cause does; it is told once. */
    private boolean read() {
        try (Meanings meanings = Meanings.open(store, embeddings, false)) {
            int read = meanings.read(AT_A_TIME);
            boolean more = shelf.get().followMeanings(embeddings);
            if (read > 0 || progress == null) {
                progress = meanings.progress();
            }
            told = "";
            return read > 0 || more;
        } catch (StoreException e) {
            String message = String.valueOf(e.getMessage());
            if (!message.equals(told)) {
                log.accept("stemma: meanings are not read now: " + message);
            }
            told = message;
            return false;
        }
    }

    private boolean isClosedWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Waits for what is being read: some seconds at most. */
    @Override
    public void close() {
        closed.countDown();
        Thread reading;
        synchronized (this) {
            reading = thread;
        }
        if (reading != null) {
            try {
                reading.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
