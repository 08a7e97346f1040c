package org.stemma.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.EntityType;
import org.stemma.news.Method;
import org.stemma.news.Name;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.Stamp;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/** Reports of invented affairs, with the persons and days that a language model would find in them. */
final class Invented {
    private static final Method METHOD = new Method("invented", 1);

    private Invented() {}

    static Report report(String id, @Nullable String title, String body, @Nullable String day) {
        return report(id, title, body, day, List.of(), List.of());
    }

    /**
     * A report of a title and a paragraph.
     *
     * @param persons whose names are found wherever they stand
     * @param told days that the paragraph tells
     */
    static Report report(
            String id,
            @Nullable String title,
            String body,
            @Nullable String day,
            List<String> persons,
            List<String> told) {
        String text = (title == null ? "" : title) + "\n" + body;
        int at = title == null ? 0 : title.length();
        List<Block> blocks = new ArrayList<>();
        if (title != null) {
            blocks.add(new Block(Role.TITLE, AlignedText.copy(text, new Span(0, at)), "invented"));
        }
        blocks.add(new Block(Role.BODY, AlignedText.copy(text, new Span(at + 1, text.length())), "invented"));
        Stamp published =
                day == null ? null : new Stamp(day, When.day(LocalDate.parse(day)), Stamp.Basis.GIVEN, null, "");
        Article article = new Article(
                id, id, id, null, text, title, List.of(), null, published, null, null, "en", blocks, List.of(),
                List.of(), List.of(), METHOD);
        List<Sentence> sentences = new ArrayList<>();
        for (Block block : blocks) {
            List<Name> names = persons.stream()
                    .filter(person -> block.text().text().contains(person))
                    .map(person -> new Name(EntityType.PERSON, 0, 1, new Span(0, 1), person))
                    .toList();
            sentences.add(
                    new Sentence(sentences.size(), sentences.size(), block.role(), block.text(), List.of(), names));
        }
        List<TimeExpression> times = told.stream()
                .map(time -> new TimeExpression(
                        0, new Span(0, 1), time, TimeExpression.Kind.DATE, When.day(LocalDate.parse(time)), null, null))
                .toList();
        return new Report(article, new Analysis(id, "en", sentences, times, List.of(), METHOD));
    }
}
