package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The body of a text while it is edited. */
record Draft(List<Paragraph> paragraphs) {
    /** A paragraph, sentence by sentence. */
    record Paragraph(List<Line> lines) {
        Paragraph {
            lines = lines.stream().filter(line -> line.size() > 0).toList();
        }

        int length() {
            return lines.stream().mapToInt(Line::length).sum();
        }
    }

    Draft {
        paragraphs = paragraphs.stream().filter(p -> !p.lines().isEmpty()).toList();
    }

    int size() {
        return paragraphs.size();
    }

    /** How many words. */
    int length() {
        return paragraphs.stream().mapToInt(Paragraph::length).sum();
    }

    Stream<Line> lines() {
        return paragraphs.stream().flatMap(p -> p.lines().stream());
    }

    Stream<Word> words() {
        return lines().flatMap(line -> line.words().stream());
    }

    /** Every sentence changed. */
    Draft each(UnaryOperator<Line> change) {
        return eachParagraph(p -> new Paragraph(p.lines().stream().map(change).toList()));
    }

    Draft eachParagraph(UnaryOperator<Paragraph> change) {
        return new Draft(paragraphs.stream().map(change).toList());
    }

    /** With a paragraph more at the end. */
    Draft and(Paragraph paragraph) {
        return with(paragraph, size());
    }

    Draft with(Paragraph paragraph, int at) {
        List<Paragraph> all = new ArrayList<>(paragraphs);
        all.add(at, paragraph);
        return new Draft(all);
    }

    /** A paragraph of one sentence written anew. */
    static Paragraph paragraph(String text) {
        return new Paragraph(List.of(Line.of(text)));
    }
}
