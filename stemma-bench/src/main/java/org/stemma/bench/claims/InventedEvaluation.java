package org.stemma.bench.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.stemma.Stemma;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;
import org.stemma.news.Article;

/**
 * Claims of invented stories, whose writers labelled what the reports tell alike, what only looks alike and where they contradict each other. Real stories
 * hold few disputes; these are full of them, and of what is easily taken for one. What the halves and labels are tells {@code eval/stories/README.md}.
 *
 * <p>Faults of the half that may be looked at are written to {@code target/invented-errors.tsv}, those of the other half nowhere.
 */
final class InventedEvaluation implements Evaluation {
    private static final Path ERRORS = Path.of("target/invented-errors.tsv");

    @Override
    public String name() {
        return "claims-invented";
    }

    @Override
    public String about() {
        return "claims of invented stories full of disputes, against their writers' labels (held out: the half not looked at)";
    }

    @Override
    public String corpus() {
        return "eval/stories";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public Scores measure(Path corpus) {
        Stemma stemma = new Stemma();
        HalfMeasure held = half(stemma, corpus, "unseen");
        HalfMeasure looked = half(stemma, corpus, "seen");
        write(looked.faults());
        Scores scores =
                HalfScores.in(Scores.of("pairs F1, held out", held.pairs().both()), held, ", held out");
        return HalfScores.in(scores.and("pairs F1, looked at", looked.pairs().both()), looked, ", looked at");
    }

    private static HalfMeasure half(Stemma stemma, Path corpus, String half) {
        ClaimGold gold =
                ClaimGold.read(corpus.resolve("pairs-" + half + ".tsv"), corpus.resolve("states-" + half + ".tsv"));
        Map<String, ToldStory> stories = new LinkedHashMap<>();
        for (String story : gold.stories()) {
            Map<String, Article> texts = ToldStory.folder(stemma, corpus.resolve(story));
            stories.put(story, ToldStory.of(stemma, story, new TreeMap<>(texts)));
        }
        return new HalfMeasure(gold, stories);
    }

    private static void write(List<String> faults) {
        try {
            Files.createDirectories(Objects.requireNonNull(ERRORS.getParent()));
            Files.write(ERRORS, faults);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + ERRORS, e);
        }
    }
}
