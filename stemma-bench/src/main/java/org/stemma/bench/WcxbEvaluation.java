package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Stamp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text, title, author and date of pages against the Web Content Extraction Benchmark. The text by the set's own metric, the mean over
 * pages of the F1 of words as bags; the rest exactly, after folding case and punctuation, over the pages that have one.
 * The set holds one date a page, which is that of the last change for one page in twelve; so beside the share for the date of
 * publication stands that for the date that an extractor of one date gives: of the change where none of publication stands.
 */
final class WcxbEvaluation implements Evaluation {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public String name() {
        return "extraction-wcxb";
    }

    @Override
    public String about() {
        return "text of web pages, word F1 as in WCXB's evaluate.py; title, author, date exact after folding";
    }

    @Override
    public String corpus() {
        return "benchmarks/extraction-wcxb";
    }

    @Override
    public Scores measure(Path corpus) {
        Tally articles = new Tally();
        Tally unseen = new Tally();
        Tally all = new Tally();
        BodyFaults faults = new BodyFaults();
        PageReads pages = new PageReads();
        for (Path truth : truths(corpus)) {
            JsonNode page = JsonMapper.shared().readTree(truth.toFile());
            String id = truth.getFileName().toString().replace(".json", "");
            Article article = pages.article(corpus.resolve("html/" + id + ".html.gz"), text(page, "url"));
            JsonNode wanted = page.get("ground_truth");
            all.add(article, wanted);
            if (isArticle(page)) {
                articles.add(article, wanted);
                if (Halves.isUnseen(id)) {
                    unseen.add(article, wanted);
                }
                if (article != null) {
                    faults.add(id, article, text(wanted, "main_content"));
                }
            }
        }
        return Scores.of("articles word F1", articles.f1 / articles.pages)
                .and("articles title", articles.titles.share())
                .and("articles author", articles.authors.share())
                .and("articles date", articles.dates.share())
                .and("all pages word F1", all.f1 / all.pages)
                .and("unseen half word F1", unseen.f1 / unseen.pages)
                .and("unseen half title", unseen.titles.share())
                .and("unseen half author", unseen.authors.share())
                .and("unseen half date", unseen.dates.share())
                .and("articles date, published or else updated", articles.anyDates.share())
                .and("unseen half date, published or else updated", unseen.anyDates.share())
                .with(faults.faults());
    }

    private static List<Path> truths(Path corpus) {
        try (Stream<Path> files = Files.list(corpus.resolve("ground-truth"))) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + corpus, e);
        }
    }

    private static boolean isArticle(JsonNode page) {
        JsonNode type = page.at("/_internal/page_type");
        return text(type, "primary").equals("article")
                || (type.isString() && type.asString().equals("article"));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString("");
    }

    /** F1 of two texts as bags of words. */
    static double wordF1(String found, String wanted) {
        Map<String, Integer> ours = words(found);
        Map<String, Integer> theirs = words(wanted);
        int foundWords = sum(ours);
        int wantedWords = sum(theirs);
        if (wantedWords == 0) {
            return foundWords == 0 ? 1 : 0;
        }
        int common = 0;
        for (Map.Entry<String, Integer> word : ours.entrySet()) {
            common += Math.min(word.getValue(), theirs.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * common / (foundWords + wantedWords);
    }

    private static int sum(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.merge(matcher.group(), 1, Integer::sum);
        }
        return words;
    }

    private static @Nullable String day(@Nullable Stamp stamp) {
        return stamp == null ? null : stamp.when().earliest().toString();
    }

    /** As other extractors answer, which know but one date. */
    private static @Nullable Stamp either(Article article) {
        return article.published() == null ? article.updated() : article.published();
    }

    /** How often a field was right where the truth has one. */
    private static final class Field {
        private int wanted;
        private int right;

        void add(String truth, @Nullable String found) {
            if (!truth.isBlank()) {
                wanted++;
                right += found != null && fold(found).equals(fold(truth)) ? 1 : 0;
            }
        }

        double share() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }

        private static String fold(String text) {
            return text.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
        }
    }

    private static final class Tally {
        private double f1;
        private int pages;
        private final Field titles = new Field();
        private final Field authors = new Field();
        private final Field dates = new Field();
        private final Field anyDates = new Field();

        void add(@Nullable Article article, JsonNode wanted) {
            pages++;
            f1 += wordF1(article == null ? "" : PageReads.text(article), text(wanted, "main_content"));
            titles.add(text(wanted, "title"), article == null ? null : article.title());
            authors.add(text(wanted, "author"), article == null ? null : String.join(", ", article.byline()));
            String day = text(wanted, "publish_date");
            dates.add(day, article == null ? null : day(article.published()));
            anyDates.add(day, article == null ? null : day(either(article)));
        }
    }
}
