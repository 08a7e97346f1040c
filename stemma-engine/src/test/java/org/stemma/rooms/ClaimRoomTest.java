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
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Statement;

/** Invented stories, one for each kind of difference and each state, with what must not be taken for one. */
final class ClaimRoomTest {
    private static final Language LANGUAGE = new Language();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 14);

    private static Report report(String file, LocalDate published, String... paragraphs) {
        ArticleBuilder builder = new ArticleBuilder(file).published(published);
        for (String paragraph : paragraphs) {
            builder.block(Role.BODY, paragraph);
        }
        Article article = builder.build();
        return new Report(article, LANGUAGE.analyse(article));
    }

    private static List<Report> reports(String... texts) {
        List<Report> reports = new ArrayList<>();
        for (String text : texts) {
            reports.add(report("report-" + reports.size() + ".txt", DAY, text));
        }
        return reports;
    }

    private static List<Claim> claims(List<Report> reports, Lineage lineage) {
        return new ClaimFinder(Language.embeddings())
                .find(reports, new EntityFinder().find(reports), List.of(), lineage);
    }

    private static List<Claim> claims(String... texts) {
        return claims(reports(texts), Lineage.EMPTY);
    }

    /** The claim that rests on all of so many articles. */
    private static Optional<Claim> shared(List<Claim> claims, int articles) {
        return claims.stream().filter(claim -> articles(claim) == articles).findFirst();
    }

    private static long articles(Claim claim) {
        return claim.statements().stream()
                .map(s -> s.passage().article())
                .distinct()
                .count();
    }

    private static List<Difference> differences(Claim claim, Difference.Type type) {
        return claim.differences().stream().filter(d -> d.type() == type).toList();
    }

    @Test
    void clausesOfOneSentenceMeetWhereAnotherReportTellsBothInOne() {
        List<Claim> claims = claims(
                "Fire destroyed the harbour market on Sunday and left its stalls in ashes.",
                "The harbour market was reduced to ashes by fire on Sunday.");
        assertThat(shared(claims, 2))
                .hasValueSatisfying(claim -> assertThat(claim.statements()).hasSize(3));
    }

    @Test
    void clausesOfOneSentenceStayApartInCopies() {
        String text = "Fire destroyed the harbour market on Sunday and left its stalls in ashes.";
        assertThat(claims(text, text)).hasSize(2);
    }

    @Test
    void whatAReportOpensWithMattersMost() {
        List<Claim> claims = claims(
                "Rebels seized the harbour of Tarvik on Monday. Ada Holm sells bread. Jan Lunde fishes. Eva Moen"
                        + " teaches music. Ole Brandt repairs clocks. Workers painted the harbour of Tarvik on Monday.");
        assertThat(claims.getFirst().text()).contains("Rebels seized");
        assertThat(claims).anyMatch(claim -> claim.text().contains("painted"));
    }

    @Test
    void countsOriginsThatNothingTies() {
        Claim claim = shared(
                        claims(
                                "Police arrested the banker Ole Brandt in Tarvik on Monday.",
                                "Ole Brandt, a banker, was detained by police in Tarvik."),
                        2)
                .orElseThrow();
        assertThat(claim.state()).isEqualTo(State.CORROBORATED);
        assertThat(claim.origins()).isEqualTo(2);
        assertThat(claim.why().parts()).isNotEmpty();
    }

    @Test
    void callsOneOriginInTwoArticlesAnEcho() {
        List<Report> told = reports(
                "Police arrested the banker Ole Brandt in Tarvik on Monday.",
                "Ole Brandt, a banker, was detained by police in Tarvik.");
        List<String> ids = told.stream().map(Report::id).sorted().toList();
        Lineage one = new Lineage(List.of(), List.of(new Lineage.Origin("origin", ids, null)), List.of());
        assertThat(shared(claims(told, one), 2).orElseThrow().state()).isEqualTo(State.ECHOED);
    }

    @Test
    void callsTheWordsOfOneSpeakerAnEcho() {
        Claim claim = shared(
                        claims(
                                "Ada Voss said the harbour of Tarvik lost two ships.",
                                "The harbour of Tarvik lost two ships, Ada Voss said."),
                        2)
                .orElseThrow();
        assertThat(claim.state()).isEqualTo(State.ECHOED);
    }

    @Test
    void tellsADenialBesideTheClaimWithItsParty() {
        List<Claim> claims = claims(
                "Some sources said that the mayor of Tarvik asked Norway to extradite Ole Brandt, a claim the ministry has denied.");
        Claim claim = claims.stream()
                .filter(c -> c.state() == State.DENIED)
                .findFirst()
                .orElseThrow();
        Statement denial = claim.statements().stream()
                .filter(s -> s.stance() == Statement.Stance.DENIES)
                .findFirst()
                .orElseThrow();
        assertThat(denial.attribution().getLast().name()).contains("ministry");
        assertThat(differences(claim, Difference.Type.POLARITY)).anyMatch(Difference::conflict);
    }

    @Test
    void matchesADenialWithTheReportItDenies() {
        Claim claim = shared(
                        claims(
                                "Prosecutors said Ada Voss took money from the bank in Tarvik.",
                                "Ada Voss denied that she took money from the bank in Tarvik."),
                        2)
                .orElseThrow();
        assertThat(claim.state()).isEqualTo(State.DENIED);
    }

    @Test
    void takesSilenceForNoDenial() {
        List<Claim> claims = claims(
                "Officials said Ada Voss planned to ask Norway to hand over Ole Brandt, though this issue was not mentioned in her speech.");
        assertThat(claims).allMatch(c -> c.state() == State.SINGLE_SOURCE);
        assertThat(claims.stream().flatMap(c -> c.statements().stream()))
                .noneMatch(s -> s.stance() == Statement.Stance.DENIES);
    }

    @Test
    void tellsRequestedFromPlannedWithoutCallingItAConflict() {
        Claim claim = shared(
                        claims(
                                "Denmark requested the extradition of Ole Brandt.",
                                "Denmark plans to ask Norway to hand over Ole Brandt."),
                        2)
                .orElseThrow();
        assertThat(differences(claim, Difference.Type.MODALITY)).hasSize(1).noneMatch(Difference::conflict);
        assertThat(claim.state()).isNotIn(State.CORROBORATED, State.DISPUTED);
    }

    @Test
    void disputesTwoExactNumbersOfOneDay() {
        Claim claim = shared(
                        claims(
                                "The explosion killed 12 people in Tarvik on Monday.",
                                "The blast in Tarvik killed 15 people on Monday."),
                        2)
                .orElseThrow();
        assertThat(differences(claim, Difference.Type.NUMBER)).anyMatch(Difference::conflict);
        assertThat(claim.state()).isEqualTo(State.DISPUTED);
    }

    @Test
    void findsNoConflictBetweenABoundAndAValue() {
        Claim claim = shared(
                        claims(
                                "The explosion killed over 300 people in Tarvik on Monday.",
                                "The blast in Tarvik killed 312 people on Monday."),
                        2)
                .orElseThrow();
        assertThat(claim.differences()).noneMatch(Difference::conflict);
        assertThat(claim.state()).isEqualTo(State.CORROBORATED);
    }

    @Test
    void neverComparesKilledWithInjured() {
        List<Claim> claims = claims(
                "The explosion killed 12 people in Tarvik on Monday.",
                "The explosion injured 40 people in Tarvik on Monday.");
        assertThat(shared(claims, 2)).isEmpty();
    }

    @Test
    void letsALaterReportOfOneOriginReplaceItsNumber() {
        List<Report> told = List.of(
                report("early.txt", DAY, "The explosion killed 12 people in Tarvik."),
                report("late.txt", DAY.plusDays(1), "The explosion killed 15 people in Tarvik."));
        List<String> ids = told.stream().map(Report::id).sorted().toList();
        Lineage one = new Lineage(List.of(), List.of(new Lineage.Origin("origin", ids, null)), List.of());
        assertThat(shared(claims(told, one), 2).orElseThrow().state()).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void takesTwoPrecisionsOfADateForAgreement() {
        Claim claim = shared(
                        claims(
                                "The government of Karl Dorn fell on 8 March 2023.",
                                "The government of Karl Dorn collapsed in March 2023."),
                        2)
                .orElseThrow();
        assertThat(differences(claim, Difference.Type.DATE)).noneMatch(Difference::conflict);
        assertThat(claim.state()).isEqualTo(State.CORROBORATED);
    }

    @Test
    void keepsTwoVisitsOfTwoDaysApart() {
        List<Claim> claims = claims(
                "Ada Voss visited the harbour of Tarvik on 8 March 2023.",
                "Ada Voss visited the harbour of Tarvik on 9 June 2023.");
        assertThat(shared(claims, 2)).isEmpty();
    }

    @Test
    void disputesANegation() {
        Claim claim = shared(
                        claims(
                                "The parliament of Norway approved the fishing treaty with Iceland.",
                                "The parliament of Norway did not approve the fishing treaty with Iceland."),
                        2)
                .orElseThrow();
        assertThat(differences(claim, Difference.Type.POLARITY)).anyMatch(Difference::conflict);
        assertThat(claim.state()).isEqualTo(State.DISPUTED);
    }

    @Test
    void keepsAgentAndPatientApart() {
        List<Claim> claims = claims("Ada Voss accused Ole Brandt of fraud.", "Ole Brandt accused Ada Voss of fraud.");
        assertThat(shared(claims, 2)).isEmpty();
    }

    @Test
    void showsANamingWithoutConflict() {
        Claim claim = shared(
                        claims(
                                "President Ada Voss met with Ole Brandt in Oslo on Monday.",
                                "Interim leader Ada Voss met with Ole Brandt in Oslo on Monday."),
                        2)
                .orElseThrow();
        assertThat(differences(claim, Difference.Type.NAMING)).hasSize(1).noneMatch(Difference::conflict);
        assertThat(claim.state()).isEqualTo(State.CORROBORATED);
    }

    @Test
    void neverCorroboratesAnOpinion() {
        List<Claim> claims = claims(
                "The treaty with Norway is a historic mistake.", "The treaty with Norway is a historic mistake.");
        assertThat(claims).isNotEmpty().noneMatch(c -> c.state() == State.CORROBORATED);
    }

    @Test
    void dependsOnNoOrderAndPointsIntoTheOriginal() {
        List<Report> told = reports(
                "Denmark requested the extradition of Ole Brandt. Police said 12 people were arrested.",
                "Denmark plans to ask Norway to hand over Ole Brandt.",
                "Officials said 14 people were arrested by police.");
        List<Claim> claims = claims(told, Lineage.EMPTY);
        assertThat(claims(told.reversed(), Lineage.EMPTY)).isEqualTo(claims);
        for (Claim claim : claims) {
            for (Statement statement : claim.statements()) {
                Report report = told.stream()
                        .filter(r -> r.id().equals(statement.passage().article()))
                        .findFirst()
                        .orElseThrow();
                assertThat(statement.passage().span().of(report.article().original()))
                        .isEqualTo(statement.passage().quote());
            }
        }
    }

    @Test
    void joinsWhatIsToldInQuiteOtherWords() {
        assertThat(shared(
                        claims(
                                "Both senators called on Governor Holm to veto the bill.",
                                "In nearly identical posts the senators said they hoped that Ms Holm would stop the measure."),
                        2))
                .isPresent();
        assertThat(shared(
                        claims(
                                "Family dental bills were booked as a gift to the charity Smiles.",
                                "Brandt labelled fees for dental work as a donation to a charity."),
                        2))
                .isPresent();
    }

    @Test
    void aNounThatOnlyTouchesAnEventIsNoReportOfIt() {
        assertThat(shared(
                        claims(
                                "Residents protested against the closure of the mill.",
                                "The mill of Tarvik will be sold in the spring."),
                        2))
                .isEmpty();
    }
}
