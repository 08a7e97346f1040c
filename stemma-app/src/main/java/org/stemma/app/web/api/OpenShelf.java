package org.stemma.app.web.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Shelf;

/** The store's shelf, opened when it is first asked for, which may be before there is a store; from then on it follows what is written. Thread-safe. */
final class OpenShelf implements Supplier<Shelf>, AutoCloseable {
    /** What was written is shown within a second: asking whether anything was costs SQLite next to nothing. */
    private static final Duration PACE = Duration.ofSeconds(1);

    private final Path store;
    private @Nullable Shelf shelf;
    private @Nullable Thread follower;
    private boolean closed;

    OpenShelf(Path store) {
        this.store = store;
    }

    @Override
    public synchronized Shelf get() {
        if (closed) {
            throw new IllegalStateException("The desk is closed");
        }
        Shelf open = shelf;
        if (open == null) {
            open = Shelf.open(store);
            Shelf opened = open;
            shelf = opened;
            follower = Thread.ofPlatform().daemon().name("stemma-follower").start(() -> follow(opened));
        }
        return open;
    }

    private static void follow(Shelf shelf) {
        try {
            while (true) {
                Thread.sleep(PACE);
                shelf.follow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Thread following = follower;
        if (following != null) {
            following.interrupt();
            try {
                following.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Shelf open = shelf;
        if (open != null) {
            open.close();
        }
    }
}
