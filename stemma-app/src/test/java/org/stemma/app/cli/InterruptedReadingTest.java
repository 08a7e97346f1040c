package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.Store;

/** A reading that is killed in the middle loses nothing that it said it had read, and goes on where it stopped. */
@Tag("slow")
class InterruptedReadingTest {
    private static final int FILES = 60;
    /** Enough that the kill falls in the midst of commits. */
    private static final int KILLED_AFTER = 12;

    private static final List<String> TOWNS = List.of("Velm", "Orrin", "Tasq", "Lower Brend", "Ishkal");
    private static final List<String> WORKS = List.of("bridge", "harbour", "mill", "archive", "tram line");

    @TempDir
    Path folder;

    /** Texts that tell of different works in different towns. */
    private Path texts() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        for (int i = 0; i < FILES; i++) {
            String town = TOWNS.get(i % TOWNS.size());
            String work = WORKS.get(i / TOWNS.size() % WORKS.size());
            StringBuilder text = new StringBuilder("Council of " + town + " votes on " + work + " " + i + "\n\n");
            for (int k = 0; k < 6; k++) {
                text.append("The council of %s met for the %d. time to talk about the %s. "
                                .formatted(town, i + k, work))
                        .append("It spent %d crowns on repairs, a clerk said.\n\n".formatted(1000 + 7 * i + k));
            }
            Files.writeString(texts.resolve("report-%03d.txt".formatted(i)), text);
        }
        return texts;
    }

    /** Starts a reading in a process of its own and kills it; the files that it said it had read. */
    private static List<String> readAndKill(Path texts, Path store) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx3g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "read",
                        texts.toString(),
                        "--store",
                        store.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> read = new ArrayList<>();
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            while (read.size() < KILLED_AFTER) {
                String line = lines.readLine();
                assertThat(line).as("a line of the reading").startsWith("read ");
                read.add(line.substring("read ".length()).strip().split(" {2}")[0]);
            }
            process.destroyForcibly();
        }
        process.waitFor();
        return read;
    }

    @Test
    void losesNothingAndReadsOn() throws IOException, InterruptedException {
        Path texts = texts();
        Path killed = folder.resolve("killed.db");
        List<String> said = readAndKill(texts, killed);
        try (Store store = Store.openToRead(killed)) {
            assertThat(store.size()).isBetween(KILLED_AFTER, FILES - 1);
            said.forEach(file -> assertThat(store.article(file).file()).isEqualTo(file));
        }

        Shell.Outcome onward = Shell.run("read", texts, "--store", killed);
        assertThat(onward.code()).as(onward.err()).isEqualTo(Exit.OK);
        assertThat(onward.out()).contains(FILES + " articles and");

        Path undisturbed = folder.resolve("undisturbed.db");
        Shell.run("read", texts, "--store", undisturbed);
        try (Store left = Store.openToRead(killed);
                Store right = Store.openToRead(undisturbed)) {
            assertThat(left.reports()).isEqualTo(right.reports());
            assertThat(left.stories()).isEqualTo(right.stories());
            assertThat(left.search("harbour of Velm", 5)).isEqualTo(right.search("harbour of Velm", 5));
        }
        readingAgainChangesNothing(texts, killed);
    }

    private static void readingAgainChangesNothing(Path texts, Path store) throws IOException {
        byte[] before = Files.readAllBytes(store);
        Shell.Outcome again = Shell.run("read", texts, "--store", store);
        assertThat(again.out()).startsWith("0 articles read, " + FILES + " known before");
        assertThat(Files.readAllBytes(store)).isEqualTo(before);
    }
}
