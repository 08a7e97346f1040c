package org.stemma.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stemma.bench.FlatArticle.Kind;
import org.stemma.bench.FlatPage.Line;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of several articles, made of the article pages of WCXB: two to five of them one behind another, as whole flattened pages or as
 * somebody keeps articles (headline, names, date, text), with what people put between them, or with nothing. All by the seed.
 */
final class JoinedArticles {
    /** What is put between articles. */
    private static final List<String> PARTINGS = List.of(
            "\n",
            "\n",
            "\n",
            "\n\n",
            "\n\n",
            "\n\n\n\n",
            "\n-----\n",
            "\n\n==========\n\n",
            "\n\n***\n\n",
            "\n\f\n",
            "\n\nDocument # of N\n\n",
            "\n--- # ---\n",
            "");
    /** Files for each page there is. */
    private static final int FILES = 3;

    private static final int MOST = 5;
    private static final int MAX_BELOW = 4;
    /** Paragraphs of a short report. */
    private static final int FEWEST = 4;

    private static final int SHORT = 9;

    /**
     * A file.
     *
     * @param between for each place where an article ends and another starts, from the end of the text above to the last headline
     *     above the text below, or that text where it has none
     * @param gaps the same, up to the text below
     */
    record File(String text, List<Span> between, List<Span> gaps) {
        File {
            between = List.copyOf(between);
            gaps = List.copyOf(gaps);
        }
    }

    /** An article as a text, with where its running text starts and ends, and where its headline stands. */
    record Part(String text, int title, int start, int end) {}

    private final Random random;
    private final List<FlatArticle> pages;
    private final List<JsonNode> truths;

    private JoinedArticles(long seed, List<FlatArticle> pages, List<JsonNode> truths) {
        this.random = new Random(seed);
        this.pages = pages;
        this.truths = truths;
    }

    /** The files made of the article pages among some pages of the set. */
    static List<File> of(Path corpus, List<FlatArticle> among, long seed) {
        List<FlatArticle> pages = among.stream()
                .filter(page -> page.isArticle() && page.kinds().contains(Kind.BODY))
                .toList();
        List<JsonNode> truths = pages.stream()
                .map(page -> corpus.resolve("ground-truth/%04d.json".formatted(page.id())))
                .map(truth -> JsonMapper.shared().readTree(truth.toFile()).get("ground_truth"))
                .toList();
        JoinedArticles joined = new JoinedArticles(seed, pages, truths);
        List<File> files = new ArrayList<>();
        for (int i = 0; i < FILES * pages.size(); i++) {
            files.add(joined.next());
        }
        return files;
    }

    private File next() {
        int style = random.nextInt(4);
        String parting = PARTINGS.get(random.nextInt(PARTINGS.size()));
        int wanted = 2 + random.nextInt(MOST - 1);
        List<Part> parts = new ArrayList<>();
        for (int n = 0; n < wanted; n++) {
            int page = random.nextInt(pages.size());
            boolean whole = style == 0 || (style == 1 && random.nextBoolean());
            parts.add(whole ? whole(pages.get(page)) : lean(page, parting.isBlank()));
        }
        return join(parts, parting);
    }

    /** Texts one behind another. */
    static File join(List<Part> parts, String parting) {
        StringBuilder text = new StringBuilder();
        List<Span> between = new ArrayList<>();
        List<Span> gaps = new ArrayList<>();
        int end = -1;
        for (int n = 0; n < parts.size(); n++) {
            Part part = parts.get(n);
            int base = text.length();
            if (n > 0) {
                between.add(new Span(end, base + (part.title() < 0 ? part.start() : part.title())));
                gaps.add(new Span(end, base + part.start()));
            }
            text.append(part.text());
            end = base + part.end();
            if (n + 1 < parts.size()) {
                text.append(parting.replace("#", "" + (n + 2)).replace("N", "" + parts.size()));
            }
        }
        return new File(text.toString(), between, gaps);
    }

    private static Part whole(FlatArticle page) {
        int first = page.kinds().indexOf(Kind.BODY);
        int last = page.kinds().lastIndexOf(Kind.BODY);
        int title = page.kinds().subList(0, first).lastIndexOf(Kind.TITLE);
        List<Line> lines = page.page().lines();
        return new Part(
                page.page().text(),
                title < 0 ? -1 : lines.get(title).span().start(),
                lines.get(first).span().start(),
                lines.get(last).span().end());
    }

    /** Headline, names, date, text. Where nothing else will part it from another, the headline is never left out. */
    private Part lean(int number, boolean headed) {
        FlatArticle page = pages.get(number);
        String parting = random.nextBoolean() ? "\n" : "\n\n";
        StringBuilder text = new StringBuilder();
        boolean titled = !page.title().isBlank() && (headed || random.nextInt(8) > 0);
        text.append(titled ? page.title().strip() + parting : "");
        masthead(text, truths.get(number), parting);
        int start = text.length();
        int end = start;
        int last = last(page);
        int stop = last + random.nextInt(MAX_BELOW);
        for (int i = page.kinds().indexOf(Kind.BODY);
                i <= Math.min(stop, page.kinds().size() - 1);
                i++) {
            if (i > last || page.kinds().get(i).isBody()) {
                text.append(page.page().lines().get(i).span().of(page.page().text()));
                end = i <= last ? text.length() : end;
                text.append(parting);
            }
        }
        return new Part(text.toString().stripTrailing(), titled ? 0 : -1, start, end);
    }

    /** The line of the last paragraph kept: of every second article all, of the others as many as a short report has. */
    private int last(FlatArticle page) {
        int most = random.nextBoolean() ? page.kinds().size() : FEWEST + random.nextInt(SHORT);
        int kept = 0;
        int last = 0;
        for (int i = 0; i < page.kinds().size() && kept < most; i++) {
            if (page.kinds().get(i) == Kind.BODY) {
                last = i;
                kept++;
            }
        }
        return last;
    }

    private void masthead(StringBuilder text, JsonNode truth, String parting) {
        String author = truth.path("author").asString("");
        String day = truth.path("publish_date").asString("");
        if (!author.isBlank() && random.nextInt(3) > 0) {
            text.append(random.nextBoolean() ? "By " : "").append(author).append(parting);
        }
        if (!day.isBlank()) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(day).append(parting);
                case 1 -> text.append("Published: ").append(day).append(parting);
                case 2 -> text.append("date ").append(day).append(' ');
                default -> {}
            }
        }
    }
}
