package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    private static final String PREFIX = "event-";

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
            List<Passage> triggers = triggers(event);
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

    private static List<Passage> triggers(Event event) {
        return event.mentions().stream().map(Event.Mention::trigger).toList();
    }

    private static Event event(Dossier dossier, String id) {
        List<Event> meant = dossier.events().stream()
                .filter(event -> event.id().startsWith(id) || event.id().startsWith(PREFIX + id))
                .toList();
        if (meant.size() != 1) {
            throw new IllegalArgumentException(
                    (meant.isEmpty() ? "no event of that story is " : "several events of that story begin with ") + id);
        }
        return meant.getFirst();
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
            List<List<Passage>> meant = events.stream()
                    .map(id -> triggers(event(dossier, id)))
                    .distinct()
                    .toList();
            return new OfEvents(OfEvents.Kind.MERGE, meant);
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
            List<Passage> staying = new ArrayList<>(triggers(event(dossier, event)));
            List<Passage> going = new ArrayList<>();
            for (int number : numbers) {
                if (number < 1 || number > staying.size()) {
                    throw new IllegalArgumentException("that event has no mention " + number);
                }
                going.add(staying.get(number - 1));
            }
            staying.removeAll(going);
            return new OfEvents(OfEvents.Kind.SPLIT, List.of(going, staying));
        }
    }
}
