package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.news.Refused;

class RefusalBoundTest {
    @TempDir
    Path folder;

    private final Received received = new Received();

    @Test
    void tellsTheFirstThenTheLastThenHowManyLayBetween() {
        RefusalBound bound = new RefusalBound(received);
        for (int i = 1; i <= RefusalBound.MOST + 30; i++) {
            bound.refused(new Refused("a.zip#" + i, "", "a link, no file"));
        }
        bound.close();

        assertThat(received.refusals).hasSize(RefusalBound.MOST + 2);
        assertThat(received.refusals.get(RefusalBound.MOST).file()).isEqualTo("a.zip#" + (RefusalBound.MOST + 30));
        assertThat(received.refusals.getLast().file()).isEqualTo("a.zip");
        assertThat(received.refusals.getLast().reason()).startsWith("29 more refusals");
    }

    @Test
    void countsEachFileForItself() {
        RefusalBound bound = new RefusalBound(received);
        for (int i = 0; i < 3 * RefusalBound.MOST; i++) {
            bound.refused(new Refused("folder/" + i + ".exe", "", "a program"));
        }
        bound.close();

        assertThat(received.refusals).hasSize(3 * RefusalBound.MOST);
    }

    @Test
    void holdsForLinesOfAFileThatIsGiven() throws IOException {
        Path file = folder.resolve("records.jsonl");
        Files.writeString(file, "{\"text\": \"One good record of some words.\"}\n" + "{broken\n".repeat(5_000));

        new Intake().read(List.of(file.toString()), new Intake.Options(false), received);

        assertThat(received.captures).hasSize(1);
        assertThat(received.refusals).hasSize(RefusalBound.MOST + 2);
        assertThat(received.refusals.get(RefusalBound.MOST).place()).isEqualTo("line 5001");
        assertThat(received.refusals.getLast().reason()).startsWith("3999 more");
    }
}
