package org.stemma.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Store;

/** Stories as they are told, those of the last readers kept until the store changes. Thread-safe. */
final class Tellings {
    /** A story of two hundred articles takes some 20 MB. */
    private static final int KEPT = 24;

    private final Shelves shelves;
    private final Map<String, Telling> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Telling> eldest) {
            return size() > KEPT;
        }
    };
    private Shelves.@Nullable Version version;

    Tellings(Shelves shelves) {
        this.shelves = shelves;
    }

    /** A story by its id or the start of it; {@code StoreException} of category input if there is none. */
    Telling of(String id) {
        Shelves.Version now = shelves.version();
        Telling known = known(id, now);
        if (known != null) {
            return known;
        }
        Telling telling = new Telling(shelves.read((Store store) -> store.dossier(id)));
        keep(id, telling, now);
        return telling;
    }

    private synchronized @Nullable Telling known(String id, Shelves.Version now) {
        if (!now.equals(version)) {
            kept.clear();
            version = now;
        }
        return kept.get(id);
    }

    /** What was read while the store changed may be of before. */
    private synchronized void keep(String id, Telling telling, Shelves.Version read) {
        if (read.equals(version)) {
            kept.put(id, telling);
        }
    }
}
