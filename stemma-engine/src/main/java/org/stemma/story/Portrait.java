package org.stemma.story;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
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
 * What an article speaks of.
 *
 * @param report the article
 * @param fields how often it uses each word, name, time and figure
 * @param principals whom and where it opens with
 * @param instalments what numbers the headline or the opening tells episodes apart by
 * @param published the day of publication, null if unknown
 */
record Portrait(
        Report report,
        Map<Field, Map<String, Double>> fields,
        Principals principals,
        Map<String, String> instalments,
        @Nullable LocalDate published) {
    /** Words from the headline on that count as the lead; 60 were a little better than 90 and 120 on the odd topics of ECB+. */
    private static final int LEAD_WORDS = 60;

    Portrait {
        Map<Field, Map<String, Double>> copies = new EnumMap<>(Field.class);
        fields.forEach((field, counts) -> copies.put(field, Map.copyOf(counts)));
        fields = Map.copyOf(copies);
        instalments = Map.copyOf(instalments);
    }

    static Portrait of(Report report) {
        Article article = report.article();
        String title = article.title();
        Map<Field, Map<String, Double>> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            fields.put(field, new TreeMap<>());
        }
        int read = title == null ? 0 : headline(title, fields);
        boolean opens = title == null;
        for (Block block : article.blocks()) {
            if (block.role().isProse()) {
                read = paragraph(block, opens, read, fields);
                opens &= block.role() != Role.BODY;
            }
        }
        Figures.count(report, fields);
        return new Portrait(
                report,
                fields,
                Principals.of(report.analysis()),
                Instalments.in(title, opening(article)),
                day(article));
    }

    private static int headline(String title, Map<Field, Map<String, Double>> fields) {
        List<Term> terms = Term.in(title);
        for (Term term : terms) {
            add(fields, Field.WORDS, term);
            add(fields, Field.HEAD, term);
            add(fields, Field.LEAD, term);
        }
        return terms.size();
    }

    /** Reads a paragraph, the head if there is no other; gives how many words are read by then. */
    private static int paragraph(Block block, boolean isHead, int before, Map<Field, Map<String, Double>> fields) {
        int read = before;
        for (Term term : Term.in(block.text().text())) {
            add(fields, Field.WORDS, term);
            if (term.isName()) {
                add(fields, Field.NAMES, term);
            }
            if (isHead) {
                add(fields, Field.HEAD, term);
            }
            if (read < LEAD_WORDS) {
                add(fields, Field.LEAD, term);
            }
            read++;
        }
        return read;
    }

    private static void add(Map<Field, Map<String, Double>> fields, Field field, Term term) {
        fields.computeIfAbsent(field, f -> new HashMap<>()).merge(term.folded(), 1.0, Double::sum);
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
        return new Portrait(new Report(light, none), fields, principals, instalments, published);
    }

    String id() {
        return report.id();
    }

    /** Counts of every word. */
    Map<String, Double> words() {
        return counts(Field.WORDS);
    }

    /** Counts of the words of names. */
    Map<String, Double> names() {
        return counts(Field.NAMES);
    }

    Map<String, Double> counts(Field field) {
        return fields.getOrDefault(field, Map.of());
    }

    private static @Nullable String opening(Article article) {
        return article.blocks().stream()
                .filter(b -> b.role() == Role.BODY && !b.text().isBlank())
                .map(b -> b.text().text())
                .findFirst()
                .orElse(null);
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
