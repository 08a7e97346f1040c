package org.stemma.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Stamp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Days of publication against htmldate's evaluation set, by its metric: a wrong day is a false positive, no day a false
 * negative, F1 over both. The set holds one day a page, which for some pages is the day of the last change; so the figure is
 * given for the published date alone and for the published or, where there is none, the updated one.
 */
final class HtmldateEvaluation implements Evaluation {
    private static final List<String> FOLDERS = List.of("html", "../extraction-trafilatura/html");

    @Override
    public String name() {
        return "dates-htmldate";
    }

    @Override
    public String about() {
        return "day of publication of web pages, day-level F1 as in htmldate's comparison";
    }

    @Override
    public String corpus() {
        return "benchmarks/dates-htmldate";
    }

    @Override
    public Scores measure(Path corpus) {
        Tally published = new Tally();
        Tally either = new Tally();
        PageReads pages = new PageReads();
        JsonNode truth =
                JsonMapper.shared().readTree(corpus.resolve("eval_default.json").toFile());
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            String day = page.getValue().get("date").asString("");
            Path file = file(corpus, page.getValue().get("file").asString(""));
            Article article = file == null ? null : pages.article(file, page.getKey());
            String first = article == null ? "" : day(article.published());
            published.add(first, day);
            either.add(first.isEmpty() && article != null ? day(article.updated()) : first, day);
        }
        return Scores.of("published F1", published.f1())
                .and("published precision", published.precision())
                .and("published recall", published.recall())
                .and("published or updated F1", either.f1());
    }

    private static @Nullable Path file(Path corpus, String name) {
        return FOLDERS.stream()
                .map(f -> corpus.resolve(f).resolve(name + ".gz"))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }

    /** The day of a stamp, empty if it is not told to the day. */
    private static String day(@Nullable Stamp stamp) {
        return stamp == null || stamp.when().days() > 1
                ? ""
                : stamp.when().earliest().toString();
    }

    private static final class Tally {
        private int right;
        private int wrong;
        private int missing;

        void add(String found, String wanted) {
            if (found.isEmpty()) {
                missing++;
            } else if (found.equals(wanted)) {
                right++;
            } else {
                wrong++;
            }
        }

        double precision() {
            return (double) right / Math.max(1, right + wrong);
        }

        double recall() {
            return (double) right / Math.max(1, right + missing);
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }
}
