package org.stemma.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.FlatArticle.Kind;
import org.stemma.clean.Cleaner;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Role;
import org.stemma.text.Span;

/**
 * The body among the lines of a scrape: pages of WCXB flattened to text as scrapers do, some with dirt, each line labelled from
 * the gold text.
 *
 * <p>A line is in the body if most of its units lie in blocks of the body. Lines with the same words are counted together, since
 * nothing tells which of two copies the gold text holds; a dek counts neither way. The headline figure is F1 over the
 * lines of all article pages of the half that nobody looked at.
 */
final class ScrapeEvaluation implements Evaluation {
    private static final Map<Kind, Set<Role>> ROLES = new EnumMap<>(Map.of(
            Kind.TITLE, Set.of(Role.TITLE, Role.REPEATED),
            Kind.BYLINE, Set.of(Role.BYLINE),
            Kind.HEADING, Set.of(Role.HEADING),
            Kind.LIST_ITEM, Set.of(Role.LIST_ITEM),
            Kind.CAPTION, Set.of(Role.CAPTION),
            Kind.COMMENT, Set.of(Role.COMMENT, Role.COMMENT_AUTHOR)));

    @Override
    public String name() {
        return "scrapes-wcxb";
    }

    @Override
    public String about() {
        return "body lines and roles of flattened WCXB articles, labelled from the gold text; the half not looked at";
    }

    @Override
    public String corpus() {
        return "benchmarks/extraction-wcxb";
    }

    @Override
    public Scores measure(Path corpus) {
        Tally seen = new Tally();
        Tally unseen = new Tally();
        for (Path truth : FlatArticle.truths(corpus)) {
            int id = FlatArticle.id(truth);
            FlatArticle page = FlatArticle.read(corpus, truth, PageFlattener.dirtOf(id));
            if (page.isArticle()) {
                (page.isLookedAt() ? seen : unseen).add(page, clean(page));
            }
        }
        Scores scores = unseen.scores("");
        return seen.scores("looked at: ").values().entrySet().stream()
                .filter(e -> e.getKey().contains("F1") || e.getKey().endsWith("right"))
                .reduce(scores, (s, e) -> s.and(e.getKey(), e.getValue()), (a, b) -> a);
    }

    /** The article of a page; where it was wrongly split, the longest of them. */
    static Article clean(FlatArticle page) {
        return new Cleaner()
                .clean(capture("" + page.id(), page.page().text())).stream()
                        .max(Comparator.comparingInt(a -> a.body().text().length()))
                        .orElseThrow();
    }

    /** A text as a scrape that came without anything. */
    static Capture capture(String name, String text) {
        return new Capture(
                "capture-" + name,
                name + ".txt",
                null,
                Capture.Form.SCRAPE,
                new Capture.Content(text.getBytes(StandardCharsets.UTF_8)),
                "UTF-8",
                "",
                text,
                null,
                Capture.Given.NOTHING,
                List.of());
    }

    /** The role that each line of a page got: that of the block that holds most of it; null if none does. */
    static List<@Nullable Role> roles(FlatPage page, Article article) {
        List<Block> blocks = article.blocks().stream()
                .filter(b -> !b.span().isEmpty())
                .sorted(Comparator.comparing(Block::span))
                .toList();
        List<@Nullable Role> roles = new ArrayList<>();
        int first = 0;
        for (FlatPage.Line line : page.lines()) {
            while (first < blocks.size()
                    && blocks.get(first).span().end() <= line.span().start()) {
                first++;
            }
            roles.add(role(blocks, first, line.span()));
        }
        return roles;
    }

    private static @Nullable Role role(List<Block> blocks, int first, Span line) {
        Role role = null;
        int most = 0;
        for (int b = first; b < blocks.size() && blocks.get(b).span().start() < line.end(); b++) {
            int overlap = blocks.get(b).span().overlap(line);
            if (overlap > most) {
                most = overlap;
                role = blocks.get(b).role();
            }
        }
        return role;
    }

    /** Counts of right, spurious and missed. */
    static final class Count {
        private double right;
        private double spurious;
        private double missed;

        void add(double found, double wanted) {
            right += Math.min(found, wanted);
            spurious += Math.max(0, found - wanted);
            missed += Math.max(0, wanted - found);
        }

        void add(Count other) {
            right += other.right;
            spurious += other.spurious;
            missed += other.missed;
        }

        @Override
        public String toString() {
            return "%.3f right %.0f spurious %.0f missed %.0f".formatted(f1(), right, spurious, missed);
        }

        double precision() {
            return right + spurious == 0 ? 1 : right / (right + spurious);
        }

        double recall() {
            return right + missed == 0 ? 1 : right / (right + missed);
        }

        double f1() {
            return right + spurious + missed == 0 ? 1 : 2 * right / (2 * right + spurious + missed);
        }
    }

    /** The body's lines of one page, lines of the same words together. */
    static Count bodyLines(FlatArticle page, List<@Nullable Role> roles) {
        return body(page, roles, false);
    }

    /** The body's lines, counted by their words. */
    static Count bodyWords(FlatArticle page, List<@Nullable Role> roles) {
        return body(page, roles, true);
    }

    private static Count body(FlatArticle page, List<@Nullable Role> roles, boolean byWords) {
        Map<List<String>, int[]> lines = new HashMap<>();
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            List<String> words = LineTruth.words(
                    page.page().lines().get(i).span().of(page.page().text()));
            if (words.isEmpty() || role == Role.DEK) {
                continue;
            }
            int[] counts = lines.computeIfAbsent(words, w -> new int[2]);
            counts[0] += role != null && role.isBody() ? 1 : 0;
            counts[1] += page.kinds().get(i).isBody() ? 1 : 0;
        }
        Count count = new Count();
        lines.forEach((words, c) -> {
            int weight = byWords ? words.size() : 1;
            count.add(c[0] * weight, c[1] * weight);
        });
        return count;
    }

    private static final class Tally {
        private int pages;
        private int titles;
        private int titlesRight;
        private double perPage;
        private double words;
        private final Count body = new Count();
        private final Count bodyWords = new Count();
        private final Map<Kind, Count> kinds = new EnumMap<>(Kind.class);

        void add(FlatArticle page, Article article) {
            List<@Nullable Role> roles = roles(page.page(), article);
            Count count = bodyLines(page, roles);
            pages++;
            perPage += count.f1();
            body.add(count);
            bodyWords.add(bodyWords(page, roles));
            words += WcxbEvaluation.wordF1(article.body().text(), page.body());
            titles += page.title().isBlank() ? 0 : 1;
            titlesRight += !page.title().isBlank() && isTitle(article.title(), page.title()) ? 1 : 0;
            for (int i = 0; i < roles.size(); i++) {
                Kind kind = page.kinds().get(i);
                Role role = roles.get(i);
                String line = page.page().lines().get(i).span().of(page.page().text());
                if (role == Role.REPEATED && !isTitle(article.title(), line)) {
                    // Paragraphs that stand twice are repetitions, too, and no claim to be the title.
                    role = null;
                }
                kinds(kind, role);
            }
        }

        private static boolean isTitle(@Nullable String found, String wanted) {
            return found != null && LineTruth.words(found).equals(LineTruth.words(wanted));
        }

        private void kinds(Kind kind, @Nullable Role role) {
            ROLES.forEach((wanted, accepted) -> kinds.computeIfAbsent(wanted, k -> new Count())
                    .add(role != null && accepted.contains(role) ? 1 : 0, kind == wanted ? 1 : 0));
        }

        Scores scores(String half) {
            Scores scores = Scores.of(half + "body line F1", body.f1())
                    .and(half + "body line precision", body.precision())
                    .and(half + "body line recall", body.recall())
                    .and(half + "body line F1, by words", bodyWords.f1())
                    .and(half + "body line F1, mean of pages", perPage / pages)
                    .and(half + "word F1, mean of pages", words / pages)
                    .and(half + "title right", titlesRight / (double) Math.max(1, titles));
            for (Map.Entry<Kind, Count> kind : kinds.entrySet()) {
                String name =
                        kind.getKey().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
                scores = scores.and(half + name + " precision", kind.getValue().precision())
                        .and(half + name + " recall", kind.getValue().recall())
                        .and(half + name + " F1", kind.getValue().f1());
            }
            return scores;
        }
    }
}
