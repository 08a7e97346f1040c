package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stemma.bench.JoinedArticles.File;
import org.stemma.bench.JoinedArticles.Part;
import org.stemma.clean.Cleaner;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plain-text files that hold several articles: whether each gets its own. Pages of WCXB's unseen half joined by {@link JoinedArticles};
 * the hard case, three reports of one event behind each other (BASIL); the founding scrapes, two and two and all. Beside it the single
 * pages of all kinds (articles, forums, listings, shops), which must stay whole: a wrong cut ruins an article.
 */
final class JoinedEvaluation implements Evaluation {
    private static final long SEED = 20_261_122;
    private static final List<String> PARTINGS = List.of("\n", "\n\n", "\n\n\n\n", "\n-----\n");

    @Override
    public String name() {
        return "scrapes-joined";
    }

    @Override
    public String about() {
        return "several articles in one text: boundaries found, cuts right, single pages left whole; WCXB's half not looked at, BASIL, seeds";
    }

    @Override
    public String corpus() {
        return "benchmarks/extraction-wcxb";
    }

    @Override
    public Scores measure(Path corpus) {
        SeamTally pages = new SeamTally();
        SeamTally others = new SeamTally();
        List<FlatArticle> unseen = new ArrayList<>();
        for (Path truth : FlatArticle.truths(corpus)) {
            int id = FlatArticle.id(truth);
            if (id % 2 == 1) {
                FlatArticle page = FlatArticle.read(corpus, truth, PageFlattener.dirtOf(id));
                (page.isArticle() ? pages : others)
                        .single(parts(page.page().text()).size());
                unseen.add(page);
            }
        }
        JoinedArticles.of(corpus, unseen, SEED).forEach(file -> pages.joined(file, parts(file.text())));
        Scores scores = pages.scores("");
        scores = scores.and("single pages of other kinds whole", others.wholeShare());
        scores = after(scores, basil(corpus.resolveSibling("clustering-basil")).scores("one event: "));
        return after(scores, seeds(corpus.resolve("../../seeds")).scores("seeds: "));
    }

    private static Scores after(Scores scores, Scores more) {
        Scores all = scores;
        for (Map.Entry<String, Double> value : more.values().entrySet()) {
            all = all.and(value.getKey(), value.getValue());
        }
        return all;
    }

    /** Where the cleaner parts a text: from the first block of each article to the next one's. */
    private static List<Span> parts(String text) {
        List<Integer> starts = new ArrayList<>();
        for (Article article : new Cleaner().clean(ScrapeEvaluation.capture("joined", text))) {
            starts.add(article.blocks().stream()
                    .map(Block::span)
                    .mapToInt(Span::start)
                    .min()
                    .orElse(text.length()));
        }
        List<Span> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            parts.add(new Span(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length()));
        }
        return parts;
    }

    private static SeamTally basil(Path corpus) {
        Random random = new Random(SEED);
        Map<String, List<Part>> events = new TreeMap<>();
        try (Stream<Path> files = Files.walk(corpus.resolve("articles"))) {
            for (Path file :
                    files.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
                JsonNode article = JsonMapper.shared().readTree(file.toFile());
                events.computeIfAbsent(article.path("triplet-uuid").asString(""), e -> new ArrayList<>())
                        .add(report(article, random));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + corpus, e);
        }
        SeamTally tally = new SeamTally();
        for (List<Part> reports : events.values()) {
            reports.forEach(report -> tally.single(parts(report.text()).size()));
            File file = JoinedArticles.join(reports, PARTINGS.get(random.nextInt(PARTINGS.size())));
            tally.joined(file, parts(file.text()));
        }
        return tally;
    }

    private static Part report(JsonNode article, Random random) {
        StringBuilder text = new StringBuilder(article.path("title").asString("")).append('\n');
        text.append(random.nextBoolean() ? article.path("date").asString("") + "\n" : "");
        int start = text.length();
        for (JsonNode paragraph : article.path("body-paragraphs")) {
            paragraph.forEach(sentence -> text.append(sentence.asString("")).append(' '));
            text.append('\n');
        }
        return new Part(text.toString(), 0, start, text.length() - 1);
    }

    private static SeamTally seeds(Path folder) {
        List<Part> seeds = new ArrayList<>();
        SeamTally tally = new SeamTally();
        try {
            JsonNode labels =
                    JsonMapper.shared().readTree(folder.resolve("lines.json").toFile());
            for (Map.Entry<String, JsonNode> seed : labels.get("seeds").properties()) {
                seeds.add(seed(Files.readString(folder.resolve(seed.getKey())), seed.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
        for (Part one : seeds) {
            tally.single(parts(one.text()).size());
            for (Part other : seeds) {
                for (String parting : PARTINGS) {
                    File file = JoinedArticles.join(one.equals(other) ? seeds : List.of(one, other), parting);
                    tally.joined(file, parts(file.text()));
                }
            }
        }
        return tally;
    }

    private static Part seed(String text, JsonNode label) {
        int title = -1;
        int first = -1;
        int last = -1;
        int start = 0;
        List<String> lines = text.lines().toList();
        for (JsonNode line : label.get("lines")) {
            int end = start + lines.get(line.get("line_no").asInt() - 1).length();
            String role = line.get("role").asString();
            title = role.equals("title") && title < 0 ? start : title;
            first = role.equals("body") && first < 0 ? start : first;
            last = role.equals("body") ? end : last;
            start = end + 1;
        }
        return new Part(text, title, first, last);
    }
}
