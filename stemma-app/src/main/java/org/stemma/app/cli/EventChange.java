package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.app.revision.Amendments;
import org.stemma.news.Correction.OfEvents;
import org.stemma.news.Dossier;
import org.stemma.news.Event;
import org.stemma.news.Passage;
import org.stemma.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A correction of a story's events, after which those that it is about are shown. */
abstract class EventChange extends CorrectionChange {
    private static final String EVENT_HELP = "An event of the story: enough of its id, as ./stemma events lists it.";

    @Option(
            names = "--story",
            paramLabel = "STORY",
            required = true,
            description = "The story: enough of its id, or one of its articles, by id or file.")
    private String story = "";

    private final Set<Passage> words = new TreeSet<>();

    private EventChange(Console console) {
        super(console);
    }

    abstract OfEvents correction(Dossier dossier);

    @Override
    final void change(Store store) {
        OfEvents correction = correction(dossier(store));
        correction.events().forEach(words::addAll);
        keep(store, correction);
    }

    @Override
    final void show(Store store) {
        for (Event event : dossier(store).events()) {
            List<Passage> triggers = Amendments.triggers(event);
            if (triggers.stream().anyMatch(words::contains)) {
                line("  " + event.id() + ": " + event.type() + " \"" + event.predicate() + "\", "
                        + Text.count(triggers.size(), "mention"));
            }
        }
    }

    /** By one of its articles, since a story's own id changes with them. */
    private Dossier dossier(Store store) {
        String article = store.articlesOf(story).getFirst();
        return store.storyOf(article)
                .map(store::dossier)
                .orElseThrow(() -> new IllegalArgumentException("no story holds " + story));
    }

    @Command(name = "merge-events", mixinStandardHelpOptions = true, description = "These events of a story are one.")
    static final class Merge extends EventChange {
        @Parameters(paramLabel = "EVENT", arity = "2..*", description = EVENT_HELP)
        private List<String> events = new ArrayList<>();

        Merge(Console console) {
            super(console);
        }

        @Override
        OfEvents correction(Dossier dossier) {
            return Amendments.mergeEvents(dossier, events);
        }
    }

    @Command(
            name = "split-event",
            mixinStandardHelpOptions = true,
            description = "Some places that are told as one event of a story tell another.")
    static final class Split extends EventChange {
        @Parameters(paramLabel = "EVENT", index = "0", description = EVENT_HELP)
        private String event = "";

        @Parameters(
                paramLabel = "MENTION",
                index = "1..*",
                arity = "1..*",
                description =
                        "The numbers of the mentions that tell another event, from 1, in the order of ./stemma events.")
        private List<Integer> numbers = new ArrayList<>();

        Split(Console console) {
            super(console);
        }

        @Override
        OfEvents correction(Dossier dossier) {
            return Amendments.splitEvent(dossier, event, numbers);
        }
    }
}
