package org.stemma.app.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.news.Correction;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A change of what readers corrected, after which the store's stories are found anew and the reader sees what became of the names. */
abstract class CorrectionChange implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Families families = new Families();

    @Mixin
    private final StorePlace place = new StorePlace();

    @Spec
    @Nullable
    private CommandSpec command;

    CorrectionChange(Console console) {
        this.console = console;
    }

    /** Makes the change; the names whose entities are to be shown afterwards. */
    abstract List<String> change(Store store);

    @Override
    public Integer call() {
        Stemma stemma = families.stemma();
        // Opening to write would make a store where there is none.
        Store.openToRead(place.path).close();
        try (Store store = Store.open(place.path)) {
            List<String> names = changed(store);
            List<Dossier> dossiers = stemma.correctedBy(store.corrections().stream()
                            .map(Store.Made::correction)
                            .toList())
                    .dossiers(store.reports());
            store.save(dossiers);
            show(names, dossiers);
            console.flush();
            return Exit.OK;
        }
    }

    private List<String> changed(Store store) {
        try {
            return change(store);
        } catch (IllegalArgumentException e) {
            if (command == null) {
                throw e;
            }
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** The ids of articles that a user named. */
    static List<String> ids(Store store, List<String> articles) {
        return articles.stream().map(word -> store.article(word).id()).toList();
    }

    final void keep(Store store, Correction correction) {
        store.correct(correction);
        int number = store.corrections().getLast().number();
        line("kept as correction " + number + ": " + told(correction));
    }

    /** A correction in one line. */
    static String told(Correction correction) {
        return switch (correction) {
            case Correction.OfNames ofNames -> told(ofNames);
            case Correction.OfStories ofStories -> told(ofStories);
        };
    }

    private static String told(Correction.OfStories correction) {
        String parts = correction.stories().stream()
                .map(articles -> String.join(" + ", articles))
                .collect(Collectors.joining(" | "));
        String title = correction.title() == null ? "" : " to \"" + correction.title() + '"';
        return correction.kind().name().toLowerCase(Locale.ROOT) + " stories of " + parts + title;
    }

    private static String told(Correction.OfNames correction) {
        String names = correction.names().stream().map(n -> '"' + n + '"').collect(Collectors.joining(", "));
        String what = correction.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + names;
        String to = correction.to() == null ? "" : " to \"" + correction.to() + '"';
        return what + to + (correction.articles().isEmpty() ? "" : " in " + String.join(", ", correction.articles()));
    }

    final void line(String text) {
        console.line(text);
    }

    private void show(List<String> names, List<Dossier> dossiers) {
        Set<String> met = new HashSet<>();
        for (Dossier dossier : dossiers) {
            for (Entity entity : dossier.entities()) {
                List<String> meant =
                        names.stream().filter(name -> isCalled(entity, name)).toList();
                met.addAll(meant);
                if (!meant.isEmpty()) {
                    line("  " + entity.name() + ": "
                            + Text.count(entity.mentions().size(), "mention") + " in story "
                            + StoriesCommand.shortId(dossier.story().id()) + ", as "
                            + String.join(", ", entity.names()));
                }
            }
        }
        names.stream()
                .filter(name -> !met.contains(name))
                .forEach(name -> console.note(
                        "stemma: no article speaks of " + name + " so far; it will hold for those that do"));
    }

    private static boolean isCalled(Entity entity, String name) {
        return entity.names().stream().anyMatch(name::equalsIgnoreCase);
    }
}
