package org.stemma.app.web;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.app.reading.MeaningReader;
import org.stemma.store.Meanings;
import org.stemma.store.Shelf;
import org.stemma.store.Store;
import org.stemma.store.StoreException;

/** The store, opened when the first page asks for it: there need not be one yet when the desk opens. Thread-safe. */
final class Shelves {
    private final Path path;
    private final Supplier<Shelf> opened;
    private final @Nullable MeaningReader meanings;

    /**
     * @param opened opens the store once, for the pages and the API
     * @param meanings who reads what its texts mean; null if nobody does
     */
    Shelves(Path path, Supplier<Shelf> opened, @Nullable MeaningReader meanings) {
        this.path = path;
        this.opened = opened;
        this.meanings = meanings;
    }

    /** How much of what its texts mean is still to be read, in words; null if nothing is, or nobody reads it. */
    @Nullable
    String unread() {
        Meanings.Progress progress =
                meanings == null ? null : meanings.progress().orElse(null);
        return progress == null || progress.read() >= progress.all()
                ? null
                : "Meaning is known for " + progress.percent()
                        + " % of the articles; the others are found by their words.";
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
