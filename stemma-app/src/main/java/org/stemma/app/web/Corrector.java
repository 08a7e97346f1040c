package org.stemma.app.web;

import io.helidon.http.BadRequestException;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.stemma.Stemma;
import org.stemma.app.revision.Revision;
import org.stemma.news.Correction;
import org.stemma.store.Store;
import org.stemma.store.StoreException;

/**
 * The hand of the desk that writes: corrects the store, one change after the other, and finds the stories anew that each is about, while
 * readers go on reading. Thread-safe.
 *
 * <p>A change waits until the stories of the change before are written: an update that ends notes by which corrections it was made.
 */
final class Corrector implements AutoCloseable {
    private final Path path;
    private final Stemma stemma;
    private final Duration patience;
    private final Runnable written;
    private final Consumer<String> log;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService hand = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("corrections").daemon().factory());
    private volatile String failure = "";

    /**
     * @param patience how long a reader waits at most to see what became of a change
     * @param written run after each change, before who made it goes on
     */
    Corrector(Path path, Stemma stemma, Duration patience, Runnable written, Consumer<String> log) {
        this.path = path;
        this.stemma = stemma;
        this.patience = patience;
        this.written = written;
        this.log = log;
    }

    /** How many changes are not yet applied to all stories. */
    int waiting() {
        return waiting.get();
    }

    /** Why the last change was not applied, empty if it was. */
    String failure() {
        return failure;
    }

    /** The correction as it is kept; empty if its stories are not yet found anew. */
    Optional<Store.Made> keep(Correction correction, String by) {
        return make(store -> {
            store.correct(correction, by);
            return store.corrections().getLast();
        });
    }

    /** The correction as it was; empty if its stories are not yet found anew. {@code StoreException} of category input if there is none. */
    Optional<Store.Made> undo(int number, String by) {
        return make(store -> {
            store.undoCorrection(number, by);
            return store.trail().stream()
                    .filter(made -> made.number() == number)
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** Makes another change of the store in its turn, and returns when it is made. */
    void write(Consumer<Store> change) {
        try {
            CompletableFuture.runAsync(() -> open(change), hand).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw e;
        }
    }

    private void open(Consumer<Store> change) {
        try (Store store = Store.open(path)) {
            change.accept(store);
        }
        written.run();
    }

    private Optional<Store.Made> make(Function<Store, Store.Made> change) {
        waiting.incrementAndGet();
        try {
            CompletableFuture<Store.Made> done = CompletableFuture.supplyAsync(() -> apply(change), hand);
            return Optional.of(done.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            // The page that follows says that it is still at it.
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreException told) {
                throw told;
            }
            throw new IllegalStateException("a correction failed", e.getCause());
        } catch (RejectedExecutionException e) {
            throw new HttpException("the desk is closing", Status.SERVICE_UNAVAILABLE_503, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadRequestException("the desk is closing", e);
        }
    }

    private Store.Made apply(Function<Store, Store.Made> change) {
        try {
            AtomicReference<Store.Made> made = new AtomicReference<>();
            open(store -> {
                made.set(change.apply(store));
                Revision.update(stemma, store);
            });
            failure = "";
            return Objects.requireNonNull(made.get());
        } catch (StoreException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            failure = "a fault of the program; “stemma serve” has printed what happened";
            log.accept("stemma: a correction failed: " + e);
            throw e;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Lets the change at hand end. */
    @Override
    public void close() {
        hand.close();
    }
}
