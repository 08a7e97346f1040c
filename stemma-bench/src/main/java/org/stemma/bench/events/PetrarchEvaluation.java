package org.stemma.bench.events;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Halves;
import org.stemma.bench.Scores;
import org.stemma.news.Event;

/**
 * Codes against the validation sentences of PETRARCH, each a story of its own; halves by the id of the record.
 *
 * <p>The gold sentences bear CAMEO codes: a sentence is exact if an event is told with one of its codes, right to three
 * digits or to the root if those agree, equivalent if the event's PLOVER type is what PLOVER's conversion table (2021) makes of the code. A sentence
 * without codes is right if nothing is told; since the codes are what PETRARCH 2 made of the sentences, those without are often its own
 * misses ("France on Wednesday accused Rwanda"), so that the share among the coded ones is told beside.
 *
 * <p>The unit sentences test PETRARCH's machinery with a toy dictionary of WEIS codes and of codes that no scheme has, so no coder can meet
 * them exactly: told is the share whose type is one that {@link Weis} allows, among the sentences that bear a code of WEIS or none.
 */
final class PetrarchEvaluation implements Evaluation {
    private static final int THREE = 3;
    private static final int ROOT = 2;

    @Override
    public String name() {
        return "events-petrarch";
    }

    @Override
    public String about() {
        return "events: CAMEO code of 78 gold sentences of PETRARCH, exact and coarser; PLOVER type of its unit sentences";
    }

    @Override
    public String corpus() {
        return "benchmarks/events-petrarch";
    }

    @Override
    public Scores measure(Path corpus) {
        EventCoder coder = new EventCoder();
        EventFaults faults = new EventFaults(Path.of("target/events-petrarch-errors.tsv"));
        Map<String, String> types =
                PetrarchRecords.types(corpus.resolveSibling("events-plover-gsr").resolve("CAMEO2PLOVER-2021.txt"));
        Gold gold = new Gold(types);
        Gold unseenGold = new Gold(types);
        for (var record : PetrarchRecords.read(corpus.resolve("PETR2_GSR_validation.xml.gz"))) {
            List<Event> events = coder.events(sentence(record));
            gold.count(record.codes(), events);
            if (Halves.isUnseen(record.id())) {
                unseenGold.count(record.codes(), events);
            } else if (!gold.isEquivalent(record.codes(), events)) {
                faults.add(record.codes().toString(), codes(events), record.text());
            }
        }
        Units units = new Units();
        Units unseenUnits = new Units();
        for (var record : PetrarchRecords.read(corpus.resolve("PETR.UnitTest.records.xml.gz"))) {
            List<Event> events = coder.events(sentence(record));
            boolean right = units.count(record.codes(), events);
            if (Halves.isUnseen(record.id())) {
                unseenUnits.count(record.codes(), events);
            } else if (!right) {
                faults.add("unit " + record.codes(), codes(events), record.text());
            }
        }
        faults.write();
        return scores(gold, unseenGold, units, unseenUnits);
    }

    private static Scores scores(Gold gold, Gold unseenGold, Units units, Units unseenUnits) {
        return Scores.of("gold: equivalent type", gold.share(gold.equivalent))
                .and("gold: equivalent among the coded", (double) gold.met / Math.max(1, gold.coded))
                .and("gold: exact code", gold.share(gold.exact))
                .and("gold: three digits", gold.share(gold.three))
                .and("gold: root", gold.share(gold.root))
                .and("gold, half not looked at: equivalent type", unseenGold.share(unseenGold.equivalent))
                .and("unit: equivalent type", units.share())
                .and("unit, half not looked at: equivalent type", unseenUnits.share())
                .and("unit: sentences with a code of a scheme", (double) units.codable / Math.max(1, units.sentences));
    }

    private static CodedSentence sentence(PetrarchRecords.Coded record) {
        return new CodedSentence(record.id(), record.text(), "", List.of(), List.of());
    }

    private static String codes(List<Event> events) {
        return events.stream()
                .map(event -> event.code().cameo() + " " + event.type())
                .toList()
                .toString();
    }

    /** Sentences with CAMEO codes. */
    private static final class Gold {
        private final Map<String, String> types;
        private int sentences;
        private int exact;
        private int three;
        private int root;
        private int equivalent;
        private int coded;
        private int met;

        Gold(Map<String, String> types) {
            this.types = types;
        }

        void count(List<String> codes, List<Event> events) {
            sentences++;
            boolean none = codes.isEmpty() && events.isEmpty();
            exact += none || agree(codes, events, Integer.MAX_VALUE) ? 1 : 0;
            three += none || agree(codes, events, THREE) ? 1 : 0;
            root += none || agree(codes, events, ROOT) ? 1 : 0;
            boolean same = isEquivalent(codes, events);
            equivalent += same ? 1 : 0;
            coded += codes.isEmpty() ? 0 : 1;
            met += same && !codes.isEmpty() ? 1 : 0;
        }

        boolean isEquivalent(List<String> codes, List<Event> events) {
            boolean none = codes.isEmpty() && events.isEmpty();
            return none
                    || codes.stream()
                            .anyMatch(code -> events.stream()
                                    .anyMatch(event -> Roots.of(event).equals(types.get(code))));
        }

        private static boolean agree(List<String> codes, List<Event> events, int digits) {
            return codes.stream()
                    .anyMatch(code -> events.stream()
                            .anyMatch(
                                    event -> head(event.code().cameo(), digits).equals(head(code, digits))));
        }

        private static String head(String code, int digits) {
            return code.substring(0, Math.min(digits, code.length()));
        }

        double share(int right) {
            return (double) right / Math.max(1, sentences);
        }
    }

    /** Sentences with codes of WEIS. */
    private static final class Units {
        private int sentences;
        private int codable;
        private int right;

        /** Whether the sentence is right or cannot be judged. */
        boolean count(List<String> codes, List<Event> events) {
            sentences++;
            Set<String> wanted =
                    codes.stream().flatMap(code -> Weis.types(code).stream()).collect(Collectors.toSet());
            if (!codes.isEmpty() && wanted.isEmpty()) {
                return true;
            }
            codable++;
            boolean met = codes.isEmpty()
                    ? events.isEmpty()
                    : events.stream().anyMatch(event -> wanted.contains(Roots.of(event)));
            right += met ? 1 : 0;
            return met;
        }

        double share() {
            return (double) right / Math.max(1, codable);
        }
    }
}
