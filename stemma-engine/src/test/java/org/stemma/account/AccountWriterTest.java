package org.stemma.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.account.Account.NumberItem;
import org.stemma.account.Account.TimelineItem;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;
import org.stemma.news.Precision;
import org.stemma.news.Quantity;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.Statement;
import org.stemma.news.Story;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.rooms.ArticleBuilder;
import org.stemma.text.Span;

class AccountWriterTest {
    private static final Method METHOD = new Method("test", 1);
    private static final When THIRD_OF_MAY = When.day(LocalDate.of(2031, 5, 3));
    private static final When MAY =
            new When("2031-05", LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 31), Precision.MONTH, false, null);

    /** A report of one-sentence paragraphs in which an expression of time and a number may be marked. */
    private static final class Telling {
        private final ArticleBuilder builder;
        private final List<TimeExpression> times = new ArrayList<>();
        private final List<Quantity> quantities = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        Telling(String file) {
            builder = new ArticleBuilder(file);
        }

        Telling sentence(String text) {
            builder.block(Role.BODY, text);
            texts.add(text);
            return this;
        }

        private Span last(String words) {
            int before = String.join(Article.BREAK, texts.subList(0, texts.size() - 1))
                    .length();
            int start = (texts.size() > 1 ? before + Article.BREAK.length() : 0)
                    + texts.getLast().indexOf(words);
            return new Span(start, start + words.length());
        }

        Telling time(String words, When when) {
            times.add(new TimeExpression(
                    texts.size() - 1, last(words), words, TimeExpression.Kind.DATE, when, null, null));
            return this;
        }

        Telling number(String words, @Nullable Integer low, @Nullable Integer high, String counted) {
            quantities.add(new Quantity(
                    texts.size() - 1,
                    last(words),
                    words,
                    Quantity.Kind.COUNT,
                    low != null && low.equals(high) ? Quantity.Hedge.EXACT : Quantity.Hedge.OVER,
                    low == null ? null : BigDecimal.valueOf(low),
                    high == null ? null : BigDecimal.valueOf(high),
                    null,
                    counted,
                    ""));
            return this;
        }

        Report report() {
            Article article = builder.build();
            List<Sentence> sentences = new ArrayList<>();
            for (int i = 0; i < article.blocks().size(); i++) {
                Block block = article.blocks().get(i);
                sentences.add(new Sentence(i, i, block.role(), block.text(), List.of(), List.of()));
            }
            return new Report(article, new Analysis(article.id(), "en", sentences, times, quantities, METHOD));
        }
    }

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
                toll.id(), toll.text(), Claim.State.SUPERSEDED, 2, both, toll.differences(), List.of(), List.of(), toll.why(), toll.method());
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
                List.of(), List.of(), List.of(),
                Why.of(1, "test", ""),
                METHOD);
    }
}
