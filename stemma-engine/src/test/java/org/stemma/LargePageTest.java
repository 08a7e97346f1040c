package org.stemma;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LargePageTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(value = 4, unit = MINUTES)
    void readsTenMegabytesWithThreeHundredOfMemory() throws IOException, InterruptedException {
        Path page = Files.write(folder.resolve("page.html"), LargePage.ofLength(10_000_000));
        Path said = folder.resolve("said.txt");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargePage.class.getName())
                .redirectInput(page.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(reader.waitFor()).as(() -> read(said)).isZero();
        assertThat(read(said)).startsWith("The long report: ");
        assertThat(Integer.parseInt(read(said).replaceAll("\\D", ""))).isGreaterThan(6_000_000);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
