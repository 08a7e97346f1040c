package org.stemma.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stemma.news.Dossier;

/** Dossiers that were read last, each as it was written last. Thread-safe; two that ask for the same at once may both read it. */
final class Dossiers {
    /** Articles of the dossiers that are kept: at some 150 kB with their analysis, 75 MB. */
    private static final int KEPT = 500;

    private record Written(String story, long number) {}

    private final Map<Written, Dossier> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int articles;

    /** The dossier of a story by its whole id. */
    Dossier read(Store store, String story) {
        Written asked = new Written(
                story, store.changeOf(story).map(News.Change::number).orElse(0L));
        Optional<Dossier> known = known(asked);
        if (known.isPresent()) {
            return known.get();
        }
        Dossier dossier = store.dossier(story);
        keep(asked, dossier);
        return dossier;
    }

    private synchronized Optional<Dossier> known(Written asked) {
        return Optional.ofNullable(kept.get(asked));
    }

    private synchronized void keep(Written asked, Dossier dossier) {
        if (kept.put(asked, dossier) == null) {
            articles += dossier.reports().size();
        }
        var eldest = kept.entrySet().iterator();
        while (articles > KEPT && kept.size() > 1) {
            articles -= eldest.next().getValue().reports().size();
            eldest.remove();
        }
    }
}
