package org.stemma.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.claim.ClaimFinder;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Claim.State;
import org.stemma.news.Difference;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Role;

/** One text with one slot filled otherwise is one claim with that difference; with two, another event. */
final class ClaimContrastTest {
    private static final Language LANGUAGE = new Language();
    private static final LocalDate SATURDAY = LocalDate.of(2024, 5, 18);

    /** The claims of articles published on one day. */
    private static List<Claim> claims(String... texts) {
        List<Report> reports = new ArrayList<>();
        for (String text : texts) {
            Article article = new ArticleBuilder("report-" + reports.size() + ".txt")
                    .published(SATURDAY)
                    .block(Role.BODY, text)
                    .build();
            reports.add(new Report(article, LANGUAGE.analyse(article)));
        }
        return new ClaimFinder(Language.embeddings())
                .find(reports, new EntityFinder().find(reports), List.of(), Lineage.EMPTY);
    }

    private static List<Difference> differences(String... texts) {
        return claims(texts).stream()
                .flatMap(claim -> claim.differences().stream())
                .toList();
    }

    private static List<Difference.Type> conflicts(String... texts) {
        return differences(texts).stream()
                .filter(Difference::conflict)
                .map(Difference::type)
                .distinct()
                .toList();
    }

    @Test
    void showsAnotherDayOfOneStatement() {
        assertThat(conflicts(
                        "The regional council approved the new harbour budget on Tuesday.",
                        "The regional council approved the new harbour budget on Thursday."))
                .containsExactly(Difference.Type.DATE);
    }

    @Test
    void takesAVersionIntoTheGroupOfThoseWhoAgree() {
        Claim claim = claims(
                        "The regional council approved the new harbour budget on Tuesday.",
                        "The new harbour budget was approved by the regional council on Tuesday.",
                        "The regional council approved the new harbour budget on Thursday.")
                .getFirst();
        assertThat(claim.statements()).hasSize(3);
        assertThat(claim.state()).isEqualTo(State.DISPUTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The regional council approved the new harbour budget in May 2024.",
                "The regional council approved the new harbour budget this week.",
                "The regional council approved the new harbour budget on 14 May."
            })
    void takesAnotherPrecisionForTheSameDay(String other) {
        assertThat(differences("The regional council approved the new harbour budget on Tuesday.", other))
                .isEmpty();
    }

    @Test
    void takesAMonthLaterForAnotherTime() {
        assertThat(conflicts(
                        "The regional council approved the new harbour budget on 14 May 2024.",
                        "The regional council approved the new harbour budget on 12 March 2024."))
                .isEmpty();
    }

    @Test
    void showsAnotherPlaceUnlessOneHoldsTheOther() {
        String told = "The striking dock workers blocked the main railway bridge in %s for several hours.";
        assertThat(conflicts(told.formatted("Lisbon"), told.formatted("Nairobi")))
                .containsExactly(Difference.Type.PLACE);
        assertThat(differences(told.formatted("Lisbon"), told.formatted("Portugal")))
                .isEmpty();
    }

    @Test
    void showsAnotherPersonUnlessAnArticleTellsOfBoth() {
        String told = "Deputy mayor %s opened the rebuilt harbour museum with a long speech.";
        String dren = told.formatted("Olga Dren");
        String senn = told.formatted("Marta Senn");
        assertThat(conflicts(dren, senn)).contains(Difference.Type.AGENT);
        assertThat(conflicts(dren + " Marta Senn stayed at home.", senn)).isEmpty();
    }

    @Test
    void takesAnotherDayOfAnotherPersonForAnotherEvent() {
        String told = "Deputy mayor %s opened the rebuilt harbour museum with a long speech on %s.";
        assertThat(conflicts(told.formatted("Olga Dren", "Monday"), told.formatted("Marta Senn", "Thursday")))
                .isEmpty();
    }

    @Test
    void knowsWhatHappensOnceInWhateverWords() {
        assertThat(
                        conflicts(
                                "Former president Viktor Varo died on Monday after a long illness.",
                                "Viktor Varo, who ruled for two decades, died at a clinic abroad on Wednesday, his family said."))
                .contains(Difference.Type.DATE);
    }

    @Test
    void showsThatWhatOneTellsAsSureAnotherTellsAsPossible() {
        assertThat(differences(
                        "The national railway will close the northern line in June.",
                        "The national railway may close the northern line in June."))
                .extracting(Difference::type)
                .containsExactly(Difference.Type.MODALITY);
    }

    @Test
    void takesRoundedFiguresForTheSame() {
        assertThat(differences(
                        "The harbour company lost $13,625,777 last year.",
                        "The harbour company lost $13.6 million last year."))
                .isEmpty();
        assertThat(conflicts(
                        "The harbour company lost $13,625,777 last year.",
                        "The harbour company lost $12.6 million last year."))
                .containsExactly(Difference.Type.NUMBER);
    }

    @Test
    void showsTwoVoicesOfOneArticleThatContradictEachOther() {
        assertThat(
                        conflicts(
                                "Union officials said the harbour company will close the northern dock. Chairwoman Marta Senn said the harbour company will not close the northern dock."))
                .containsExactly(Difference.Type.POLARITY);
    }
}
