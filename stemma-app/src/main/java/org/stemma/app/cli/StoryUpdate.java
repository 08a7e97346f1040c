package org.stemma.app.cli;

import java.util.List;
import org.stemma.Stemma;
import org.stemma.news.Correction;
import org.stemma.store.Store;

/** Brings the stories of a store up to what is in it: articles that arrived, and what readers corrected. */
final class StoryUpdate {
    private final Stemma stemma;
    private final Store store;

    StoryUpdate(Stemma stemma, Store store) {
        this.store = store;
        List<Correction> corrections =
                store.corrections().stream().map(Store.Made::correction).toList();
        this.stemma = stemma.correctedBy(corrections);
    }

    void run() {
        if (!store.storiesAreCurrent()) {
            store.save(stemma.dossiers(store.reports()));
        }
    }
}
