package org.stemma.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stemma.Stemma;
import org.stemma.store.Meanings;
import org.stemma.store.Shelf;
import org.stemma.text.Embeddings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "meanings",
        mixinStandardHelpOptions = true,
        description =
                "Reads what the texts of the store mean, so that the desk finds them asked for in other words. “serve” does"
                        + " the same beside its work; this uses all processors. The latest stories come first; what was"
                        + " interrupted is simply started again.")
final class MeaningsCommand implements Callable<Integer> {
    /** Stories between two words about how far it has come. */
    private static final int AT_A_TIME = 20;

    private final Console console;

    @Mixin
    private final StorePlace place = new StorePlace();

    @Option(
            names = "--forget",
            description = "Takes all that was read away again; the desk searches by words then, if it is opened with"
                    + " --words-only.")
    private boolean forget;

    MeaningsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Embeddings embeddings = Stemma.embeddings();
        try (Meanings meanings = Meanings.open(place.path, embeddings, true)) {
            if (forget) {
                meanings.forget();
            } else {
                read(meanings);
            }
            follow(place.path, embeddings);
            Meanings.Progress progress = meanings.progress();
            console.line(
                    forget
                            ? "No meanings are kept in " + place.path + " any more"
                            : "The meaning of " + Text.count(Math.toIntExact(progress.read()), "article") + " of "
                                    + progress.all() + " is known in " + place.path);
            console.flush();
            return Exit.OK;
        }
    }

    private void read(Meanings meanings) {
        int percent = -1;
        while (meanings.read(AT_A_TIME) > 0) {
            int now = meanings.progress().percent();
            if (now > percent) {
                console.note("read     " + now + " % of the articles");
            }
            percent = now;
        }
    }

    private static void follow(Path store, Embeddings embeddings) {
        try (Shelf shelf = Shelf.open(store, embeddings)) {
            boolean more = true;
            while (more) {
                more = shelf.followMeanings(embeddings);
            }
        }
    }
}
