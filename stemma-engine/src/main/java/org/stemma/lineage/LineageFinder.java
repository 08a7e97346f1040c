package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.news.Credit;
import org.stemma.news.Lineage;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Report;

/**
 * Who copied whom. Thread-safe.
 *
 * <p>Verbatim reuse first, over an index of fingerprints ({@link Candidates}, {@link Alignment}, {@link Overlap}); then,
 * between articles about the same things that share little text, rewriting ({@link Retelling}), credits and houses. Of several
 * edges that tell the same descent only the closest is kept ({@link Pruning}). Near linear in the number of articles.
 */
public final class LineageFinder {
    private final Outlets outlets = Outlets.load();

    /** The family tree of a set of reports; it does not depend on their order. */
    public Lineage find(List<Report> reports) {
        List<Report> sorted =
                reports.stream().sorted(Comparator.comparing(Report::id)).toList();
        Map<Pair, Edge> deriving = new TreeMap<>(copies(sorted));
        Map<Pair, Edge> others = new TreeMap<>();
        relate(sorted, deriving, others);
        List<Edge> edges = new ArrayList<>(new Pruning(sorted).prune(deriving.values()));
        edges.addAll(others.values());
        edges.sort(Comparator.comparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::kind));
        List<Credit> credits = sorted.stream()
                .flatMap(r -> r.article().credits().stream())
                .distinct()
                .toList();
        return new Lineage(edges, Family.origins(sorted.stream().map(Report::id).toList(), edges), credits);
    }

    private static Map<Pair, Edge> copies(List<Report> reports) {
        List<Wording> wordings =
                reports.stream().map(r -> Wording.of(r.article())).toList();
        Candidates candidates = Candidates.among(wordings);
        Map<Pair, Edge> edges = new TreeMap<>();
        for (Pair pair : candidates.pairs()) {
            Overlap overlap = Overlap.of(
                    wordings.get(pair.left()),
                    wordings.get(pair.right()),
                    candidates.templateWords(pair.left()),
                    candidates.templateWords(pair.right()));
            CopyJudge.judge(overlap).ifPresent(edge -> edges.put(pair, edge));
        }
        return edges;
    }

    /** Adds rewrites to the deriving edges, and citations and houses to the others. */
    private void relate(List<Report> reports, Map<Pair, Edge> deriving, Map<Pair, Edge> others) {
        List<Telling> tellings = reports.stream().map(Telling::of).toList();
        Neighbours neighbours = new Neighbours(tellings);
        RewriteJudge rewrites = new RewriteJudge(neighbours::rarity);
        Citations citations = new Citations(outlets);
        neighbours.pairs().forEach((pair, likeness) -> {
            if (deriving.containsKey(pair)) {
                return;
            }
            Telling left = tellings.get(pair.left());
            Telling right = tellings.get(pair.right());
            rewrites.judge(left, right)
                    .ifPresentOrElse(
                            edge -> deriving.put(pair, edge),
                            () -> citations
                                    .judge(left.article(), right.article(), likeness)
                                    .ifPresent(edge -> others.put(pair, edge)));
        });
    }
}
