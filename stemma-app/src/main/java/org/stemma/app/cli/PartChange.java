package org.stemma.app.cli;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.news.Correction;
import org.stemma.news.Dossier;
import org.stemma.news.Passage;
import org.stemma.store.Store;
import picocli.CommandLine.Option;

/** A correction of what was found in one story, meant by passages that stay, after which the findings that it is about are shown. */
abstract class PartChange extends CorrectionChange {
    @Option(
            names = "--story",
            paramLabel = "STORY",
            required = true,
            description = "The story: enough of its id, or one of its articles, by id or file.")
    private String story = "";

    private final Set<Passage> meant = new TreeSet<>();

    PartChange(Console console) {
        super(console);
    }

    /** What is to be kept. */
    abstract Correction correction(Dossier dossier);

    /** The sides of the correction. */
    abstract List<List<Passage>> sides(Correction correction);

    /** Shows those of the story's findings that are told by some passages. */
    abstract void show(Dossier dossier, Set<Passage> about);

    @Override
    final void change(Store store) {
        Correction correction = correction(dossier(store));
        sides(correction).forEach(meant::addAll);
        keep(store, correction);
    }

    @Override
    final void show(Store store) {
        show(dossier(store), meant);
    }

    /** By one of its articles, since a story's own id changes with them. */
    private Dossier dossier(Store store) {
        String article = store.articlesOf(story).getFirst();
        return store.storyOf(article)
                .map(store::dossier)
                .orElseThrow(() -> new IllegalArgumentException("no story holds " + story));
    }

    static boolean areAbout(Collection<Passage> passages, Set<Passage> about) {
        return passages.stream().anyMatch(about::contains);
    }
}
