package org.stemma.store;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Connections to one store, each used by one thread at a time. Thread-safe. */
final class Readers implements AutoCloseable {
    /** SQLite answers in well under a millisecond, so that more than a few at once would only wait for a core. */
    private static final int MOST = 16;

    private final Path path;
    private final Semaphore free = new Semaphore(MOST);
    private final ConcurrentLinkedQueue<Store> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    Readers(Path path) {
        this.path = path;
    }

    <T> T read(Function<Store, T> work) {
        free.acquireUninterruptibly();
        try {
            Store known = idle.poll();
            Store store = known == null ? Store.openToRead(path) : known;
            try {
                return work.apply(store);
            } finally {
                if (closed) {
                    store.close();
                } else {
                    idle.add(store);
                }
            }
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Store store = idle.poll(); store != null; store = idle.poll()) {
            store.close();
        }
    }
}
