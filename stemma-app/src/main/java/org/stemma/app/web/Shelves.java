package org.stemma.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Shelf;
import org.stemma.store.Store;
import org.stemma.store.StoreException;

/**
 * The store, for many readers at once: each has a reading store of its own while it reads, and leaves it to the next one. Thread-safe.
 */
final class Shelves implements AutoCloseable {
    /** What tells that something was written since: SQLite writes to the one file or to the other. */
    record Version(List<String> stamps) {
        Version {
            stamps = List.copyOf(stamps);
        }
    }

    private final Path path;
    private final Deque<Store> idle = new ConcurrentLinkedDeque<>();
    private @Nullable Shelf shelf;

    Shelves(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Whether anything was ever written to the store. */
    boolean isThere() {
        return path.toFile().length() > 0;
    }

    /** All that can be listed, with what was written by now. The first time this may take as long as reading the store through. */
    Shelf shelf() {
        Shelf opened = openedShelf();
        opened.follow();
        return opened;
    }

    private synchronized Shelf openedShelf() {
        if (shelf == null) {
            shelf = Shelf.open(path);
        }
        return shelf;
    }

    <T> T read(Function<Store, T> work) {
        Store taken = idle.poll();
        Store store = taken == null ? Store.openToRead(path) : taken;
        boolean sound = true;
        try {
            return work.apply(store);
        } catch (StoreException e) {
            sound = e.category() == StoreException.Category.INPUT;
            throw e;
        } finally {
            if (sound) {
                idle.push(store);
            } else {
                store.close();
            }
        }
    }

    /** Another one than before if the store was written to in between. */
    Version version() {
        List<String> stamps = new ArrayList<>();
        for (Path file : List.of(path, path.resolveSibling(path.getFileName() + "-wal"))) {
            try {
                stamps.add(Files.getLastModifiedTime(file) + " " + Files.size(file));
            } catch (NoSuchFileException e) {
                stamps.add("");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Version(stamps);
    }

    @Override
    public synchronized void close() {
        if (shelf != null) {
            shelf.close();
        }
        for (Store store = idle.poll(); store != null; store = idle.poll()) {
            store.close();
        }
    }
}
