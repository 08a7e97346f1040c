package org.stemma.bench.events;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Halves;
import org.stemma.bench.Scores;
import org.stemma.news.Event.Participant;
import org.stemma.news.Sector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Country and sector of participants against PLOVER's gold records, among those that are found: by a shared word, as actor or
 * recipient of any event of the sentence. The half that is only measured, and the one that its data was written beside.
 *
 * <p>A body of several states is right if it has no country and the sector says so. Bare states, which the records leave without
 * a sector, are not counted there; nor are religions and the like that stand in its place.
 */
final class ActorsEvaluation implements Evaluation {
    /** Slips of the records, and codes before ISO's. */
    private static final Map<String, String> CODES =
            Map.of("JAP", "JPN", "ITL", "ITA", "VTN", "VNM", "KOS", "XKX", "ROM", "ROU");

    /** Those of no state. */
    private static final Set<String> STATELESS = Set.of("NGO", "IMG", "ISM", "MNC");

    private static final int CODE_LETTERS = 3;

    @Override
    public String name() {
        return "events-actors";
    }

    @Override
    public String about() {
        return "events: country and PLOVER sector of the participants that are found, 322 gold records in two halves";
    }

    @Override
    public String corpus() {
        return "benchmarks/events-plover-gsr";
    }

    private record Actor(
            String words, String country, @Nullable Sector sector) {}

    /** What was counted of one half. */
    private static final class Half {
        private int actors;
        private int found;
        private int right;
        private int sectors;
        private int sectorsRight;
        private int sectorsTold;

        void count(Actor actor, @Nullable Participant participant) {
            actors++;
            if (participant == null) {
                return;
            }
            found++;
            right += isRightCountry(actor, participant) ? 1 : 0;
            if (actor.sector() != null && !actor.country().equals("IGO")) {
                sectors++;
                sectorsTold += participant.sector() == null ? 0 : 1;
                sectorsRight += participant.sector() == actor.sector() ? 1 : 0;
            }
        }
    }

    @Override
    public Scores measure(Path corpus) {
        EventCoder coder = new EventCoder();
        EventFaults faults = new EventFaults(Path.of("target/events-actors-errors.tsv"));
        Half unseen = new Half();
        Half read = new Half();
        JsonNode all = JsonMapper.builder()
                .build()
                .readTree(corpus.resolve("PLOVER_GSR_CAMEO.txt").toFile());
        for (JsonNode record : all) {
            String text = record.path("text").asString("");
            String id = record.path("id").asString();
            if (!text.isBlank()) {
                boolean kept = Halves.isUnseen(id);
                List<Participant> participants = participants(coder, id, text);
                for (Actor actor : actors(record)) {
                    Participant participant = find(actor, participants);
                    (kept ? unseen : read).count(actor, participant);
                    if (!kept && participant != null) {
                        tell(faults, actor, participant, text);
                    }
                }
            }
        }
        faults.write();
        return Scores.of("country", share(unseen.right, unseen.found))
                .and("sector", share(unseen.sectorsRight, unseen.sectors))
                .and("sector where told", share(unseen.sectorsRight, unseen.sectorsTold))
                .and("found", share(unseen.found, unseen.actors))
                .and("country, half read", share(read.right, read.found))
                .and("sector, half read", share(read.sectorsRight, read.sectors));
    }

    private static void tell(EventFaults faults, Actor actor, Participant found, String text) {
        boolean sector = actor.sector() == null || actor.country().equals("IGO") || found.sector() == actor.sector();
        if (!sector || !isRightCountry(actor, found)) {
            faults.add(
                    actor.country() + "/" + actor.sector(),
                    found.country() + "/" + found.sector() + "\t" + actor.words() + "\t" + found.name(),
                    text);
        }
    }

    private static boolean isRightCountry(Actor actor, Participant found) {
        if (actor.country().equals("IGO")) {
            return found.country() == null && found.sector() == Sector.IGO;
        }
        return STATELESS.contains(actor.country())
                ? found.country() == null
                : actor.country().equals(found.country());
    }

    private static List<Participant> participants(EventCoder coder, String id, String text) {
        List<Participant> participants = new ArrayList<>();
        coder.events(new CodedSentence(id, text, "", List.of(), List.of()))
                .forEach(event -> Stream.of(event.actor(), event.recipient())
                        .flatMap(Stream::ofNullable)
                        .forEach(participants::add));
        return participants;
    }

    private static @Nullable Participant find(Actor actor, List<Participant> participants) {
        return participants.stream()
                .filter(participant -> CodedSentence.names(List.of(actor.words()), participant.name()))
                .findFirst()
                .orElse(null);
    }

    private static List<Actor> actors(JsonNode record) {
        List<Actor> actors = new ArrayList<>();
        for (String side : List.of("source", "target")) {
            for (JsonNode actor : record.path(side)) {
                String words = actor.path("actorText").asString("");
                String code = actor.path("code").asString("");
                if (!words.isBlank() && !code.isBlank()) {
                    actors.add(new Actor(
                            words,
                            CODES.getOrDefault(code, code),
                            sector(actor.path("sector").asString(""))));
                }
            }
        }
        return actors;
    }

    /** The first code of a sector with more behind it ("REBalb"); null for what is no sector. */
    private static @Nullable Sector sector(String code) {
        String first = code.length() < CODE_LETTERS ? "" : code.substring(0, CODE_LETTERS);
        String sector = first.equals("CIV") ? "CVL" : first;
        return Stream.of(Sector.values())
                .filter(known -> known.name().equals(sector))
                .findFirst()
                .orElse(null);
    }

    private static double share(int right, int of) {
        return of == 0 ? 0 : (double) right / of;
    }
}
