package org.stemma.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps models that know nothing but one tag, so that making them takes no time. */
class CompactCacheTest {
    private static final String MAKING = "preparing the language models, once …";

    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void makesModelsOnceAndReadsThemFromThenOn() throws IOException {
        assertThat(tag(load(folder, "a", "NN"))).isEqualTo("NN");
        assertThat(said).containsExactly(MAKING);
        assertThat(tag(load(folder, "a", "VB"))).isEqualTo("NN");
        assertThat(said).hasSize(1);
        assertThat(names(folder)).hasSize(2).noneMatch(name -> name.endsWith(".begun"));
    }

    @Test
    void makesModelsAnewWhenTheirSourceChanges() {
        load(folder, "a", "NN");
        assertThat(tag(load(folder, "b", "VB"))).isEqualTo("VB");
    }

    @Test
    void makesDamagedModelsAnewAndSaysSo() throws IOException {
        load(folder, "a", "NN");
        Path file = modelFile();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        said.clear();
        assertThat(tag(load(folder, "a", "VB"))).isEqualTo("VB");
        assertThat(said).hasSize(2).first().asString().contains("damaged");
        assertThat(tag(load(folder, "a", "JJ"))).isEqualTo("VB");
    }

    @Test
    void makesModelsAnewThatWereCutShort() throws IOException {
        load(folder, "a", "NN");
        byte[] bytes = Files.readAllBytes(modelFile());
        for (int length : new int[] {0, 4, 100, bytes.length - 1}) {
            Files.write(modelFile(), Arrays.copyOf(bytes, length));
            assertThat(tag(load(folder, "a", "VB"))).isEqualTo("VB");
        }
    }

    @Test
    void doesWithoutAFolderAndSaysSoOnce() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "no folder");
        assertThat(tag(load(taken, "a", "NN"))).isEqualTo("NN");
        assertThat(said).hasSize(2).first().asString().contains("cannot keep", "stemma.cache");
    }

    private CompactModels load(Path place, String content, String tag) {
        return new CompactCache(place, content, () -> models(tag), said::add).load();
    }

    private Path modelFile() throws IOException {
        return folder.resolve(names(folder).stream()
                .filter(name -> name.endsWith(".models"))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static String tag(CompactModels models) {
        CompactSentence sentence = models.sentence(List.of("rain"));
        models.tag(sentence);
        return sentence.text(CompactColumn.TAG, 1);
    }

    private static CompactModels models(String tag) {
        CompactLexicon lexicon = new CompactLexicon(table(), List.of());
        return new CompactModels(
                new CompactLexica(lexicon, lexicon, lexicon),
                model(tag),
                model("O"),
                model("N_S_"),
                new CompactChoices(List.of(new int[1], new int[1], new int[1], new int[1], new int[1], new int[1])));
    }

    private static CompactModel model(String label) {
        CompactTemplate template = new CompactTemplate(List.of(), List.of(), List.of());
        return new CompactModel(template, new CompactWeights(1, table(), new float[1], new byte[1]), List.of(label));
    }

    private static CompactTable table() {
        return CompactTable.of(new long[0], new int[0]);
    }
}
