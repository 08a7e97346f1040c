package org.stemma.bench.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.bench.Evaluation;
import org.stemma.bench.PlainArticle;
import org.stemma.bench.Scores;
import org.stemma.language.Language;
import org.stemma.lineage.LineageFinder;
import org.stemma.news.Article;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.story.StoryFinder;

/**
 * Pairs of articles that tell one event or not, by the control tasks of a clustering contest (tgcontest, English): the texts of all pairs
 * are put into stories at once, and a pair counts as found if one story holds both. Few pairs: a figure moves by .03 with one.
 */
final class PairEvaluation implements Evaluation {
    private record Pair(String first, String second, boolean same) {}

    @Override
    public String name() {
        return "stories-pairs";
    }

    @Override
    public String about() {
        return "stories: F1 of 35 English pairs of articles on one event or not (tgcontest's control tasks)";
    }

    @Override
    public String corpus() {
        return "benchmarks/clustering-tgcontest-pairs";
    }

    @Override
    public Scores measure(Path corpus) {
        Map<String, Article> articles = new LinkedHashMap<>();
        List<Pair> pairs = read(corpus.resolve("en_train_pool.tsv"), articles);
        Language language = new Language();
        List<Report> all = articles.values().stream()
                .map(article -> new Report(article, language.analyse(article)))
                .toList();
        Map<String, String> storyOf = new LinkedHashMap<>();
        for (Story story : new StoryFinder().find(all, new LineageFinder().find(all))) {
            story.articles().forEach(article -> storyOf.put(article, story.id()));
        }
        double right = 0;
        double found = 0;
        double wanted = 0;
        for (Pair pair : pairs) {
            boolean joined = pair.first().equals(pair.second())
                    || storyOf.getOrDefault(pair.first(), "a").equals(storyOf.getOrDefault(pair.second(), "b"));
            right += joined && pair.same() ? 1 : 0;
            found += joined ? 1 : 0;
            wanted += pair.same() ? 1 : 0;
        }
        double precision = right / Math.max(1, found);
        double recall = right / Math.max(1, wanted);
        return Scores.of("F1", 2 * right / Math.max(1, found + wanted))
                .and("precision", precision)
                .and("recall", recall);
    }

    private static List<Pair> read(Path file, Map<String, Article> articles) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            List<String> heads = List.of(lines.getFirst().split("\t"));
            List<Pair> pairs = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                String quality = cells[heads.indexOf("GOLDEN:quality")];
                if (!quality.isBlank()) {
                    pairs.add(new Pair(
                            add(articles, heads, cells, "first"),
                            add(articles, heads, cells, "second"),
                            quality.equals("OK")));
                }
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String add(Map<String, Article> articles, List<String> heads, String[] cells, String which) {
        String url = cells[heads.indexOf("INPUT:" + which + "_url")];
        String text = cells[heads.indexOf("INPUT:" + which + "_title")] + "\n"
                + cells[heads.indexOf("INPUT:" + which + "_text")];
        Article article = PlainArticle.of(url, url, text);
        articles.putIfAbsent(article.id(), article);
        return article.id();
    }
}
