package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What readers say of events holds in the store until they take it back. */
@Tag("slow")
class EventCorrectionsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder = Path.of("");

    private static JsonNode kidnapping(Path store) {
        return Shell.run("events", "--store", store).lines().stream()
                .map(JSON::readTree)
                .filter(event -> event.at("/code/type").stringValue().equals("ASSAULT"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEventIsSplitAndJoinedAgain() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Path store = folder.resolve("s.db");
        Files.writeString(texts.resolve("post.txt"), """
                Gunmen kidnap Tova Lind in Velm

                Gunmen kidnapped Tova Lind in the harbour of Velm, the police of Velm said. Tova Lind is the mayor of Velm.
                """);
        Files.writeString(texts.resolve("herald.txt"), """
                Mayor Tova Lind abducted in Velm

                Gunmen abducted Tova Lind, the mayor of Velm, near the harbour. The police of Velm are looking for Tova Lind.
                """);
        assertThat(Shell.run("read", texts, "--store", store).code()).isEqualTo(Exit.OK);
        JsonNode event = kidnapping(store);
        assertThat(event.get("mentions").size()).isGreaterThan(1);
        String id = event.get("id").stringValue();
        assertThat(Shell.run("events", texts).lines())
                .as("the same without a store")
                .anyMatch(line -> line.contains(id));
        Shell.Outcome split = Shell.run("correct", "split-event", "--story", "post.txt", id, "1", "--store", store);
        assertThat(split.code()).as(split.err()).isEqualTo(Exit.OK);
        List<String> shown = split.lines();
        assertThat(shown.getFirst()).startsWith("kept as correction 1: split the events told by");
        assertThat(shown).filteredOn(line -> line.startsWith("  event-")).hasSizeGreaterThan(1);
        List<String> ids = shown.stream()
                .filter(line -> line.startsWith("  event-"))
                .map(line -> line.strip().substring(0, line.strip().indexOf(':')))
                .toList();
        Shell.Outcome merged =
                Shell.run("correct", "merge-events", "--story", "post.txt", ids.get(0), ids.get(1), "--store", store);
        assertThat(merged.code()).as(merged.err()).isEqualTo(Exit.OK);
        assertThat(merged.lines())
                .filteredOn(line -> line.startsWith("  event-"))
                .hasSize(1);
        assertThat(Shell.run("correct", "split-event", "--story", "post.txt", id, "99", "--store", store)
                        .err())
                .contains("no mention 99");
    }
}
