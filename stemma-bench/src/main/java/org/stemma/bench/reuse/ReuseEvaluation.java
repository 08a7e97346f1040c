package org.stemma.bench.reuse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;
import org.stemma.bench.reuse.Recipe.Group;

/**
 * Lineage against texts with a known history of edits, made from the articles of public sets.
 *
 * <p>The figures are those of held-out events and another seed; the thresholds of lineage may be chosen on the development half only.
 * Beside them stand two other methods on the same texts.
 */
final class ReuseEvaluation implements Evaluation {
    private static final long DEVELOPMENT_SEED = 20261122;
    private static final long HELD_OUT_SEED = 71940311;
    private static final Path FAULTS = Path.of("target/reuse-development.tsv");
    private static final List<Double> THRESHOLDS = List.of(0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5);

    @Override
    public String name() {
        return "reuse";
    }

    @Override
    public String about() {
        return "lineage of texts derived by known edits from BASIL and MEANTIME, on held-out events (seeds %d and, of the development half, %d)"
                .formatted(HELD_OUT_SEED, DEVELOPMENT_SEED);
    }

    @Override
    public String corpus() {
        return "benchmarks/clustering-basil";
    }

    @Override
    public Scores measure(Path corpus) {
        Path benchmarks = Objects.requireNonNull(corpus.toAbsolutePath().getParent());
        Map<String, List<BaseText>> events = BaseTexts.read(benchmarks);
        Trial development = Trial.of(events, false, DEVELOPMENT_SEED);
        Trial heldOut = Trial.of(events, true, HELD_OUT_SEED);
        ReuseTable.print("development half, seed " + DEVELOPMENT_SEED, development);
        ReuseTable.print("held-out half, seed " + HELD_OUT_SEED, heldOut);
        Faults.write(development, FAULTS);
        Judgement alone = heldOut.alone();
        compare(development, heldOut, alone);
        Scores scores = scores(
                heldOut.lineage(),
                "",
                Scores.of("origins exact", heldOut.origins().exact()));
        return scores(alone, "one story alone: ", scores(development.lineage(), "development: ", scores));
    }

    private static Scores scores(Judgement lineage, String prefix, Scores before) {
        Tally verbatim = lineage.group(Group.VERBATIM);
        Tally rewritten = lineage.group(Group.REWRITTEN);
        Tally all = lineage.all();
        return before.and(prefix + "verbatim F1", verbatim.f1())
                .and(prefix + "rewritten F1", rewritten.f1())
                .and(prefix + "noise F1", lineage.group(Group.NOISE).f1())
                .and(prefix + "direction", all.direction())
                .and(prefix + "left open", all.leftOpen())
                .and(prefix + "kind", all.kindShare())
                .and(prefix + "passages F1", verbatim.passages().f1())
                .and(prefix + "sentences F1", rewritten.passages().f1())
                .and(prefix + "independent kept apart", lineage.keptApart());
    }

    private static void compare(Trial development, Trial heldOut, Judgement alone) {
        List<Link> tuned = development.find(new MinHashBaseline(THRESHOLDS.getFirst()));
        double best = 0;
        double f1 = -1;
        for (double threshold : THRESHOLDS) {
            double found = development.forest(above(tuned, threshold)).all().f1();
            best = found > f1 ? threshold : best;
            f1 = Math.max(f1, found);
        }
        ReuseTable.compare("lineage", heldOut.lineage());
        ReuseTable.compare("lineage: pairs", heldOut.pairs(heldOut.links()));
        ReuseTable.compare("lineage, one story alone", alone);
        List<Link> passim = heldOut.find(new PassimBaseline());
        ReuseTable.compare("passim: pairs", heldOut.pairs(passim));
        ReuseTable.compare("passim: forest", heldOut.forest(passim));
        List<Link> hashed = heldOut.find(new MinHashBaseline(best));
        ReuseTable.compare("MinHash " + best + ": pairs", heldOut.pairs(hashed));
        ReuseTable.compare("MinHash " + best + ": forest", heldOut.forest(hashed));
    }

    private static List<Link> above(List<Link> links, double threshold) {
        return links.stream().filter(link -> link.share() >= threshold).toList();
    }
}
