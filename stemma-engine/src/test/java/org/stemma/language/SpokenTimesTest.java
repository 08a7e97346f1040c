package org.stemma.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stemma.news.Article;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.TimeExpression;
import org.stemma.rooms.ArticleBuilder;
import org.stemma.text.Span;

/** What somebody says in a note, read on Friday, 17 October 2031: every construct in several of its forms. */
class SpokenTimesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2031, 10, 17);

    @ParameterizedTest
    @CsvFileSource(resources = "spoken-times.tsv", delimiter = '\t', numLinesToSkip = 1)
    void readsWhatSomebodySays(String note, String expected) {
        assertThat(told(note)).isEqualTo(expected);
    }

    /** The phrases with what they say: days, else the TIMEX3 value, else the duration; then the modifier. */
    static String told(String note) {
        Article article = new ArticleBuilder("a.txt")
                .block(Role.BODY, note)
                .published(FRIDAY)
                .build();
        Sentence sentence =
                new Sentence(0, 0, Role.BODY, article.blocks().getFirst().text(), List.of(), List.of());
        return new TimeTagger()
                .tag(article, List.of(sentence)).stream()
                        .map(time -> told(note, time))
                        .collect(Collectors.joining("; "));
    }

    private static String told(String note, TimeExpression time) {
        Span span = time.phrase() == null ? time.span() : time.phrase();
        String value = time.when() != null
                ? time.when().value()
                : time.timex() != null ? time.timex() : String.valueOf(time.duration());
        return span.of(note) + " = " + value + (time.modifier() == null ? "" : " " + time.modifier());
    }
}
