package org.stemma.app.web;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.stemma.store.Shelf;
import org.stemma.store.Store;
import org.stemma.store.StoreException;

/** The store, opened when the first page asks for it: there need not be one yet when the desk opens. Thread-safe. */
final class Shelves {
    private final Path path;
    private final Supplier<Shelf> opened;

    /** @param opened opens the store once, for the pages and the API */
    Shelves(Path path, Supplier<Shelf> opened) {
        this.path = path;
        this.opened = opened;
    }

    Path path() {
        return path;
    }

    /** Whether anything was ever written to the store. */
    boolean isThere() {
        return path.toFile().length() > 0;
    }

    /** All that can be listed, as it was a moment ago. The first time this may take as long as reading the store through. */
    Shelf shelf() {
        return opened.get();
    }

    /** Shows what was written by now, for a reader who wrote it. What others write is shown soon, without holding up anybody. */
    void refresh() {
        try {
            opened.get().follow();
        } catch (StoreException e) {
            // Who follows the store all the time meets the same, and tells it.
            return;
        }
    }

    /** Asks the store itself, as it is now. */
    <T> T read(Function<Store, T> work) {
        return opened.get().read(work);
    }
}
