package org.stemma.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {
    @TempDir
    private Path folder = Path.of("");

    private Floors raised(double value) {
        Floors floors = Floors.read(folder.resolve("floors.json"));
        floors.raise("dates", "corpus-1", Scores.of("F", value));
        floors.write();
        return Floors.read(folder.resolve("floors.json"));
    }

    @Test
    void aFallFails() {
        assertThat(raised(0.9).failures("dates", "corpus-1", Scores.of("F", 0.89)))
                .singleElement()
                .asString()
                .contains("0.8900", "0.9000");
    }

    @Test
    void roundingDoesNotFail() {
        assertThat(raised(0.9).failures("dates", "corpus-1", Scores.of("F", 0.8995)))
                .isEmpty();
    }

    @Test
    void aFigureThatIsNoLongerMeasuredFails() {
        assertThat(raised(0.9).failures("dates", "corpus-1", Scores.of("G", 1))).isNotEmpty();
    }

    @Test
    void otherDataFails() {
        assertThat(raised(0.9).failures("dates", "corpus-2", Scores.of("F", 1))).isNotEmpty();
    }

    @Test
    void raisingNeverLowers() {
        Floors floors = raised(0.9);
        floors.raise("dates", "corpus-1", Scores.of("F", 0.5));
        assertThat(requireNonNull(floors.all().get("dates")).scores()).containsEntry("F", 0.9);
    }

    @Test
    void loweringKeepsItsReason() {
        Floors floors = raised(0.9);
        floors.lower("dates", "corpus-1", Scores.of("F", 0.5), "the set was corrected");
        floors.write();
        Floors read = Floors.read(folder.resolve("floors.json"));
        assertThat(requireNonNull(read.all().get("dates")).scores()).containsEntry("F", 0.5);
        assertThat(requireNonNull(read.all().get("dates")).lowered()).isEqualTo("the set was corrected");
    }

    @Test
    void theHashOfAFolderChangesWithItsContent() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "one");
        String before = CorpusHash.of(folder);
        Files.writeString(folder.resolve("a.txt"), "two");
        assertThat(CorpusHash.of(folder)).isNotEqualTo(before);
    }
}
