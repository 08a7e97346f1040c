package org.stemma.lineage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * An article as the row of its sentences, each with what it speaks of.
 *
 * <p>Read from the analysis where there is one; otherwise the paragraphs are cut by Java's sentence breaks, and words stand in
 * for lemmas. Words of fewer than {@value #SHORT_WORD} letters that are neither names nor figures are left out: they are
 * function words in most languages written with spaces.
 *
 * @param lines the sentences of the paragraphs, in order
 * @param facts every name and figure of the paragraphs
 */
record Telling(Article article, List<Line> lines, Set<String> facts) {
    private static final int SHORT_WORD = 4;

    /**
     * A sentence.
     *
     * @param terms its content words, folded
     * @param facts its names and figures, folded
     */
    record Line(Span span, Set<String> terms, Set<String> facts) {
        Line {
            terms = Set.copyOf(terms);
            facts = Set.copyOf(facts);
        }
    }

    Telling {
        lines = List.copyOf(lines);
        facts = Set.copyOf(facts);
    }

    static Telling of(Report report) {
        List<Line> lines = report.analysis().sentences().isEmpty() ? cut(report.article()) : analysed(report);
        Set<String> facts = new HashSet<>();
        lines.forEach(line -> facts.addAll(line.facts()));
        return new Telling(report.article(), lines, facts);
    }

    /** Every content word, sorted. */
    Set<String> terms() {
        Set<String> terms = new TreeSet<>();
        lines.forEach(line -> terms.addAll(line.terms()));
        return terms;
    }

    private static boolean isText(Role role) {
        return role == Role.BODY || role == Role.LIST_ITEM;
    }

    private static List<Line> analysed(Report report) {
        List<Line> lines = new ArrayList<>();
        for (Sentence sentence : report.analysis().sentences()) {
            if (!isText(sentence.role())) {
                continue;
            }
            Set<String> terms = new TreeSet<>();
            Set<String> facts = new TreeSet<>();
            for (Token token : sentence.tokens()) {
                add(
                        token.tag().startsWith("NNP") ? token.form() : token.lemma(),
                        token.form(),
                        token.isProperNoun(),
                        terms,
                        facts);
            }
            lines.add(new Line(sentence.span(), terms, facts));
        }
        return lines;
    }

    private static List<Line> cut(Article article) {
        List<Line> lines = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (isText(block.role())) {
                AlignedText text = block.text();
                for (Span sentence : sentences(text.text(), article.language())) {
                    lines.add(line(text, sentence));
                }
            }
        }
        return lines;
    }

    private static List<Span> sentences(String text, String language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        breaks.setText(text);
        List<Span> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.add(new Span(start, end));
            start = end;
        }
        return sentences;
    }

    private static Line line(AlignedText text, Span sentence) {
        String read = sentence.of(text.text());
        Set<String> terms = new TreeSet<>();
        Set<String> facts = new TreeSet<>();
        boolean first = true;
        for (Span word : Wording.words(read)) {
            String form = word.of(read);
            add(form, form, !first && Character.isUpperCase(form.codePointAt(0)), terms, facts);
            first = false;
        }
        return new Line(text.toOriginal(sentence), terms, facts);
    }

    private static void add(String lemma, String form, boolean name, Set<String> terms, Set<String> facts) {
        String folded = Wording.fold(
                lemma.endsWith("\u2019s") || lemma.endsWith("'s") ? lemma.substring(0, lemma.length() - 2) : lemma);
        boolean figure = form.chars().anyMatch(Character::isDigit);
        if (folded.isEmpty()) {
            return;
        }
        if (figure || (name && folded.length() > 1)) {
            facts.add(figure ? Wording.fold(form) : folded);
        }
        if (figure || name || folded.codePointCount(0, folded.length()) >= SHORT_WORD || !isAlphabetic(folded)) {
            terms.add(folded);
        }
    }

    private static boolean isAlphabetic(String word) {
        return word.codePointAt(0) < 0x0e00;
    }
}
