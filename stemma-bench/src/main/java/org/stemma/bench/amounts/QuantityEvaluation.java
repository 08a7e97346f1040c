package org.stemma.bench.amounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;
import org.stemma.language.Language;

/**
 * Amounts: our own hard cases through the whole room, the marked amounts of re3d, and, where a folder of them is given, the cases of
 * Microsoft's Recognizers-Text through the grammar alone. The folder is {@code dates-recognizers/English} beside the other
 * benchmarks if it holds number models (as published it holds dates only), or what the environment's {@code STEMMA_SPECIFICATIONS} names.
 * What goes wrong is written to {@code target/quantities-errors.tsv}.
 */
public final class QuantityEvaluation implements Evaluation {
    private static final String HARD = "hard.tsv";
    private static final Path BENCHMARKS = Path.of("../shared/benchmarks");
    private static final Path ERRORS = Path.of("target/quantities-errors.tsv");

    @Override
    public String name() {
        return "quantities";
    }

    @Override
    public String about() {
        return "amounts: share of our hard cases right in all (mended with them in sight), of re3d's marks overlapped, of given specifications right";
    }

    @Override
    public String corpus() {
        return "stemma-engine/src/test/resources/org/stemma/language/quantities";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public Scores measure(Path corpus) {
        Language language = new Language();
        List<String> errors = new ArrayList<>();
        Scores scores = Scores.of("hard cases", new HardAmounts(language, errors).right(corpus.resolve(HARD)));
        Path re3d = BENCHMARKS.resolve("ner-re3d");
        if (Files.isDirectory(re3d)) {
            Map<String, Re3dAmounts.Found> found = new Re3dAmounts(language, errors).measure(re3d);
            for (Map.Entry<String, Re3dAmounts.Found> kind :
                    found.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
                System.out.printf(
                        "    re3d %-15s %3d / %3d found%n",
                        kind.getKey(), kind.getValue().found(), kind.getValue().told());
                scores = scores.and("re3d " + kind.getKey(), kind.getValue().share());
            }
        }
        scores = new AmountSpecs(language, errors).measure(specifications(), scores);
        write(errors);
        return scores;
    }

    private static Path specifications() {
        String given = System.getenv("STEMMA_SPECIFICATIONS");
        return given == null ? BENCHMARKS.resolve("dates-recognizers/English") : Path.of(given);
    }

    private static void write(List<String> errors) {
        try {
            Files.createDirectories(ERRORS.toAbsolutePath().getParent());
            Files.write(ERRORS, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
