package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.app.revision.Amendments;
import org.stemma.news.Correction;
import org.stemma.news.Correction.OfEvents;
import org.stemma.news.Dossier;
import org.stemma.news.Event;
import org.stemma.news.Passage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A correction of a story's events, after which those that it is about are shown. */
abstract class EventChange extends PartChange {
    private static final String EVENT_HELP = "An event of the story: enough of its id, as ./stemma events lists it.";

    private EventChange(Console console) {
        super(console);
    }

    @Override
    final List<List<Passage>> sides(Correction correction) {
        return correction instanceof OfEvents events ? events.events() : List.of();
    }

    @Override
    final void show(Dossier dossier, Set<Passage> about) {
        for (Event event : dossier.events()) {
            List<Passage> triggers = Amendments.triggers(event);
            if (areAbout(triggers, about)) {
                line("  " + event.id() + ": " + event.type() + " \"" + event.predicate() + "\", "
                        + Text.count(triggers.size(), "mention"));
            }
        }
    }

    @Command(name = "merge-events", mixinStandardHelpOptions = true, description = "These events of a story are one.")
    static final class Merge extends EventChange {
        @Parameters(paramLabel = "EVENT", arity = "2..*", description = EVENT_HELP)
        private List<String> events = new ArrayList<>();

        Merge(Console console) {
            super(console);
        }

        @Override
        Correction correction(Dossier dossier) {
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
        Correction correction(Dossier dossier) {
            return Amendments.splitEvent(dossier, event, numbers);
        }
    }
}
