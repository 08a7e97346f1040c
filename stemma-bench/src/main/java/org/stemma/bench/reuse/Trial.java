package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.bench.Halves;
import org.stemma.lineage.LineageFinder;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Report;

/**
 * One half of the events made into worlds, and what lineage found among all their texts at once.
 *
 * @param seconds how long lineage took
 */
record Trial(List<World> worlds, Kinship truth, Judgement lineage, Origins origins, double seconds) {
    private static final Method METHOD = new Method("reuse generator", 1);

    /**
     * How well origins are counted.
     *
     * @param exact share of the worlds counted right
     * @param error mean of the difference, without sign
     */
    record Origins(double exact, double error) {}

    static Trial of(Map<String, List<BaseText>> events, boolean unseen, long seed) {
        Press press = new Press(Long.toString(seed));
        List<World> worlds = new ArrayList<>();
        events.forEach((event, bases) -> {
            if (Halves.isUnseen(event) == unseen) {
                worlds.add(WorldMaker.make(event, bases, seed, worlds.size(), press));
            }
        });
        return of(worlds);
    }

    static Trial of(List<World> worlds) {
        Kinship truth = new Kinship(worlds);
        List<Report> reports = articles(worlds).stream()
                .map(a -> new Report(a, new Analysis(a.id(), "en", List.of(), List.of(), List.of(), METHOD)))
                .toList();
        long start = System.nanoTime();
        Lineage lineage = new LineageFinder().find(reports);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Link> links = lineage.edges().stream()
                .filter(e -> e.kind().derives())
                .map(e -> new Link(e.from(), e.to(), e.share(), e))
                .toList();
        return new Trial(
                worlds, truth, Judgement.ofEdges(worlds, truth, links), origins(worlds, truth, lineage), seconds);
    }

    private static List<Article> articles(List<World> worlds) {
        return worlds.stream()
                .flatMap(w -> w.witnesses().stream())
                .map(Witness::article)
                .toList();
    }

    Judgement pairs(Baseline method) {
        return Judgement.ofPairs(worlds, truth, method.find(articles(worlds)));
    }

    Judgement forest(Baseline method) {
        return Judgement.ofEdges(worlds, truth, Baseline.forest(method.find(articles(worlds))));
    }

    private static Origins origins(List<World> worlds, Kinship truth, Lineage lineage) {
        int exact = 0;
        int error = 0;
        for (World world : worlds) {
            Set<String> ids = world.witnesses().stream().map(Witness::id).collect(Collectors.toSet());
            int off = Math.abs(lineage.originsBehind(ids) - truth.origins(world));
            exact += off == 0 ? 1 : 0;
            error += off;
        }
        return new Origins((double) exact / worlds.size(), (double) error / worlds.size());
    }
}
