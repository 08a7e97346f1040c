package org.stemma.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.claim.ClaimFinder;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Difference;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Role;

/** Which two figures dispute one thing, and which are of two. */
final class ClaimFigureTest {
    private static final Language LANGUAGE = new Language();

    private static Report report(String name, String text) {
        Article article = new ArticleBuilder(name)
                .published(LocalDate.of(2024, 5, 15))
                .block(Role.BODY, text)
                .build();
        return new Report(article, LANGUAGE.analyse(article));
    }

    private static List<Difference> numbers(String one, String other) {
        List<Report> reports = List.of(report("one.txt", one), report("other.txt", other));
        return new ClaimFinder(Language.embeddings())
                .find(reports, new EntityFinder().find(reports), List.of(), Lineage.EMPTY).stream()
                        .flatMap(claim -> claim.differences().stream())
                        .filter(d -> d.type() == Difference.Type.NUMBER)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Velim council paid the firm $158 million for the ferry. | The Velim council paid the firm $143 million for the ferry.",
                "The Velim council paid the firm $40 million for the ferry. | The firm was paid $15 million by the Velim council in the spring.",
                "Jon Varo had been arrested three times in Velim. | Jon Varo had been arrested four times in Velim.",
                "The blast in Velim killed 12 people and injured 30 at the harbour. | The blast in Velim killed 14 people and injured 36 at the harbour."
            })
    void showsThatTwoFiguresOfOneThingConflict(String one, String other) {
        assertThat(numbers(one, other)).anyMatch(Difference::conflict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Another instance: most of what is counted in both differs.
                "The Velim patrol seized 6 rifles and 12 magazines from the pirates. | The Velim patrol seized 14 rifles and 31 magazines from the pirates.",
                // One article gives both.
                "The Velim council paid the firm $40 million for the ferry. It had paid the firm $15 million for the tug. | The firm was paid $15 million by the Velim council in the spring.",
                // The ages of two persons.
                "The suspect, 38-year-old Jon Varo, was named by the Velim police. | The Velim police named the victim as a 47-year-old man.",
                // Done and planned.
                "Mr. Varo has cut $40 million from the Velim fund. | His plan would cut $60 million from the Velim fund.",
                // A part of the whole.
                "The Velim court gave Jon Varo two more life sentences. | The Velim court gave Jon Varo three life sentences.",
                // Hours and minutes.
                "Updated 9: 56 AM. Jon Varo entered the Velim clinic. | Updated 7: 31 AM. Jon Varo entered the Velim clinic."
            })
    void doesNotDisputeTwoThings(String one, String other) {
        assertThat(numbers(one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The death toll from the Velim quake rises to 10, officials in Velim said. | The quake in Velim killed three people, officials in Velim said."
            })
    void knowsThatATollHasGrown(String one, String other) {
        assertThat(numbers(one, other)).noneMatch(Difference::conflict);
    }
}
