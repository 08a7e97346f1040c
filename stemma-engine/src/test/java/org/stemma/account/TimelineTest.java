package org.stemma.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.account.Account.TimelineItem;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Event;
import org.stemma.news.Event.Participant;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.Passage;
import org.stemma.news.PloverType;
import org.stemma.news.Polarity;
import org.stemma.news.Precision;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Statement;
import org.stemma.news.Story;
import org.stemma.news.When;
import org.stemma.news.Why;

class TimelineTest {
    private static final Method METHOD = new Method("test", 1);
    private static final When THIRD = When.day(LocalDate.of(2031, 5, 3));
    private static final When FOURTH = When.day(LocalDate.of(2031, 5, 4));
    private static final When MAY =
            new When("2031-05", LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 31), Precision.MONTH, false, null);
    private static final When LONG_AGO =
            new When("1998", LocalDate.of(1998, 1, 1), LocalDate.of(1998, 12, 31), Precision.YEAR, false, null);

    private static Passage passage(Report report, int sentence) {
        return report.article()
                .passage(report.analysis().sentences().get(sentence).span());
    }

    private static Event event(
            String id,
            PloverType type,
            @Nullable String actor,
            String recipient,
            When when,
            Event.Standing standing,
            Passage... told) {
        return new Event(
                id,
                new Event.Code(type, "", List.of(), "00"),
                "do",
                actor == null ? null : new Participant(actor, null, null, null),
                new Participant(recipient, null, null, null),
                when,
                null,
                null,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                standing,
                Stream.of(told).map(p -> new Event.Mention(p, p)).toList(),
                1,
                Why.of(1, "test", ""),
                METHOD);
    }

    private static Event event(String id, When when, Passage... told) {
        return event(id, PloverType.CONSULT, "Norr", "Tallin", when, Event.Standing.AFFAIR, told);
    }

    private static List<TimelineItem> timeline(
            List<Report> reports, List<Event> events, List<Quote> quotes, List<Claim> claims) {
        Story story =
                new Story("story-1", "Talks", reports.stream().map(Report::id).toList(), Why.of(1, "test", ""), METHOD);
        return new Timeline(new Dossier(story, reports, Lineage.EMPTY, List.of(), quotes, events, claims)).entries();
    }

    private static List<TimelineItem> timeline(List<Report> reports, Event... events) {
        return timeline(reports, List.of(events), List.of(), List.of());
    }

    @Test
    void anEventOfTwoReportsIsOneEntryInTheSentenceThatDatesIt() {
        Report late = new Telling("a").sentence("Norr and Tallin met.").report();
        Report first = new Telling("b")
                .sentence("On 3 May Norr received Tallin at the port.")
                .time("3 May", THIRD)
                .report();
        assertThat(timeline(List.of(late, first), event("e1", THIRD, passage(late, 0), passage(first, 0))))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.events()).containsExactly("e1");
                    assertThat(item.text()).startsWith("On 3 May");
                    assertThat(item.expression()).isEqualTo("3 May");
                    assertThat(item.passages()).hasSize(2);
                    assertThat(item.origins()).isEqualTo(2);
                });
    }

    @Test
    void eventsOfOneSentenceShareItsEntry() {
        Report report = new Telling("a")
                .sentence("Norr met Tallin on 3 May and rejected the plan.")
                .time("3 May", THIRD)
                .report();
        Event rejected =
                event("e2", PloverType.REJECT, "Norr", "Tallin", THIRD, Event.Standing.AFFAIR, passage(report, 0));
        assertThat(timeline(List.of(report), event("e1", THIRD, passage(report, 0)), rejected))
                .singleElement()
                .extracting(TimelineItem::events)
                .isEqualTo(List.of("e1", "e2"));
    }

    @Test
    void oneFallInTwoPrecisionsIsOneEntry() {
        Report fine = new Telling("a")
                .sentence("The Varna regime fell on 3 May.")
                .time("3 May", THIRD)
                .report();
        Report coarse = new Telling("b")
                .sentence("Rebels drove Ilya Varna out in May, it is said.")
                .time("May", MAY)
                .report();
        Event fell =
                event("e1", PloverType.COERCE, null, "Varna regime", THIRD, Event.Standing.AFFAIR, passage(fine, 0));
        Event driven =
                event("e2", PloverType.COERCE, "rebels", "Ilya Varna", MAY, Event.Standing.AFFAIR, passage(coarse, 0));
        Event other =
                event("e3", PloverType.COERCE, "rebels", "Ada Norr", MAY, Event.Standing.AFFAIR, passage(coarse, 0));
        assertThat(timeline(List.of(fine, coarse), fell, driven))
                .singleElement()
                .extracting(TimelineItem::precision)
                .isEqualTo(Precision.DAY);
        assertThat(timeline(List.of(fine, coarse), fell, other)).hasSize(2);
    }

    @Test
    void whatLiesBeforeTheFirstReportIsBackgroundAndSoIsWhatTheEventsSay() {
        Report report = new Telling("a")
                .published(LocalDate.of(2031, 5, 5))
                .sentence("The port was built in 1998.")
                .time("1998", LONG_AGO)
                .sentence("Norr met Tallin on 3 May.")
                .time("3 May", THIRD)
                .sentence("A strike elsewhere ended on 4 May.")
                .time("4 May", FOURTH)
                .report();
        Event strike = event(
                "e2", PloverType.CONCEDE, "miners", "owners", FOURTH, Event.Standing.BACKGROUND, passage(report, 2));
        assertThat(timeline(List.of(report), event("e1", THIRD, passage(report, 1)), strike))
                .extracting(TimelineItem::standing)
                .containsExactly(Event.Standing.BACKGROUND, Event.Standing.AFFAIR, Event.Standing.BACKGROUND);
    }

    @Test
    void theDayOfAnUtteranceIsNoEntry() {
        Telling telling = new Telling("a")
                .sentence("“We were at sea on 3 May,” Norr said on 4 May.")
                .time("3 May", THIRD)
                .time("4 May", FOURTH);
        Report report = telling.report();
        Quote quote = quote(report, telling, FOURTH);
        assertThat(timeline(List.of(report), List.of(), List.of(quote), List.of()))
                .extracting(TimelineItem::date)
                .containsExactly("2031-05-03");
        assertThat(timeline(List.of(report), List.of(), List.of(quote), List.of(corrected(report))))
                .as("the day on which a figure was corrected")
                .extracting(TimelineItem::date)
                .containsExactly("2031-05-03", "2031-05-04");
    }

    private static Claim corrected(Report by) {
        return new Claim(
                "claim-1",
                "we were at sea",
                Claim.State.SUPERSEDED,
                1,
                List.of(statement(by)),
                List.of(),
                List.of(new Claim.Turn(
                        LocalDate.of(2031, 5, 4), Claim.State.SUPERSEDED, 1, List.of(by.id()), List.of("17"))),
                List.of(),
                Why.of(1, "test", ""),
                METHOD);
    }

    @Test
    void passagesOfOneClaimAreOneEntry() {
        Report one = new Telling("a")
                .sentence("At dawn on 3 May the dam burst.")
                .time("3 May", THIRD)
                .report();
        Report other = new Telling("b")
                .sentence("Its wall collapsed on 3 May, officials said.")
                .time("3 May", THIRD)
                .report();
        Claim claim = new Claim(
                "claim-1",
                "the dam burst",
                Claim.State.CORROBORATED,
                2,
                List.of(statement(one), statement(other)),
                List.of(),
                List.of(),
                List.of(),
                Why.of(1, "test", ""),
                METHOD);
        assertThat(timeline(List.of(one, other))).hasSize(2);
        assertThat(timeline(List.of(one, other), List.of(), List.of(), List.of(claim)))
                .hasSize(1);
    }

    private static Statement statement(Report report) {
        Sentence told = report.analysis().sentences().getFirst();
        return new Statement(
                "statement-" + report.id(),
                report.article().passage(told.span()),
                0,
                told.text().text(),
                "burst",
                List.of(),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Statement.Stance.SUPPORTS,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static Quote quote(Report report, Telling telling, When uttered) {
        Passage content = report.article().passage(telling.last("We were at sea on 3 May,"));
        Quote.Version version = new Quote.Version(
                passage(report, 0),
                content,
                null,
                null,
                Quote.Kind.DIRECT,
                Quote.Stance.values()[0],
                "say",
                content.quote(),
                "Norr",
                null,
                1,
                Quote.Attitude.values()[0],
                new Quote.Setting(null, null, uttered),
                List.of());
        return new Quote(
                "quote-1",
                Quote.Kind.DIRECT,
                version.attitude(),
                "Norr",
                null,
                List.of(version),
                List.of(),
                Why.of(1, "test", ""),
                METHOD);
    }
}
