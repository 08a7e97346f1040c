package org.stemma.bench.reuse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;
import org.stemma.lineage.LineageFinder;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Lineage;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Method;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.When;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real articles of 501 that share text with an article of another outlet (after Baly et al. 2020). The labels are a machine's,
 * shares of sampled runs of eight words, so this tells agreement and no truth; the strongest disagreements go to a file for a person to
 * read.
 */
final class AllsidesEvaluation implements Evaluation {
    private static final Method METHOD = new Method("allsides", 1);
    private static final int SHOWN = 50;
    private static final Path LIST = Path.of("target/allsides-disagreements.tsv");

    /**
     * Two articles as we and as the labels see them.
     *
     * @param ours share of the derived text that comes from the other, 0 where we tie them not
     * @param theirs containment by the labels, 0 where they have none
     */
    private record Pair(String left, String right, double ours, double theirs, String kind) {
        double disagreement() {
            return Math.abs(ours - theirs);
        }

        String row() {
            return String.format(Locale.ROOT, "%s\t%s\t%.3f\t%.3f\t%s", left, right, ours, theirs, kind);
        }
    }

    @Override
    public String name() {
        return "allsides";
    }

    @Override
    public String about() {
        return "lineage of 501 articles against machine-made labels of shared text: agreement, no truth; the labels' pairs in one family, our edges that the labels know";
    }

    @Override
    public String corpus() {
        return "benchmarks/multisource-allsides-reuse";
    }

    @Override
    public Scores measure(Path corpus) {
        List<Report> reports = reports(corpus.resolve("articles.jsonl.gz"));
        Lineage lineage = new LineageFinder().find(reports);
        Map<Set<String>, Double> labels = labels(corpus.resolve("pairs.tsv"));
        Map<Set<String>, Edge> edges = new HashMap<>();
        lineage.edges().stream().filter(e -> e.kind().derives()).forEach(e -> edges.put(Set.of(e.from(), e.to()), e));
        long tied = labels.keySet().stream()
                .filter(pair -> edges.containsKey(pair)
                        || pair.stream().map(lineage::originOf).distinct().count() == 1)
                .count();
        long known = edges.keySet().stream().filter(labels::containsKey).count();
        write(disagreements(lineage, labels, edges));
        System.out.printf(
                "    %d labelled pairs, %d of them in one family; %d edges, %d of them labelled; strongest disagreements in %s%n",
                labels.size(), tied, edges.size(), known, LIST);
        return Scores.of("labelled pairs tied", (double) tied / labels.size())
                .and("edges labelled", (double) known / Math.max(1, edges.size()));
    }

    private static List<Pair> disagreements(
            Lineage lineage, Map<Set<String>, Double> labels, Map<Set<String>, Edge> edges) {
        Set<Set<String>> all = new HashSet<>(labels.keySet());
        all.addAll(edges.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (Set<String> ids : all) {
            List<String> sorted = ids.stream().sorted().toList();
            Edge edge = edges.get(ids);
            double theirs = labels.getOrDefault(ids, 0.0);
            boolean family = lineage.originOf(sorted.getFirst()).equals(lineage.originOf(sorted.getLast()));
            if (edge != null) {
                pairs.add(new Pair(
                        sorted.getFirst(),
                        sorted.getLast(),
                        Math.max(edge.share(), Math.min(1, edge.why().score())),
                        theirs,
                        edge.kind().name()));
            } else if (!family) {
                pairs.add(new Pair(sorted.getFirst(), sorted.getLast(), 0, theirs, "none"));
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::disagreement)
                        .reversed()
                        .thenComparing(Pair::left))
                .limit(SHOWN)
                .toList();
    }

    private static void write(List<Pair> pairs) {
        try {
            Files.createDirectories(Path.of("target"));
            Files.write(LIST, pairs.stream().map(Pair::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + LIST, e);
        }
    }

    private static Map<Set<String>, Double> labels(Path file) {
        try {
            Map<Set<String>, Double> labels = new HashMap<>();
            for (String row : Files.readAllLines(file).stream().skip(1).toList()) {
                String[] cells = row.split("\t", -1);
                labels.put(Set.of(cells[0], cells[1]), Double.parseDouble(cells[2]));
            }
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static List<Report> reports(Path file) {
        JsonMapper json = JsonMapper.builder().build();
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return rows.lines()
                    .map(json::readTree)
                    .map(AllsidesEvaluation::report)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Report report(JsonNode row) {
        String id = row.path("ID").asString();
        String title = row.path("title").asString();
        String original = title + Article.BREAK + row.path("content_original").asString();
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String piece : original.split("\n+")) {
            int at = original.indexOf(piece, start);
            start = at + piece.length();
            Role role = at == 0 ? Role.TITLE : Role.BODY;
            blocks.add(new Block(role, AlignedText.copy(original, new Span(at, start)), "as given"));
        }
        Source outlet = new Source(row.path("source").asString(), Source.Kind.OUTLET, null);
        Article article = new Article(
                id,
                id,
                id,
                row.path("url").asString(),
                original,
                title,
                List.of(),
                outlet,
                stamp(row),
                null,
                null,
                "en",
                blocks,
                List.of(),
                List.of(),
                List.of(),
                METHOD);
        return new Report(article, new Analysis(id, "en", List.of(), List.of(), List.of(), METHOD));
    }

    private static @Nullable Stamp stamp(JsonNode row) {
        String day = row.path("date").asString();
        return day.isEmpty()
                ? null
                : new Stamp(day, When.day(LocalDate.parse(day)), Stamp.Basis.GIVEN, null, "as given");
    }
}
