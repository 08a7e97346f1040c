package org.stemma.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.news.Correction;
import org.stemma.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A change of what readers corrected, after which the stories that it is about are found anew and the reader sees what became of them. */
abstract class CorrectionChange implements Callable<Integer> {
    /** Articles of one story that a line names; more are counted. */
    private static final int SHOWN_ARTICLES = 3;

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

    /** Makes the change. */
    abstract void change(Store store);

    /** Shows what became of what it is about, in stories that are up to date. */
    abstract void show(Store store);

    @Override
    public Integer call() {
        Stemma stemma = families.stemma();
        // Opening to write would make a store where there is none.
        Store.openToRead(place.path).close();
        try (Store store = Store.open(place.path)) {
            changed(store);
            new StoryUpdate(stemma, store).run();
            show(store);
            console.flush();
            return Exit.OK;
        }
    }

    private void changed(Store store) {
        try {
            change(store);
        } catch (IllegalArgumentException e) {
            if (command == null) {
                throw e;
            }
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    final void keep(Store store, Correction correction) {
        store.correct(correction);
        int number = store.corrections().getLast().number();
        line("kept as correction " + number + ": " + told(correction));
    }

    /** A correction in one line. */
    static String told(Correction correction) {
        return switch (correction) {
            case Correction.OfNames names -> told(names);
            case Correction.OfStories stories -> told(stories);
            case Correction.OfEvents events -> told(events);
        };
    }

    private static String told(Correction.OfNames correction) {
        String names = correction.names().stream().map(n -> '"' + n + '"').collect(Collectors.joining(", "));
        return word(correction.kind()) + " " + names + to(correction.to())
                + (correction.articles().isEmpty() ? "" : " in " + String.join(", ", correction.articles()));
    }

    private static String told(Correction.OfStories correction) {
        List<String> stories =
                correction.stories().stream().map(CorrectionChange::articles).toList();
        return switch (correction.kind()) {
            case MERGE -> "merge the stories of " + String.join(" and of ", stories);
            case SPLIT -> "split " + String.join(" from ", stories);
            case MOVE -> "move " + String.join(" to the story of ", stories);
            case RENAME -> "rename the story of " + stories.getFirst() + to(correction.title());
        };
    }

    private static String told(Correction.OfEvents correction) {
        String events = correction.events().stream()
                .map(words -> '"' + words.getFirst().quote() + "\" ("
                        + words.getFirst().article() + ")")
                .collect(Collectors.joining(correction.kind() == Correction.OfEvents.Kind.MERGE ? " and " : " from "));
        return word(correction.kind()) + " the events told by " + events;
    }

    private static String articles(List<String> ids) {
        List<String> shown = ids.stream().limit(SHOWN_ARTICLES).toList();
        int more = ids.size() - shown.size();
        return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
    }

    private static String to(@Nullable String name) {
        return name == null ? "" : " to \"" + name + '"';
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    final void line(String text) {
        console.line(text);
    }

    final void note(String text) {
        console.note(text);
    }
}
