package org.stemma.app.revision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.stemma.Arrivals;
import org.stemma.Stemma;
import org.stemma.news.Correction;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.Dossier;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.store.Store;

/**
 * Brings the stories of a store up to what is in it: articles that arrived, and what readers corrected. Only stories that change are
 * read and written; each batch is on the disk before the next, so an interrupted update goes on where it ended.
 */
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
        correctNames();
        List<String> waiting = store.unplaced();
        if (waiting.isEmpty()) {
            return;
        }
        Arrivals arrivals = stemma.arrivals(new Shelves(), store.latest(Arrivals.WINDOW));
        for (int at = 0; at < waiting.size(); at += Arrivals.BATCH) {
            List<String> batch = waiting.subList(at, Math.min(waiting.size(), at + Arrivals.BATCH));
            Arrivals.Change change = arrivals.add(store.reports(batch));
            store.place(
                    change.found().stream().map(story -> dossier(story, change)).toList(), change.gone());
        }
    }

    /** Names are no matter of which story an article is in: each dossier that may speak of one is written anew by itself. */
    private void correctNames() {
        Optional<List<OfNames>> changed = store.namesToCorrect();
        if (changed.filter(List::isEmpty).isPresent()) {
            return;
        }
        Optional<Spoken> spoken = changed.map(Spoken::new);
        for (Store.Summary summary : store.stories()) {
            Dossier dossier = store.dossier(summary.id());
            if (spoken.isEmpty() || spoken.get().in(dossier.reports())) {
                store.place(List.of(stemma.dossier(dossier.story(), dossier.reports(), dossier.lineage())), List.of());
            }
        }
        store.namesWereCorrected();
    }

    private Dossier dossier(Story story, Arrivals.Change change) {
        List<Report> reports = store.reports(story.articles());
        Lineage lineage = change.covers(story) ? change.lineage() : stemma.lineage(reports);
        return stemma.dossier(story, reports, lineage);
    }

    /** The store as the archive of what arrives. */
    private final class Shelves implements Arrivals.Archive {
        @Override
        public Collection<String> like(List<Report> arrived) {
            Collection<String> like = new TreeSet<>();
            store.like(arrived).forEach(like::addAll);
            return like;
        }

        @Override
        public Optional<Arrivals.Known> storyOf(String article) {
            return store.storyOf(article).map(story -> new Arrivals.Known(story, store.articlesOf(story)));
        }

        @Override
        public List<Report> reports(List<String> articles) {
            return store.reports(articles);
        }
    }
}
