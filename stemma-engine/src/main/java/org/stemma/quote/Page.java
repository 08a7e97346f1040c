package org.stemma.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.news.Block;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/** A report as this room reads it: its prose, sentence by sentence and block by block, with the marked passages. */
final class Page {
    final Report report;
    final List<Sentence> prose;
    final List<Marked> marks = new ArrayList<>();
    private final Map<Integer, List<Sentence>> byBlock = new HashMap<>();

    Page(Report report) {
        this.report = report;
        this.prose = report.analysis().sentences().stream()
                .filter(sentence -> sentence.role().isProse())
                .toList();
        prose.forEach(
                s -> byBlock.computeIfAbsent(s.block(), b -> new ArrayList<>()).add(s));
        List<Block> blocks = report.article().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).role().isProse()) {
                mark(i, blocks.get(i).text());
            }
        }
        Works works = new Works(this);
        marks.removeIf(works::holds);
    }

    private void mark(int block, AlignedText text) {
        List<Span> sentences =
                in(block).stream().map(s -> text.toReading(s.span())).toList();
        Marks found = new Marks(
                text.text(),
                at -> around(sentences, at).start(),
                at -> Math.max(at, around(sentences, at).end()));
        for (Marks.Found passage : found.find()) {
            Span content = text.toOriginal(new Span(passage.start(), passage.end()));
            Span whole = text.toOriginal(passage.whole());
            marks.add(new Marked(block, content, whole, passage.orphan(), passage.open(), passage.single()));
        }
    }

    private static Span around(List<Span> sentences, int at) {
        Span around = new Span(0, 0);
        for (Span sentence : sentences) {
            if (sentence.start() <= at) {
                around = sentence;
            }
        }
        return around;
    }

    List<Sentence> in(int block) {
        return byBlock.getOrDefault(block, List.of());
    }

    /** Index of the last block with prose before a block, -1 if none. */
    int proseBefore(int block) {
        for (int i = block - 1; i >= 0; i--) {
            if (!in(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** The sentences that a span touches, in order. */
    List<Sentence> at(Span span) {
        return prose.stream().filter(s -> s.span().overlaps(span)).toList();
    }

    /** Whether a token stands between double quotation marks. */
    boolean isQuoted(Token token) {
        return marks.stream().anyMatch(m -> !m.single() && m.content().contains(token.span()));
    }

    boolean isMarked(Token token) {
        return marks.stream().anyMatch(m -> m.content().contains(token.span()));
    }

    /** The words of a passage, without marks. */
    List<Token> words(Marked mark) {
        return at(mark.content()).stream()
                .flatMap(s -> s.tokens().stream())
                .filter(t -> mark.content().contains(t.span()))
                .filter(t -> t.form().chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    String read(Span span) {
        return report.article().read(span).strip();
    }
}
