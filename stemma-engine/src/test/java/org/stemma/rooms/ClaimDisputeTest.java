package org.stemma.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stemma.claim.ClaimFinder;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Claim.State;
import org.stemma.news.Difference;
import org.stemma.news.Lineage;
import org.stemma.news.Polarity;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Statement;
import org.stemma.news.Statement.Stance;

/** Disputes told in unlike words: tolls and their corrections, accusations and their denials, presence and absence. */
final class ClaimDisputeTest {
    private static final Language LANGUAGE = new Language();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 14);

    private static Report report(int number, LocalDate published, String text) {
        Article article = new ArticleBuilder("report-" + number + ".txt")
                .published(published)
                .block(Role.BODY, text)
                .build();
        return new Report(article, LANGUAGE.analyse(article));
    }

    /** Claims of articles published a day after one another. */
    private static List<Claim> claims(String... texts) {
        List<Report> reports = new ArrayList<>();
        for (String text : texts) {
            reports.add(report(reports.size(), DAY.plusDays(reports.size()), text));
        }
        return new ClaimFinder(Language.embeddings())
                .find(reports, new EntityFinder().find(reports), List.of(), Lineage.EMPTY);
    }

    private static Optional<Claim> shared(List<Claim> claims, int articles) {
        return claims.stream()
                .filter(c -> c.statements().stream()
                                .map(s -> s.passage().article())
                                .distinct()
                                .count()
                        == articles)
                .findFirst();
    }

    @Test
    void takesTollsInUnlikeWordsForOneQuestion() {
        Claim claim = shared(
                        claims(
                                "At least 12 people were killed when a ferry sank off Tarvik in Norway on Monday.",
                                "The death toll from the ferry that sank off Tarvik in Norway has reached 14.",
                                "The number of people killed when the ferry sank off Tarvik is 15."),
                        3)
                .orElseThrow();
        assertThat(claim.differences()).noneMatch(Difference::conflict);
        assertThat(claim.state()).isNotEqualTo(State.DISPUTED);
    }

    @Test
    void letsACorrectionReplaceTheFigureOfAnotherOrigin() {
        Claim claim = shared(
                        claims(
                                "At least 40 people were killed when a ferry sank off Tarvik in Norway.",
                                "The coast guard said 18 people were killed when the ferry sank off Tarvik in Norway, correcting an earlier figure."),
                        2)
                .orElseThrow();
        assertThat(claim.state()).isEqualTo(State.SUPERSEDED);
        assertThat(claim.text()).contains("18");
    }

    @Test
    void tellsHowAFigureChangedAndWhenItWasCorrected() {
        Claim claim = claims(
                        "At least 40 people were killed when a ferry sank off Tarvik in Norway.",
                        "The death toll from the ferry that sank off Tarvik in Norway has reached 44.",
                        "The coast guard said 18 people were killed when the ferry sank off Tarvik in Norway, correcting an earlier figure.")
                .stream()
                .filter(c -> !c.series().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(claim.history())
                .extracting(Claim.Turn::reported)
                .containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2));
        assertThat(claim.history().getFirst().state()).isEqualTo(State.SINGLE_SOURCE);
        assertThat(claim.history().getFirst().amounts()).containsExactly("At least 40");
        assertThat(claim.history().getLast().state()).isEqualTo(claim.state()).isEqualTo(State.SUPERSEDED);
        assertThat(claim.history().getLast().amounts()).containsExactly("18");
        Claim.Series series = claim.series().getFirst();
        assertThat(series.counted()).isEqualTo("people");
        assertThat(series.values()).extracting(v -> v.passage().quote()).containsExactly("At least 40", "44", "18");
        assertThat(series.values()).extracting(Claim.Value::reported).isSorted();
    }

    @Test
    void givesNoSeriesForAmountsOfUnlikeThings() {
        assertThat(claims(
                        "The blast in Tarvik, Norway, killed 12 people at the harbour.",
                        "The blast in Tarvik, Norway, injured 30 people at the harbour."))
                .allSatisfy(claim -> assertThat(claim.series()).isEmpty());
    }

    @Test
    void countsNoSupportAcrossUnlikeNumbers() {
        Claim claim = shared(
                        claims(
                                "The blast in Tarvik, Norway, killed 12 people at the harbour.",
                                "The blast in Tarvik, Norway, killed 30 people at the harbour."),
                        2)
                .orElseThrow();
        assertThat(claim.state()).isNotEqualTo(State.CORROBORATED);
        assertThat(claim.origins()).isEqualTo(1);
    }

    @Test
    void keepsTheTollsOfTwoEventsApart() {
        assertThat(shared(
                        claims(
                                "At least 12 people were killed when a ferry sank off Tarvik in Norway.",
                                "An avalanche in Peru buried a village and 30 people were killed."),
                        2))
                .isEmpty();
    }

    @Test
    void alignsAnAccusationWithItsDenial() {
        Claim claim = shared(
                        claims(
                                "Mayor Ada Voss accused the company of poisoning the wells of Tarvik.",
                                "A company spokesman denied that the wells of Tarvik had been poisoned."),
                        2)
                .orElseThrow();
        assertThat(claim.state()).isEqualTo(State.DENIED);
        Statement accusation = claim.statements().stream()
                .filter(s -> s.stance() != Stance.DENIES)
                .findFirst()
                .orElseThrow();
        assertThat(accusation.attribution().getLast().name()).contains("Voss");
    }

    @Test
    void setsAbsenceAgainstSound() {
        Claim claim = shared(
                        claims(
                                "The fire office said that sirens sounded in Tarvik before the flood.",
                                "There was no siren in Tarvik, a baker said."),
                        2)
                .orElseThrow();
        assertThat(claim.state()).isEqualTo(State.DISPUTED);
        assertThat(claim.statements()).anyMatch(s -> s.polarity() == Polarity.NEGATIVE);
    }

    @Test
    void countsWhoHeardAndWhoHeardNothingApart() {
        Claim claim = shared(
                        claims(
                                "The fire office said that sirens sounded in Tarvik before the flood.",
                                "There was no siren in Tarvik, a baker said.",
                                "Residents told the paper that there was no siren in Tarvik."),
                        3)
                .orElseThrow();
        assertThat(claim.origins()).isEqualTo(2);
    }

    @Test
    void takesNoEvidenceForNoDenialOfWhatWasHeard() {
        assertThat(shared(
                        claims(
                                "The court in Tarvik heard evidence against the banker on Monday.",
                                "There was no evidence in Tarvik, a lawyer said."),
                        2))
                .isEmpty();
    }

    @Test
    void countsACopiedSentenceOnce() {
        String copied = "Police arrested the banker Ole Brandt at his house in Tarvik on Monday after a long search.";
        Claim claim = shared(claims(copied, copied), 2).orElseThrow();
        assertThat(claim.state()).isEqualTo(State.ECHOED);
        assertThat(claim.origins()).isEqualTo(1);
    }

    @Test
    void countsTheOriginsOfADenialThatStandsAlone() {
        Claim claim = claims("The ministry denied that repairs of the bridge in Tarvik had been delayed.")
                .getFirst();
        assertThat(claim.state()).isEqualTo(State.DENIED);
        assertThat(claim.origins()).isEqualTo(1);
    }

    @Test
    void takesADoubtForAnOpinion() {
        assertThat(claims("Ada Voss fears that Ole Brandt sold the harbour of Tarvik to Norway."))
                .flatMap(Claim::statements)
                .filteredOn(s -> s.predicate().equals("sell"))
                .allMatch(Statement::opinion);
    }

    private static List<Difference> differences(Difference.Type type, String... texts) {
        return claims(texts).stream()
                .flatMap(claim -> claim.differences().stream())
                .filter(d -> d.type() == type)
                .toList();
    }

    @Test
    void comparesOnlySumsThatAnswerEachOther() {
        assertThat(differences(
                        Difference.Type.NUMBER,
                        "The Holms paid $43,885,310 in federal taxes and $13,625,777 in state and local taxes.",
                        "The papers show that the Holms paid $43 million in federal taxes."))
                .isEmpty();
    }

    @Test
    void comparesAShareWithWhatTheOtherSideSaysItIsOf() {
        List<Report> oneDay = List.of(
                report(0, DAY, "The effective tax rate of the Holms for 2014 was 35.7 percent, Ada Lunde said."),
                report(
                        1,
                        DAY,
                        "Ole Brandt contrasted that with what he said was the Holms’ 2014 tax rate: 30 percent."));
        List<Claim> claims = new ClaimFinder(Language.embeddings())
                .find(oneDay, new EntityFinder().find(oneDay), List.of(), Lineage.EMPTY);
        assertThat(claims).anyMatch(claim -> claim.state() == State.DISPUTED);
    }

    @Test
    void whatWasSaidToBeDoneWasNotDoneLater() {
        String said =
                "The mayor's lawyers said in 2022 that Ole Brandt and his wife repaid the Tarvik fund about $60,000.";
        assertThat(differences(
                        Difference.Type.DATE,
                        said,
                        "Ole Brandt repaid the Tarvik fund more than $60,000 in May 2023 for improper expenses."))
                .anyMatch(Difference::conflict);
        assertThat(differences(
                        Difference.Type.DATE,
                        said,
                        "Ole Brandt repaid the Tarvik fund more than $60,000 in May 2021 for improper expenses."))
                .isEmpty();
    }

    private static List<Difference> sumsOfOneDay(String one, String other) {
        List<Report> oneDay = List.of(report(0, DAY, one), report(1, DAY, other));
        return new ClaimFinder(Language.embeddings())
                .find(oneDay, new EntityFinder().find(oneDay), List.of(), Lineage.EMPTY).stream()
                        .flatMap(claim -> claim.differences().stream())
                        .filter(d -> d.type() == Difference.Type.NUMBER)
                        .toList();
    }

    @Test
    void whatIsDoneAndWhatMightBeAreTwoAmounts() {
        String done = "Ole Brandt cut the Tarvik hospital fund by $700 million, the ministry said.";
        assertThat(sumsOfOneDay(done, "Ole Brandt cut the Tarvik hospital fund by $800 million, the union said."))
                .anyMatch(Difference::conflict);
        assertThat(sumsOfOneDay(done, "Ole Brandt could cut the Tarvik hospital fund by $800 million, the union said."))
                .noneMatch(Difference::conflict);
    }

    @Test
    void shutGatesStandBesideTheAccusationThatTheyWereOpened() {
        List<Claim> claims = claims(
                "Ada Holm accused neighbouring Norway of opening the gates of its Bergen reservoir without warning.",
                "Norway denied on Thursday that the gates of the Bergen reservoir had been opened. “The gates were closed"
                        + " from 3 May until this morning,” an engineer said.",
                "“The Bergen gates were shut that night,” an engineer said.");
        assertThat(shared(claims, 3).orElseThrow().state()).isIn(State.DENIED, State.DISPUTED);
    }
}
