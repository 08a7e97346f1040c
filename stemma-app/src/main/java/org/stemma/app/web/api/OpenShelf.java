package org.stemma.app.web.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Shelf;
import org.stemma.store.StoreException;
import org.stemma.text.Embeddings;

/** The store's shelf, opened when it is first asked for, which may be before there is a store; from then on it follows what is written, and first builds the view where there is none. Thread-safe. */
final class OpenShelf implements Supplier<Shelf>, AutoCloseable {
    /** What was written is shown within a second, mostly: asking whether anything was costs SQLite next to nothing. */
    private static final Duration PACE = Duration.ofSeconds(1);

    /** Rests so many times as long as it worked, that a store which is written all the time leaves the processor to its readers. */
    private static final int RESTS = 9;

    /** After minutes of work too, such as building the view. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final Path store;
    private final @Nullable Embeddings embeddings;
    private final Consumer<String> log;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Shelf shelf;
    private @Nullable Thread follower;

    /**
     * @param embeddings by which things are found that mean what was asked; null for words alone
     * @param log is told what keeps the shelf from following
     */
    OpenShelf(Path store, @Nullable Embeddings embeddings, Consumer<String> log) {
        this.store = store;
        this.embeddings = embeddings;
        this.log = log;
    }

    @Override
    public synchronized Shelf get() {
        if (closed.getCount() == 0) {
            throw new IllegalStateException("The desk is closed");
        }
        Shelf open = shelf;
        if (open == null) {
            Shelf opened = Shelf.openAtOnce(store, embeddings);
            follower = Thread.ofPlatform().daemon().name("stemma-follower").start(() -> follow(opened));
            shelf = opened;
            return opened;
        }
        return open;
    }

    /** Trouble with the view, such as a full disk, ends when its cause does: until then the shelf shows what it has. It is told once. */
    private void follow(Shelf opened) {
        String told = "";
        Duration rest = Duration.ZERO;
        while (!isClosedWithin(rest)) {
            long start = System.nanoTime();
            try {
                opened.follow();
                told = "";
            } catch (StoreException e) {
                String message = String.valueOf(e.getMessage());
                if (!message.equals(told)) {
                    log.accept("stemma: the desk shows an older state: " + message);
                }
                told = message;
            }
            Duration worked = Duration.ofNanos(System.nanoTime() - start).multipliedBy(RESTS);
            rest = Collections.max(List.of(PACE, Collections.min(List.of(worked, LONGEST_REST))));
        }
    }

    boolean isClosedWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Waits for the follower: an interrupt would close the files that it shares with all readers. */
    @Override
    public void close() {
        closed.countDown();
        Thread following;
        Shelf open;
        synchronized (this) {
            following = follower;
            open = shelf;
        }
        if (following != null) {
            try {
                following.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (open != null) {
            open.close();
        }
    }
}
