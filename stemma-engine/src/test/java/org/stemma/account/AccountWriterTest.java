package org.stemma.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stemma.account.Account.NumberItem;
import org.stemma.account.Account.TimelineItem;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;
import org.stemma.news.Precision;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Statement;
import org.stemma.news.Story;
import org.stemma.news.When;
import org.stemma.news.Why;

class AccountWriterTest {
    private static final Method METHOD = new Method("test", 1);
    private static final When THIRD_OF_MAY = When.day(LocalDate.of(2031, 5, 3));
    private static final When MAY =
            new When("2031-05", LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 31), Precision.MONTH, false, null);

    private static Account account(List<Claim> claims, Report... reports) {
        List<Report> all = List.of(reports);
        return new AccountWriter()
                .write(new Dossier(
                        new Story(
                                "story-1", "Dam", all.stream().map(Report::id).toList(), Why.of(1, "test", ""), METHOD),
                        all,
                        Lineage.EMPTY,
                        List.of(),
                        List.of(),
                        List.of(),
                        claims));
    }

    @Test
    void timelineJoinsOneThingToldWithTwoPrecisions() {
        Account account = account(
                List.of(),
                new Telling("a")
                        .sentence("The Orsa dam burst on 3 May above Velim.")
                        .time("3 May", THIRD_OF_MAY)
                        .report(),
                new Telling("b")
                        .sentence("In May the Orsa dam above Velim burst.")
                        .time("In May", MAY)
                        .report());
        assertThat(account.timeline()).singleElement().satisfies(item -> {
            assertThat(item.date()).isEqualTo("2031-05-03");
            assertThat(item.origins()).isEqualTo(2);
            assertThat(item.passages()).hasSize(2);
        });
    }

    @Test
    void timelineKeepsTwoThingsOfOneDayApart() {
        Account account = account(
                List.of(),
                new Telling("a")
                        .sentence("The Orsa dam burst on 3 May above Velim.")
                        .time("3 May", THIRD_OF_MAY)
                        .report(),
                new Telling("b")
                        .sentence("Parliament elected a speaker on 3 May.")
                        .time("3 May", THIRD_OF_MAY)
                        .report());
        assertThat(account.timeline()).hasSize(2);
    }

    @Test
    void timelineRunsFromTheOldest() {
        Account account = account(
                List.of(),
                new Telling("a")
                        .sentence("It burst on 3 May.")
                        .time("3 May", THIRD_OF_MAY)
                        .sentence("It was built in 1962.")
                        .time(
                                "1962",
                                new When(
                                        "1962",
                                        LocalDate.of(1962, 1, 1),
                                        LocalDate.of(1962, 12, 31),
                                        Precision.YEAR,
                                        false,
                                        null))
                        .report());
        assertThat(account.timeline()).extracting(TimelineItem::date).containsExactly("1962", "2031-05-03");
    }

    @Test
    void agreeingNumbersOfOneThingAreCorroborated() {
        Account account = account(
                List.of(),
                new Telling("a")
                        .sentence("Rescuers moved over 300 families from Velim.")
                        .number("over 300", 300, null, "family")
                        .report(),
                new Telling("b")
                        .sentence("Rescuers said 312 families left Velim.")
                        .number("312", 312, 312, "family")
                        .report());
        assertThat(account.numbers()).singleElement().satisfies(number -> {
            assertThat(number.state()).isEqualTo(Claim.State.CORROBORATED);
            assertThat(number.passages()).hasSize(2);
        });
    }

    @Test
    void numbersOfDifferentThingsStayApart() {
        Account account = account(
                List.of(),
                new Telling("a")
                        .sentence("Rescuers moved 312 families from Velim.")
                        .number("312", 312, 312, "family")
                        .report(),
                new Telling("b")
                        .sentence("Rescuers moved 312 horses from Velim.")
                        .number("312", 312, 312, "horse")
                        .report());
        assertThat(account.numbers()).hasSize(2).extracting(NumberItem::state).containsOnly(Claim.State.SINGLE_SOURCE);
    }

    @Test
    void briefLeavesOutWhatRepeatsAndWhatIsOpinion() {
        Report report = new Telling("a")
                .sentence("The Orsa dam burst above Velim.")
                .sentence("Above Velim the Orsa dam burst early.")
                .sentence("The minister will surely regret everything.")
                .report();
        List<Claim> claims = List.of(claim(report, 0, false), claim(report, 1, false), claim(report, 2, true));
        assertThat(account(claims, report).brief())
                .extracting(Account.Brief::text)
                .containsExactly("The Orsa dam burst above Velim.");
    }

    @Test
    void briefPrefersWhatStandsAloneToWords() {
        Report report = new Telling("a")
                .sentence("“We warned all of them about the Orsa dam for years,” she said.")
                .sentence("Engineers found cracks in the northern wall.")
                .sentence("Too late.")
                .report();
        List<Claim> claims = List.of(claim(report, 0, false), claim(report, 1, false), claim(report, 2, false));
        assertThat(account(claims, report).brief())
                .extracting(Account.Brief::text)
                .containsExactly(
                        "Engineers found cracks in the northern wall.",
                        "“We warned all of them about the Orsa dam for years,” she said.");
    }

    @Test
    void briefTellsNoVersionOfAClaimThatItHasTold() {
        Report report = new Telling("a")
                .sentence("Seventeen people died, the agency said.")
                .sentence("Forty villagers perished and thousands left Velim.")
                .report();
        Claim toll = claim(report, 0, false);
        Claim version = claim(report, 1, false);
        List<Statement> both = Stream.concat(toll.statements().stream(), version.statements().stream())
                .toList();
        Claim corrected = new Claim(
                toll.id(),
                toll.text(),
                Claim.State.SUPERSEDED,
                2,
                both,
                toll.differences(),
                List.of(),
                List.of(),
                toll.why(),
                toll.method());
        assertThat(account(List.of(corrected, version), report).brief()).hasSize(1);
    }

    @Test
    void eventDateIsNeverThePublication() {
        Report dated = new Telling("a")
                .sentence("It burst on 3 May.")
                .time("3 May", THIRD_OF_MAY)
                .report();
        Report undated = new Telling("b").sentence("It burst.").report();
        assertThat(account(List.of(), dated, undated).articles())
                .extracting(a -> a.event() == null ? null : a.event().value())
                .containsExactly("2031-05-03", null);
    }

    private static Claim claim(Report report, int sentence, boolean opinion) {
        Sentence told = report.analysis().sentences().get(sentence);
        Statement statement = new Statement(
                "statement-" + sentence,
                report.article().passage(told.span()),
                sentence,
                told.text().text(),
                "burst",
                List.of(),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Statement.Stance.SUPPORTS,
                List.of(),
                List.of(),
                List.of(),
                opinion);
        return new Claim(
                "claim-" + sentence,
                statement.text(),
                Claim.State.SINGLE_SOURCE,
                1,
                List.of(statement),
                List.of(),
                List.of(),
                List.of(),
                Why.of(1, "test", ""),
                METHOD);
    }
}
