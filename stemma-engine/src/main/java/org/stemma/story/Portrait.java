package org.stemma.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Report;
import org.stemma.news.Role;

/**
 * What an article speaks of: how often it uses each word, in its headline, in its lead and below, and which words are names.
 *
 * @param report the article
 * @param words weighted counts of every word; a word of the headline or the lead counts more
 * @param names weighted counts of the words of names, figures left out
 * @param head counts of the words of the headline, or of the first paragraph where there is none
 * @param instalments what numbers the headline tells episodes apart by
 * @param published the day of publication, null if unknown
 */
record Portrait(
        Report report,
        Map<String, Double> words,
        Map<String, Double> names,
        Map<String, Double> head,
        Map<String, String> instalments,
        @Nullable LocalDate published) {
    private static final double TITLE = 3;
    private static final double LEAD = 2;
    /** What news puts first is what it is about. */
    private static final int LEAD_PARAGRAPHS = 2;

    Portrait {
        words = Map.copyOf(words);
        names = Map.copyOf(names);
        head = Map.copyOf(head);
        instalments = Map.copyOf(instalments);
    }

    static Portrait of(Report report) {
        Article article = report.article();
        Map<String, Double> words = new TreeMap<>();
        Map<String, Double> names = new TreeMap<>();
        Map<String, Double> head = new TreeMap<>();
        String title = article.title();
        if (title != null) {
            for (Term term : Term.in(title)) {
                words.merge(term.folded(), TITLE, Double::sum);
                head.merge(term.folded(), 1.0, Double::sum);
            }
        }
        int paragraphs = 0;
        for (Block block : article.blocks()) {
            if (!block.role().isProse()) {
                continue;
            }
            double weight = paragraphs < LEAD_PARAGRAPHS ? LEAD : 1;
            for (Term term : Term.in(block.text().text())) {
                words.merge(term.folded(), weight, Double::sum);
                if (term.isName()) {
                    names.merge(term.folded(), weight, Double::sum);
                }
                if (title == null && paragraphs == 0) {
                    head.merge(term.folded(), 1.0, Double::sum);
                }
            }
            paragraphs += block.role() == Role.BODY ? 1 : 0;
        }
        return new Portrait(report, words, names, head, Instalments.in(title), day(article));
    }

    /** The same without the article's text and analysis, but for what a story's title may be taken from. */
    Portrait bare() {
        Article article = report.article();
        List<Block> first = article.blocks().stream()
                .filter(b -> b.role().isProse() && !b.text().isBlank())
                .limit(1)
                .toList();
        Article light = new Article(
                article.id(),
                article.capture(),
                article.file(),
                null,
                "",
                article.title(),
                List.of(),
                null,
                article.published(),
                null,
                null,
                article.language(),
                first,
                List.of(),
                List.of(),
                List.of(),
                article.method());
        Analysis none = new Analysis(
                article.id(),
                article.language(),
                List.of(),
                List.of(),
                List.of(),
                report.analysis().method());
        return new Portrait(new Report(light, none), words, names, head, instalments, published);
    }

    String id() {
        return report.id();
    }

    /** Whether it has words at all: an empty page belongs to no story but its own. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    private static @Nullable LocalDate day(Article article) {
        return article.published() == null ? null : article.published().when().earliest();
    }

    /** The headline, or the beginning of the text. */
    static String title(Article article) {
        String title = article.title();
        if (title != null && !title.isBlank()) {
            return title;
        }
        List<Block> read = article.blocks().stream()
                .filter(b -> b.role().isProse() && !b.text().isBlank())
                .toList();
        return read.isEmpty()
                ? article.file()
                : beginning(read.getFirst().text().text().strip());
    }

    private static String beginning(String paragraph) {
        int stop = paragraph.indexOf(". ");
        return stop > 0 ? paragraph.substring(0, stop + 1) : paragraph;
    }
}
