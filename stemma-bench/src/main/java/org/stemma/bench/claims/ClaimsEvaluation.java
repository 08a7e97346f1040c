package org.stemma.bench.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.Set;
import org.stemma.Stemma;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;
import org.stemma.bench.claims.GoldPair.Label;
import org.stemma.news.Article;

/**
 * Claims as the whole pipeline makes them, against pairs of statements and states judged by hand in events of BASIL and in the sample.
 *
 * <p>The three articles of an event (all of a sample) are one story. Pairs judged the same or compatible should stand in one claim; different ones should
 * not. A statement that was not found cannot be joined: such a pair counts as missed. The pairs were drawn in layers, most negatives being hard, so
 * precision is lower than a reader meets. A difference shown is right if a pair judged to have its places differs in that type; the ones that no pair
 * decides are listed in {@code target/claims-unjudged.tsv} for judging and are left out of the shares. Faults of the half that may be looked at are
 * written to {@code target/claims-errors.tsv}; those of the other half nowhere.
 */
final class ClaimsEvaluation implements Evaluation {
    private static final Path GOLD = Path.of("eval");
    private static final Path ERRORS = Path.of("target/claims-errors.tsv");
    private static final Path UNJUDGED = Path.of("target/claims-unjudged.tsv");

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public String about() {
        return "claims: statement pairs put together, differences, states, against stories judged by hand (held out: the half not looked at)";
    }

    @Override
    public String corpus() {
        return "benchmarks/clustering-basil";
    }

    @Override
    public Scores measure(Path corpus) {
        ClaimGold seen = gold("seen");
        ClaimGold unseen = gold("unseen");
        Set<String> ids = new TreeSet<>(seen.stories());
        ids.addAll(unseen.stories());
        Stemma stemma = new Stemma();
        Map<String, Map<String, Article>> texts = ToldStory.texts(stemma, ids, corpus);
        Map<String, ToldStory> stories = new LinkedHashMap<>();
        texts.forEach((id, articles) -> stories.put(id, ToldStory.of(stemma, id, articles)));
        HalfMeasure looked = new HalfMeasure(seen, stories);
        HalfMeasure held = new HalfMeasure(unseen, stories);
        List<String> open = new ArrayList<>(looked.unjudged());
        open.addAll(held.unjudged());
        write(ERRORS, looked.faults());
        write(UNJUDGED, open);
        WordBaseline words = words(seen, texts);
        double threshold = words.best();
        Scores scores = told(held, ", held out", Scores.of("pairs F1, held out", held.pairs().both()));
        scores = baseline(words(unseen, texts).at(threshold), ", held out", scores);
        scores = told(looked, ", looked at", scores.and("pairs F1, looked at", looked.pairs().both()));
        return baseline(words.at(threshold), ", looked at", scores);
    }

    private static ClaimGold gold(String half) {
        return ClaimGold.read(
                GOLD.resolve("claims-" + half + ".tsv"), GOLD.resolve("claims-states-" + half + ".tsv"));
    }

    private static Scores told(HalfMeasure half, String which, Scores scores) {
        PairTally pairs = half.pairs();
        DifferenceTally differences = half.differences();
        return scores.and("pairs precision" + which, pairs.precision())
                .and("pairs recall" + which, pairs.recall())
                .and("same joined" + which, pairs.share(Label.SAME))
                .and("compatible joined" + which, pairs.share(Label.COMPATIBLE))
                .and("different kept apart" + which, 1 - pairs.share(Label.DIFFERENT))
                .and("statements found" + which, half.placesFound())
                .and("differences right" + which, differences.precision())
                .and("conflicts shown right" + which, differences.conflictPrecision())
                .and("differences judged" + which, differences.judgedShare())
                .and("conflicts found" + which, differences.conflictRecall())
                .and("difference type right" + which, differences.typeAccuracy())
                .and("state right" + which, half.stateAccuracy())
                .and("claims found" + which, half.statesFound());
    }

    private static Scores baseline(PairTally tally, String which, Scores scores) {
        return scores.and("TF-IDF F1" + which, tally.both())
                .and("TF-IDF precision" + which, tally.precision())
                .and("TF-IDF recall" + which, tally.recall());
    }

    private static WordBaseline words(ClaimGold gold, Map<String, Map<String, Article>> texts) {
        return new WordBaseline(
                gold.pairs(),
                (story, place) -> ToldStory.words(Objects.requireNonNull(texts.get(story), story), place));
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
