package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path story() throws IOException {
        return file(
                "velm.txt",
                "Harbour of Velm closed\n\nThe harbour of Velm was closed on Monday after a storm tore at its walls.\n");
    }

    @Test
    void cleanPrintsOneObjectALineInTheOrderOfTheInput() throws IOException {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            records.append(
                    "{\"id\":\"r%d\",\"title\":\"Title %d\",\"text\":\"Body number %d is a sentence of its own.\"}\n"
                            .formatted(i, i, i));
        }
        Path input = file("records.jsonl", records.toString());
        Shell.Outcome outcome = Shell.run("clean", input, "--clean-text", "--format", "jsonl");
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(Exit.OK);
        assertThat(outcome.lines()).hasSize(40);
        for (int i = 0; i < 40; i++) {
            JsonNode line = JSON.readTree(outcome.lines().get(i));
            assertThat(line.get("given").stringValue()).isEqualTo("r" + i);
            assertThat(line.propertyNames())
                    .contains(
                            "file",
                            "title",
                            "byline",
                            "outlet",
                            "published",
                            "updated",
                            "language",
                            "body",
                            "comments",
                            "blocks");
        }
    }

    @Test
    void helpNamesEveryCommand() {
        Shell.Outcome outcome = Shell.run("--help");
        assertThat(outcome.code()).isEqualTo(Exit.OK);
        assertThat(outcome.out())
                .contains("demo", "account", "read", "stories", "story", "article", "search", "clean", "language")
                .contains("lineage", "quotes", "events", "claims");
        assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void helpOfACommandFitsEightyColumns() {
        Console.Screen narrow = new Console.Screen(true, true, 80, false);
        assertThat(Shell.run(narrow, "read", "--help").out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aReaderThatLeavesIsNoFailure() throws IOException {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Console console = new Console(closed, OutputStream.nullOutputStream(), Console.Screen.NONE);
        assertThat(Main.run(console, "clean", story().toString())).isEqualTo(Exit.OK);
    }

    @Test
    void aTerminalIsNeverHandedControlCharacters() {
        assertThat(Text.line("a\u001b[2Jb\tc\nd")).isEqualTo("a\ufffd[2Jb c d");
    }
}
