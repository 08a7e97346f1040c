package org.stemma.bench.sentences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;
import org.stemma.language.Language;

/**
 * Sentence ends on our own hard cases, and beside them on MEANTIME's treebanked news, which no case was written from. Prints the
 * share of cases wrong by kind; the cases and boundaries that go wrong are written to {@code target/sentences-errors.tsv}.
 */
public final class SentenceEvaluation implements Evaluation {
    private static final String FIRST = "first.txt";
    private static final String HARD = "hard.txt";
    private static final Path MEANTIME = Path.of("../shared/benchmarks/events-meantime-en/meantime.conll.gz");
    private static final Path ERRORS = Path.of("target/sentences-errors.tsv");

    private final Language language = new Language();
    private final List<String> errors = new ArrayList<>();

    @Override
    public String name() {
        return "sentences";
    }

    @Override
    public String about() {
        return "sentence ends: share of our hard cases parted right (mended with them in sight), and of ends in MEANTIME found and right (F1)";
    }

    @Override
    public String corpus() {
        return "stemma-engine/src/test/resources/org/stemma/language/sentences";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public Scores measure(Path corpus) {
        errors.clear();
        Scores scores = Scores.of("hard cases", right(HardSentence.read(corpus.resolve(HARD))))
                .and("first cases", right(HardSentence.read(corpus.resolve(FIRST))));
        if (Files.exists(MEANTIME)) {
            MeantimeSentences.Ends ends = MeantimeSentences.measure(MEANTIME, language, errors);
            scores = scores.and("MEANTIME F1", ends.score())
                    .and("MEANTIME precision", ends.precision())
                    .and("MEANTIME recall", ends.recall());
        }
        write(errors);
        return scores;
    }

    private double right(List<HardSentence> cases) {
        Map<String, int[]> kinds = new LinkedHashMap<>();
        int right = 0;
        for (HardSentence hard : cases) {
            List<String> found = language.sentences(hard.text()).stream()
                    .map(span -> HardSentence.bare(span.of(hard.text())))
                    .filter(sentence -> !sentence.isEmpty())
                    .toList();
            int[] tally = kinds.computeIfAbsent(hard.kind(), kind -> new int[2]);
            tally[1]++;
            if (found.equals(hard.sentences())) {
                right++;
            } else {
                tally[0]++;
                errors.add("case\t" + hard.kind() + "\t" + String.join(" ¦ ", hard.sentences()) + "\t"
                        + String.join(" ¦ ", found));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d cases, %d wrong (%.2f %%); of each kind wrong / all:%n",
                cases.size(),
                cases.size() - right,
                100.0 * (cases.size() - right) / cases.size());
        kinds.forEach((kind, tally) -> System.out.printf("    %-20s %3d / %3d%n", kind, tally[0], tally[1]));
        return (double) right / cases.size();
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
