package org.stemma.app.web;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Shelf;
import org.stemma.store.Store;

/** The store, opened when the first page asks for it: there need not be one yet when the desk opens. Thread-safe. */
final class Shelves implements AutoCloseable {
    private final Path path;
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
        Shelf opened = opened();
        opened.follow();
        return opened;
    }

    private synchronized Shelf opened() {
        Shelf open = shelf;
        if (open == null) {
            open = Shelf.open(path);
            shelf = open;
        }
        return open;
    }

    /** Asks the store itself, as it is now. */
    <T> T read(Function<Store, T> work) {
        return opened().read(work);
    }

    @Override
    public synchronized void close() {
        if (shelf != null) {
            shelf.close();
        }
    }
}
