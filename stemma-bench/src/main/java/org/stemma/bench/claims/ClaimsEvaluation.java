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
import java.util.Set;
import java.util.TreeSet;
import org.stemma.Stemma;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;
import org.stemma.news.Article;

/**
 * Claims as the whole pipeline makes them, against pairs of statements and states judged by reading in events of BASIL and in the sample.
 *
 * <p>The three articles of an event (all of a sample) are one story. Pairs judged the same or compatible should stand in one claim; different ones should
 * not. A statement that was not found cannot be joined: such a pair counts as missed. The pairs were drawn in layers, most negatives being hard, so
 * precision is not the share of right ones among all that a reader meets: nearer to that is the one of the pairs "drawn evenly" over what a pair model thought of them, by two
 * articles of further events. A difference shown is right if a pair judged to have its places differs in that type; the ones that no pair
 * decides are listed in {@code target/claims-unjudged.tsv} for judging and are left out of the shares; what each share is of stands in
 * {@code target/claims-counts.tsv}. Faults of the half that may be looked at are
 * written to {@code target/claims-errors.tsv}; those of the other half nowhere.
 */
final class ClaimsEvaluation implements Evaluation {
    private static final Path GOLD = Path.of("eval");
    private static final Path SAMPLES = Path.of("samples");
    private static final Path ERRORS = Path.of("target/claims-errors.tsv");
    private static final Path COUNTS = Path.of("target/claims-counts.tsv");
    private static final Path UNJUDGED = Path.of("target/claims-unjudged.tsv");

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public String about() {
        return "claims: statement pairs put together, differences, states, against stories judged by reading (held out: the half not looked at)";
    }

    @Override
    public String corpus() {
        return "benchmarks/clustering-basil";
    }

    @Override
    public Scores measure(Path corpus) {
        ClaimGold seen = gold("seen");
        ClaimGold unseen = gold("unseen");
        ClaimGold drawn = ClaimGold.read(GOLD.resolve("claims-drawn.tsv"));
        Set<String> ids = new TreeSet<>(seen.stories());
        ids.addAll(unseen.stories());
        ids.addAll(drawn.stories());
        Stemma stemma = new Stemma();
        Map<String, Map<String, Article>> texts = ToldStory.texts(stemma, ids, corpus, SAMPLES);
        Map<String, ToldStory> stories = new LinkedHashMap<>();
        texts.forEach((id, articles) -> stories.put(id, ToldStory.of(stemma, id, articles)));
        HalfMeasure looked = new HalfMeasure(seen, stories);
        HalfMeasure held = new HalfMeasure(unseen, stories);
        List<String> open = new ArrayList<>(looked.unjudged());
        open.addAll(held.unjudged());
        write(ERRORS, looked.faults());
        write(UNJUDGED, open);
        List<String> counts = new ArrayList<>(HalfScores.counts(held, "held out"));
        counts.addAll(HalfScores.counts(looked, "looked at"));
        PairTally evenly = new HalfMeasure(drawn, stories).pairs();
        Baselines baselines = new Baselines(seen, unseen, texts);
        Scores scores =
                HalfScores.in(Scores.of("pairs F1, held out", held.pairs().both()), held, ", held out");
        scores = baselines.held(scores);
        scores = scores.and("drawn evenly: pairs precision", evenly.precision())
                .and("drawn evenly: pairs recall", evenly.recall());
        scores = HalfScores.in(scores.and("pairs F1, looked at", looked.pairs().both()), looked, ", looked at");
        scores = baselines.looked(scores);
        EditedStatements heldEdits = edited(stemma, unseen, texts);
        EditedStatements lookedEdits = edited(stemma, seen, texts);
        counts.addAll(heldEdits.counts("held out"));
        counts.addAll(lookedEdits.counts("looked at"));
        write(COUNTS, counts);
        return lookedEdits.in(heldEdits.in(scores, ", held out"), ", looked at");
    }

    private static EditedStatements edited(Stemma stemma, ClaimGold gold, Map<String, Map<String, Article>> texts) {
        List<Article> articles = gold.stories().stream()
                .flatMap(id -> Objects.requireNonNull(texts.get(id), id).values().stream())
                .filter(article -> article.published() != null)
                .toList();
        return new EditedStatements(stemma, articles);
    }

    private static ClaimGold gold(String half) {
        return ClaimGold.read(GOLD.resolve("claims-" + half + ".tsv"), GOLD.resolve("claims-states-" + half + ".tsv"));
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
