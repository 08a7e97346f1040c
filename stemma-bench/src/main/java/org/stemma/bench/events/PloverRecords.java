package org.stemma.bench.events;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PLOVER's gold records (Open Event Data Alliance 2016, from the examples of CAMEO's codebook). */
final class PloverRecords {
    private PloverRecords() {}

    static List<CodedSentence> read(Path folder) {
        List<CodedSentence> records = new ArrayList<>();
        JsonNode all = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("PLOVER_GSR_CAMEO.txt").toFile());
        for (JsonNode record : all) {
            String text = record.path("text").asString("");
            if (!text.isBlank()) {
                records.add(new CodedSentence(
                        record.path("id").asString(),
                        text,
                        Roots.of(record.path("event").asString()),
                        actors(record.path("source")),
                        actors(record.path("target"))));
            }
        }
        return records;
    }

    private static List<String> actors(JsonNode side) {
        List<String> actors = new ArrayList<>();
        side.forEach(actor -> actors.add(actor.path("actorText").asString("")));
        actors.removeIf(String::isBlank);
        return actors;
    }
}
