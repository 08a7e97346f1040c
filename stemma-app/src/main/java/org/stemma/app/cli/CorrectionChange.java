package org.stemma.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.app.revision.Revision;
import org.stemma.news.Correction;
import org.stemma.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A change of what readers corrected, after which the stories that it is about are found anew and the reader sees what became of them. */
abstract class CorrectionChange implements Callable<Integer> {
    /** Who made a correction, as its trail tells. */
    static final String BY = "the command line";

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
            Revision.update(stemma, store);
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
        store.correct(correction, BY);
        int number = store.corrections().getLast().number();
        line("kept as correction " + number + ": " + Revision.told(correction));
    }

    final void line(String text) {
        console.line(text);
    }

    final void note(String text) {
        console.note(text);
    }
}
