package org.stemma.bench.events;

import java.nio.file.Path;
import java.util.List;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Halves;
import org.stemma.bench.Scores;
import org.stemma.news.Event;

/**
 * Events against PLOVER's gold records, each sentence a story of its own.
 *
 * <p>Halves by the record's id; wrong answers are written down only of the half that may be looked at. A record is typed right if the first event told there has its type; the share in which any event has it is told beside.
 * Actor and recipient count among the records where an event of the type is found and the record marks one: by a shared word.
 */
final class PloverEvaluation implements Evaluation {
    @Override
    public String name() {
        return "events-plover";
    }

    @Override
    public String about() {
        return "events: type of the first event of 322 gold records; actor and recipient where the type is found";
    }

    @Override
    public String corpus() {
        return "benchmarks/events-plover-gsr";
    }

    @Override
    public Scores measure(Path corpus) {
        List<CodedSentence> records = PloverRecords.read(corpus);
        EventCoder coder = new EventCoder();
        double found = 0;
        double first = 0;
        double any = 0;
        Half unseen = new Half();
        Half seen = new Half();
        Share actors = new Share();
        Share recipients = new Share();
        EventFaults faults = new EventFaults(Path.of("target/events-plover-errors.tsv"));
        for (CodedSentence record : records) {
            List<Event> events = coder.events(record);
            found += events.isEmpty() ? 0 : 1;
            boolean firstRight = !events.isEmpty() && isRight(record, events.getFirst());
            boolean isUnseen = Halves.isUnseen(record.id());
            first += firstRight ? 1 : 0;
            (isUnseen ? unseen : seen).count(firstRight);
            if (!isUnseen && !firstRight) {
                faults.add(record.root(), answer(events), record.text());
            }
            Event right = events.stream()
                    .filter(event -> isRight(record, event))
                    .findFirst()
                    .orElse(null);
            if (right != null) {
                any++;
                actors.count(record.sources(), right.actor());
                boolean named = recipients.count(record.targets(), right.recipient());
                if (!isUnseen && !named) {
                    faults.add("recipient " + record.targets(), told(right), record.text());
                }
            }
        }
        faults.write();
        return Scores.of("type right", first / records.size())
                .and("type among those found", any / records.size())
                .and("an event found", found / records.size())
                .and("actor", actors.value())
                .and("recipient", recipients.value())
                .and("half not looked at: type right", unseen.share())
                .and("looked at: type right", seen.share());
    }

    /** Right records of one half. */
    private static final class Half {
        private int right;
        private int all;

        void count(boolean isRight) {
            all++;
            right += isRight ? 1 : 0;
        }

        double share() {
            return (double) right / Math.max(1, all);
        }
    }

    private static String answer(List<Event> events) {
        return events.isEmpty() ? "none" : Roots.of(events.getFirst());
    }

    private static String told(Event event) {
        var actor = event.actor();
        var recipient = event.recipient();
        return (actor == null ? "?" : actor.name()) + " " + event.predicate() + " "
                + (recipient == null ? "?" : recipient.name());
    }

    private static boolean isRight(CodedSentence record, Event event) {
        return Roots.of(event).equals(record.root());
    }
}
