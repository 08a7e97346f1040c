package org.stemma.bench.reuse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Halves;
import org.stemma.bench.Scores;
import org.stemma.bench.reuse.Recipe.Group;
import org.stemma.lineage.LineageFinder;
import org.stemma.news.Analysis;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Report;

/** Lineage against texts with a known history of edits, made from the articles of public sets. */
public final class ReuseEvaluation implements Evaluation {
    private static final long DEVELOPMENT_SEED = 20261122;
    private static final long HELD_OUT_SEED = 71940311;
    private static final Method METHOD = new Method("reuse generator", 1);

    @Override
    public String name() {
        return "reuse";
    }

    @Override
    public String about() {
        return "lineage of texts derived from BASIL and MEANTIME by known edits (held-out events and seed %d; development seed %d)"
                .formatted(HELD_OUT_SEED, DEVELOPMENT_SEED);
    }

    @Override
    public String corpus() {
        return "benchmarks/clustering-basil";
    }

    @Override
    public Scores measure(Path corpus) {
        Path benchmarks =
                java.util.Objects.requireNonNull(corpus.toAbsolutePath().getParent());
        Scores scores = measure(benchmarks, true, Scores.of("", 0));
        return scores;
    }

    private static List<World> worlds(Path benchmarks, boolean unseen) {
        long seed = unseen ? HELD_OUT_SEED : DEVELOPMENT_SEED;
        Press press = new Press(Long.toString(seed));
        List<World> worlds = new ArrayList<>();
        BaseTexts.read(benchmarks).forEach((event, bases) -> {
            if (Halves.isUnseen(event) == unseen) {
                worlds.add(WorldMaker.make(event, bases, seed, worlds.size(), press));
            }
        });
        return worlds;
    }

    private static Scores measure(Path benchmarks, boolean unseen, Scores scores) {
        List<World> worlds = worlds(benchmarks, unseen);
        List<Report> reports = worlds.stream()
                .flatMap(w -> w.witnesses().stream())
                .map(w -> new Report(w.article(), new Analysis(w.id(), "en", List.of(), List.of(), List.of(), METHOD)))
                .toList();
        long start = System.nanoTime();
        Lineage lineage = new LineageFinder().find(reports);
        System.out.printf(
                "%d worlds, %d texts, %.1f s%n", worlds.size(), reports.size(), (System.nanoTime() - start) / 1e9);
        List<Link> links = lineage.edges().stream()
                .filter(e -> e.kind().derives())
                .map(e -> new Link(e.from(), e.to(), e.share(), e))
                .toList();
        Kinship truth = new Kinship(worlds);
        Judgement judgement = Judgement.of(worlds, truth, links);
        print(judgement);
        return scores;
    }

    private static void print(Judgement judgement) {
        System.out.printf(
                "%-32s %5s %6s %6s %6s %6s %10s %10s %6s%n",
                "", "n", "P", "R", "F1", "kind", "direction", "left open", "passages");
        for (Recipe recipe : Recipe.values()) {
            print(recipe.title(), judgement.tally(recipe));
        }
        for (Group group : Group.values()) {
            print(group.name(), judgement.group(group));
        }
        System.out.printf(
                "independent %d of %d, foreign %d%n",
                judgement.independentTied(), judgement.independentPairs(), judgement.foreignTied());
    }

    private static void print(String name, Tally t) {
        System.out.printf(
                Locale.ROOT,
                "%-32s %5d %6.3f %6.3f %6.3f %6.3f %6.3f/%3d %6.3f/%3d %6.3f%n",
                name,
                t.wanted(),
                t.precision(),
                t.recall(),
                t.f1(),
                t.kindShare(),
                t.direction(),
                t.clear(),
                t.leftOpen(),
                t.open(),
                t.passages().f1());
    }
}
