package org.stemma.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text of pages against trafilatura's evaluation set, by its rule: white space folded and case kept, a segment that the text
 * must hold is found or missed, one that it must not hold is kept out or not; F1 over the segments of all pages. The text is
 * the body with its dek, without title, captions or comments, as other extractors give it. Beside it the title, authors and day exactly
 * after folding, and the readers' comments: how many were found as comments, and how many leaked into the body.
 */
final class TrafilaturaEvaluation implements Evaluation {
    @Override
    public String name() {
        return "extraction-trafilatura";
    }

    @Override
    public String about() {
        return "text of web pages, segment F1 as in trafilatura's evaluation; comments found and leaked";
    }

    @Override
    public String corpus() {
        return "benchmarks/extraction-trafilatura";
    }

    @Override
    public Scores measure(Path corpus) {
        Tally all = new Tally();
        Tally unseen = new Tally();
        PageReads pages = new PageReads();
        JsonNode truth =
                JsonMapper.shared().readTree(corpus.resolve("evaldata.json").toFile());
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            JsonNode wanted = page.getValue();
            String file = wanted.get("file").asString("");
            Article article = pages.article(corpus.resolve("html/" + file + ".gz"), page.getKey());
            all.add(article, wanted);
            if (Halves.isUnseen(file)) {
                unseen.add(article, wanted);
            }
        }
        return unseen.after(all.after(Scores.of("segment F1", all.f1()), ""), "unseen ");
    }

    /** Segments of pages, right and wrong. */
    private static final class Tally {
        private int found;
        private int missed;
        private int keptIn;
        private int comments;
        private int commentsFound;
        private int commentsLeaked;
        private final Share titles = new Share();
        private final Share authors = new Share();
        private final Share dates = new Share();

        void add(@Nullable Article article, JsonNode wanted) {
            String body = article == null ? "" : spaced(PageReads.text(article));
            for (String segment : strings(wanted, "with")) {
                boolean held = body.contains(spaced(segment));
                found += held ? 1 : 0;
                missed += held ? 0 : 1;
            }
            keptIn += count(body, strings(wanted, "without"));
            List<String> segments = strings(wanted, "comments");
            comments += segments.size();
            commentsFound += count(comments(article), segments);
            commentsLeaked += count(body, segments);
            titles.add(strings(wanted, "title"), article == null ? null : article.title());
            authors.add(strings(wanted, "author"), article == null ? null : String.join(", ", article.byline()));
            dates.add(strings(wanted, "date"), article == null ? null : day(article));
        }

        double precision() {
            return share(found, found + keptIn);
        }

        double recall() {
            return share(found, found + missed);
        }

        double f1() {
            return share(2 * found, 2 * found + keptIn + missed);
        }

        Scores after(Scores scores, String half) {
            return (half.isEmpty() ? scores : scores.and(half + "segment F1", f1()))
                    .and(half + "precision", precision())
                    .and(half + "recall", recall())
                    .and(half + "title", titles.share())
                    .and(half + "author", authors.share())
                    .and(half + "date", dates.share())
                    .and(half + "comments found", share(commentsFound, comments))
                    .and(half + "comments kept out", 1 - share(commentsLeaked, comments));
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 1 : (double) part / whole;
        }
    }

    private static int count(String text, List<String> segments) {
        return (int) segments.stream().filter(s -> text.contains(spaced(s))).count();
    }

    /** The comments with their authors, whom the set counts in. */
    private static String comments(@Nullable Article article) {
        return article == null
                ? ""
                : article.comments().stream()
                        .map(c -> spaced((c.author() == null ? "" : c.author()) + "\n" + c.text()))
                        .collect(Collectors.joining("\n"));
    }

    private static @Nullable String day(Article article) {
        return article.published() == null
                ? null
                : article.published().when().earliest().toString();
    }

    /** A field of strings, or of one string; empty if it is not there. */
    private static List<String> strings(JsonNode page, String field) {
        JsonNode value = page.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        List<String> strings = value.isArray()
                ? value.values().stream().map(v -> v.asString("")).toList()
                : List.of(value.asString(""));
        return strings.stream().filter(s -> !s.isBlank()).toList();
    }

    private static String spaced(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }

    /** How often a field was right where the truth has one. */
    private static final class Share {
        private int wanted;
        private int right;

        void add(List<String> truth, @Nullable String found) {
            if (!truth.isEmpty()) {
                wanted++;
                right += found != null && folded(found).equals(folded(String.join(", ", truth))) ? 1 : 0;
            }
        }

        double share() {
            return Tally.share(right, wanted);
        }

        private static String folded(String text) {
            return text.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
        }
    }
}
