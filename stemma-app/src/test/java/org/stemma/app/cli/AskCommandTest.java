package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions to files and to a store. */
@Tag("slow")
class AskCommandTest {
    private static final String QUESTION = "Did the ferry run aground?";

    @TempDir
    static Path folder = Path.of("");

    private static Path text = Path.of("");
    private static Path store = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        text = folder.resolve("ferry.txt");
        store = folder.resolve("s.db");
        Files.writeString(
                text,
                "The night ferry Amalia ran aground off Port Elva on Tuesday with 212 passengers on board. Captain Pavel Drost said the radar"
                        + " had failed twice that week.\n");
        assertThat(Shell.run("read", text, "--clean-text", "--store", store).code())
                .isEqualTo(Exit.OK);
    }

    @Test
    void answersFromFilesWithPassages() {
        Shell.Outcome result = Shell.run("ask", QUESTION, text, "--clean-text");
        assertThat(result.code()).isEqualTo(Exit.OK);
        assertThat(result.out()).contains("single source", "ran aground off Port Elva", "[1:0–");
    }

    @Test
    void answersFromTheStoreAsJsonLines() {
        Shell.Outcome result = Shell.run("ask", "--format", "jsonl", QUESTION, "--store", store);
        assertThat(result.code()).isEqualTo(Exit.OK);
        JsonNode first =
                new JsonMapper().readTree(List.of(result.out().split("\n")).getFirst());
        assertThat(first.path("question").asString()).isEqualTo(QUESTION);
        assertThat(first.path("claim").path("state").asString()).isEqualTo("SINGLE_SOURCE");
    }

    @Test
    void saysThatNothingIsFound() {
        Shell.Outcome result = Shell.run("ask", "Was the airport bombed?", "--store", store);
        assertThat(result.code()).isEqualTo(Exit.NOTHING_READ);
        assertThat(result.err()).contains("nothing found");
    }
}
