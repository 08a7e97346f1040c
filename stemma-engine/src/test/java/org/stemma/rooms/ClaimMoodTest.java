package org.stemma.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.claim.ClaimFinder;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Lineage;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Statement;
import org.stemma.news.Statement.Attribution;

/** Whether a sentence says that it is so, that it is not, or neither. */
final class ClaimMoodTest {
    private static final Language LANGUAGE = new Language();

    private static List<Statement> statements(String text) {
        Article article = new ArticleBuilder("told.txt")
                .published(LocalDate.of(2024, 5, 15))
                .block(Role.BODY, text)
                .build();
        List<Report> reports = List.of(new Report(article, LANGUAGE.analyse(article)));
        return new ClaimFinder(Language.embeddings())
                .find(reports, new EntityFinder().find(reports), List.of(), Lineage.EMPTY).stream()
                        .flatMap((Claim claim) -> claim.statements().stream())
                        .toList();
    }

    private static Statement of(String predicate, String text) {
        return statements(text).stream()
                .filter(s -> s.predicate().equals(predicate))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sign | The mayor has yet to sign the harbour bill.",
                "know | The results of the harbour survey are not yet known.",
                "close | The bridge over the Tarvik is no longer closed.",
                "need | Mr. Varo does not believe that the wall is needed.",
                "reach | Officials don't think the storm will reach the coast.",
                "approve | Mr. Varo did not expect that the Velim council would approve the budget.",
                "work | Nobody believes that the harbour plan will work.",
                "hurt | None of the passengers were hurt."
            })
    void knowsThatItIsNotSo(String predicate, String text) {
        assertThat(of(predicate, text).polarity()).isEqualTo(Polarity.NEGATIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "be | Nothing less than the future of the harbour is at stake.",
                "be | The source was not one man, but probably a group of several people.",
                "sign | The mayor has now signed the harbour bill.",
                "need | Mr. Varo believes that the wall is needed."
            })
    void knowsThatItIsSo(String predicate, String text) {
        assertThat(of(predicate, text).polarity()).isEqualTo(Polarity.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister did not say that the bridge was closed.",
                "Police could not confirm that the bridge was closed.",
                "Investigators found no evidence that the bridge was closed.",
                "The report offered little proof that the bridge was closed."
            })
    void tellsNothingThatNobodySaid(String text) {
        assertThat(statements(text))
                .filteredOn(s -> s.predicate().equals("close"))
                .allMatch(s -> s.modality() == Modality.QUESTIONED);
    }

    @Test
    void creditsNobodyWithWhatNobodySaid() {
        assertThat(of("work", "Nobody believes that the harbour plan will work.")
                        .attribution())
                .extracting(Attribution::name)
                .doesNotContain("Nobody");
    }

    @Test
    void takesAHeadlineForAPlan() {
        assertThat(of("open", "The Velim mayor to open the Tarvik bridge on Monday")
                        .modality())
                .isEqualTo(Modality.PLANNED);
    }

    @Test
    void knowsThatARumourWithoutThatIsDiscounted() {
        assertThat(of("be", "Mr. Varo discounted rumors he was the thief.").stance())
                .isEqualTo(Statement.Stance.DENIES);
    }
}
