package org.stemma.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.store.News;
import org.stemma.store.Store;

/** Stories as they are told, those of the last readers kept until they change. Thread-safe. */
final class Tellings {
    /** A story of two hundred articles takes some 20 MB. */
    private static final int KEPT = 24;

    /** A story as it was after a change of it. */
    private record Kept(long change, Telling telling) {}

    private final Shelves shelves;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KEPT;
        }
    };

    Tellings(Shelves shelves) {
        this.shelves = shelves;
    }

    /** A story by its id or the start of it; {@code Elsewhere} if it went on in another, {@code StoreException} of category input if there is none. */
    Telling of(String id) {
        Optional<News.Change> change = shelves.shelf().change(id);
        if (change.filter(News.Change::gone).isPresent()) {
            shelves.read((Store store) -> store.heir(id)).ifPresent(heir -> {
                throw new Elsewhere(id, heir);
            });
        }
        Telling known = change.map(last -> known(id, last.number())).orElse(null);
        if (known != null) {
            return known;
        }
        Telling telling = new Telling(shelves.read((Store store) -> store.dossier(id)));
        change.ifPresent(last -> keep(id, new Kept(last.number(), telling)));
        return telling;
    }

    private synchronized @Nullable Telling known(String id, long change) {
        Kept known = kept.get(id);
        return known == null || known.change() != change ? null : known.telling();
    }

    private synchronized void keep(String id, Kept telling) {
        kept.put(id, telling);
    }
}
