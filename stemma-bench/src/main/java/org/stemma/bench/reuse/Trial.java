package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * @param links the edges of derivation that lineage found
 * @param seconds how long lineage took
 */
record Trial(List<World> worlds, Kinship truth, List<Link> links, Judgement lineage, Origins origins, double seconds) {
    private static final int RUN = 5;
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

    private static Trial of(List<World> worlds) {
        Kinship truth = new Kinship(worlds);
        long start = System.nanoTime();
        Lineage lineage = lineage(worlds);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Link> links = links(lineage);
        return new Trial(
                worlds,
                truth,
                links,
                Judgement.ofEdges(worlds, truth, links),
                origins(worlds, truth, lineage),
                seconds);
    }

    /** Every world by itself, as a reader has it who looks at one story. */
    Judgement alone() {
        List<Link> links = worlds.stream()
                .flatMap(world -> links(lineage(List.of(world))).stream())
                .toList();
        return Judgement.ofEdges(worlds, truth, links);
    }

    private static Lineage lineage(List<World> worlds) {
        List<Report> reports = articles(worlds).stream()
                .map(a -> new Report(a, new Analysis(a.id(), "en", List.of(), List.of(), List.of(), METHOD)))
                .toList();
        return new LineageFinder().find(reports);
    }

    private static List<Link> links(Lineage lineage) {
        return lineage.edges().stream()
                .filter(e -> e.kind().derives())
                .map(e -> new Link(e.from(), e.to(), e.share(), e))
                .toList();
    }

    /** Mean share of a recipe's runs of five words that stand in their source. */
    double overlap(Recipe recipe) {
        return worlds.stream()
                .flatMap(w -> w.descents().stream())
                .filter(d -> d.recipe() == recipe)
                .mapToDouble(d -> overlap(d.parent().folded(), d.child().folded()))
                .average()
                .orElse(0);
    }

    private static double overlap(List<String> source, List<String> derived) {
        Set<List<String>> known = new HashSet<>(runs(source));
        List<List<String>> runs = runs(derived);
        return (double) runs.stream().filter(known::contains).count() / Math.max(1, runs.size());
    }

    private static List<List<String>> runs(List<String> words) {
        return IntStream.rangeClosed(0, words.size() - RUN)
                .mapToObj(i -> words.subList(i, i + RUN))
                .toList();
    }

    private static List<Article> articles(List<World> worlds) {
        return worlds.stream()
                .flatMap(w -> w.witnesses().stream())
                .map(Witness::article)
                .toList();
    }

    /** What another method finds in the same texts. */
    List<Link> find(Baseline method) {
        return method.find(articles(worlds));
    }

    Judgement pairs(List<Link> links) {
        return Judgement.ofPairs(worlds, truth, links);
    }

    Judgement forest(List<Link> links) {
        return Judgement.ofEdges(worlds, truth, Baseline.forest(links));
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
