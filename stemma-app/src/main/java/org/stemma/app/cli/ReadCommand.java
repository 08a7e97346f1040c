package org.stemma.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stemma.Stemma;
import org.stemma.app.revision.Revision;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Report;
import org.stemma.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Reads reports into the store. What is there already is not read again; each article is kept as soon as"
                        + " it is read, so an interrupted reading is simply started again.")
final class ReadCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final Families families = new Families();

    @Mixin
    private final StorePlace place = new StorePlace();

    @Option(names = "--again", description = "Reads known reports again too, as after an update of Stemma.")
    private boolean again;

    private int added;
    private int known;

    /** A capture with what was read in it. */
    private record Read(Capture capture, List<Report> reports) {}

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Stemma stemma = families.stemma();
        try (Store store = Store.open(place.path);
                Reading reading = new Reading(console)) {
            stemma.warmUp();
            read(stemma, store, reading);
            int code = reading.end();
            Revision.update(stemma, store);
            summarise(store);
            return code;
        }
    }

    private void read(Stemma stemma, Store store, Reading reading) {
        try (Progress progress = new Progress(console, Progress.files(inputs.paths))) {
            reading.read(
                    inputs,
                    capture -> isNew(capture, store, progress),
                    capture -> new Read(capture, stemma.reports(capture)),
                    read -> add(read, store, progress));
        }
    }

    private boolean isNew(Capture capture, Store store, Progress progress) {
        if (again || !store.contains(capture.id())) {
            return true;
        }
        known++;
        store.meet(capture);
        progress.step("known    " + capture.file());
        return false;
    }

    private void add(Read read, Store store, Progress progress) {
        if (again) {
            store.replace(read.capture(), read.reports());
        } else {
            store.add(read.capture(), read.reports());
        }
        added += read.reports().size();
        progress.step(read.reports().stream()
                .map(Report::article)
                .map(ReadCommand::told)
                .collect(Collectors.joining("\n")));
    }

    private static String told(Article article) {
        String title = article.title() == null ? "(no title)" : Text.line(article.title());
        return "read     " + article.file() + "  " + title;
    }

    private void summarise(Store store) {
        console.line(Text.count(added, "article") + " read, " + known + " known before; "
                + Text.count(store.size(), "article") + " and "
                + Text.count(store.stories().size(), "story") + " in " + place.path);
    }
}
