package org.stemma.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.stemma.clean.Cleaner;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages whose lines the page cleaner labels, which sees their markup, for a line model that will not (distillation): the half of
 * trafilatura's set that may be looked at, where the cleaner got the set's segments right, and the pages that only htmldate has. No
 * page of a half that is measured is among them.
 */
final class DistilledPages {
    /** Of a page's segments, the share that the cleaner must have right for its lines to be believed. */
    private static final double TRUSTED = 0.85;
    /** Texts of fewer words are mostly failures. */
    private static final int MIN_WORDS = 80;
    /** Groups are numbered apart from WCXB's pages. */
    static final int FIRST_GROUP = 100_000;

    private final PageReads reads = new PageReads();
    private final Consumer<FlatArticle> receiver;
    private int group = FIRST_GROUP;

    private DistilledPages(Consumer<FlatArticle> receiver) {
        this.receiver = receiver;
    }

    /** Hands over each page, flattened in two ways. */
    static void read(Path benchmarks, Consumer<FlatArticle> receiver) {
        DistilledPages pages = new DistilledPages(receiver);
        pages.folder(benchmarks.resolve("extraction-trafilatura"), "evaldata.json");
        pages.folder(benchmarks.resolve("dates-htmldate"), "eval_default.json");
    }

    private void folder(Path corpus, String truths) {
        JsonNode pages = JsonMapper.shared().readTree(corpus.resolve(truths).toFile());
        for (Map.Entry<String, JsonNode> page : pages.properties()) {
            String file = page.getValue().get("file").asString("");
            Path packed = corpus.resolve("html/" + file + ".gz");
            if (!Halves.isUnseen(file) && Files.exists(packed)) {
                page(packed, page.getKey(), page.getValue());
            }
        }
    }

    private void page(Path packed, String url, JsonNode wanted) {
        Optional<Capture> capture = Optional.ofNullable(reads.capture(packed, url));
        if (capture.isEmpty()) {
            return;
        }
        Article article = new Cleaner().clean(capture.get()).getFirst();
        String body = PageReads.text(article);
        if (LineTruth.words(body).size() < MIN_WORDS || rightShare(body, wanted) < TRUSTED) {
            return;
        }
        group++;
        PageFlattener.Dirt[] dirts = PageFlattener.Dirt.values();
        flatten(capture.get().text(), article, PageFlattener.dirtOf(group));
        flatten(capture.get().text(), article, dirts[group % dirts.length]);
    }

    private void flatten(String html, Article article, PageFlattener.Dirt dirt) {
        FlatPage page = PageFlattener.flatten(html, dirt, group);
        String title = article.title() == null ? "" : article.title();
        String body = PageReads.text(article);
        receiver.accept(new FlatArticle(
                group,
                "article",
                page,
                FlatArticle.kinds(page, body, title, String.join(" ", article.byline())),
                body,
                title));
    }

    private static double rightShare(String body, JsonNode wanted) {
        String text = spaced(body);
        long held = segments(wanted, "with").filter(text::contains).count();
        long with = segments(wanted, "with").count();
        long out = segments(wanted, "without").filter(s -> !text.contains(s)).count();
        long without = segments(wanted, "without").count();
        return with + without == 0 ? 1 : (held + out) / (double) (with + without);
    }

    private static java.util.stream.Stream<String> segments(JsonNode wanted, String field) {
        return StreamSupport.stream(wanted.path(field).spliterator(), false).map(s -> spaced(s.asString("")));
    }

    private static String spaced(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }
}
