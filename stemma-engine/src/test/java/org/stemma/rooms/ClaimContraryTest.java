package org.stemma.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
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

/** Who says that there was none of what another tells, in unlike words. */
final class ClaimContraryTest {
    private static final Language LANGUAGE = new Language();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);

    private static Report report(String name, LocalDate published, String text) {
        Article article = new ArticleBuilder(name)
                .published(published)
                .block(Role.BODY, text)
                .build();
        return new Report(article, LANGUAGE.analyse(article));
    }

    private static List<Difference> contraries(Report... told) {
        List<Report> reports = List.of(told);
        return new ClaimFinder(Language.embeddings())
                .find(reports, new EntityFinder().find(reports), List.of(), Lineage.EMPTY).stream()
                        .flatMap(claim -> claim.differences().stream())
                        .filter(d -> d.type() == Difference.Type.POLARITY)
                        .toList();
    }

    private static List<Difference> contraries(String one, String other) {
        return contraries(report("one.txt", DAY, one), report("other.txt", DAY, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Velim council and the firm signed a contract for the ferry on Monday, the mayor said. | Nothing has been signed, the firm told Velim radio.",
                "Velim police said that nobody had been arrested. | Velim police arrested a 40-year-old driver at the harbour.",
                "No shots were fired, the Velim police said. | A guard fired three shots into the air in Velim.",
                // Told from the other end.
                "The Velim embassy sent the request for extradition to Tarvik on Monday, the minister said. | Tarvik has received no request for extradition from Velim, a spokesman said.",
                // By their tolls.
                "The fire at the Velim hotel injured seven people, the brigade said. | Nobody was hurt in the fire, the hotel's owner said."
            })
    void contradictsWhoeverTellsOfOne(String one, String other) {
        assertThat(contraries(one, other)).anyMatch(Difference::conflict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // One kind of people, and one who is only named.
                "No senator called Jon Varo about the ferry, he said. | Mila Kade called Jon Varo about the ferry, she said.",
                // Somewhere or some other time.
                "Velim police said that nobody else had been arrested. | Velim police arrested a 40-year-old driver at the harbour.",
                "No shots were fired when Jon Varo was taken away, the Velim police said. | Jon Varo fired at a guard in Velim.",
                "There were no injuries in Tarvik. | The quake injured 40 people in Velim.",
                // Another object.
                "Jon Varo went to school in Velim and never left. | Jon Varo left the council in May."
            })
    void saysNothingOfWhatIsNotItsOwn(String one, String other) {
        assertThat(contraries(one, other)).isEmpty();
    }

    @Test
    void mayHaveBeenDoneTheDayAfter() {
        String before = "Nothing has been signed, the firm told Velim radio.";
        String after = "The Velim council and the firm signed a contract for the ferry, the mayor said.";
        assertThat(contraries(report("one.txt", DAY, before), report("other.txt", DAY.plusDays(2), after)))
                .noneMatch(Difference::conflict);
    }
}
