package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Event;
import org.stemma.news.Event.Standing;
import org.stemma.news.Lineage;
import org.stemma.news.Mention;
import org.stemma.news.Method;
import org.stemma.news.Precision;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.TimeExpression;
import org.stemma.news.Token;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.rooms.ArticleBuilder;
import org.stemma.rooms.ParsedSentence;
import org.stemma.text.Span;

/** What a story is about, and what it tells as history. */
class StandingsTest {
    private static final Method METHOD = new Method("given", 1);
    private static final LocalDate DAY = LocalDate.of(2031, 10, 15);
    private static final String KIDNAPPED =
            "Gunmen/gunman/NNS/1/nsubj kidnapped/kidnap/VBD/-1/root Norr/norr/NNP/1/dobj in/in/IN/1/prep Then/then/NNP/3/pobj";
    private static final String HAD_KIDNAPPED =
            "Gunmen/gunman/NNS/2/nsubj had/have/VBD/2/aux kidnapped/kidnap/VBN/-1/root Norr/norr/NNP/2/dobj";
    private static final String FILLING = "It/it/PRP/1/nsubj rained/rain/VBD/-1/root";

    private static Report report(@Nullable When when, String... parses) {
        ArticleBuilder builder = new ArticleBuilder("report.txt").published(DAY.plusDays(1));
        for (String parse : parses) {
            builder.block(Role.BODY, parse.replaceAll("/\\S+", "") + ".");
        }
        Article article = builder.build();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < parses.length; i++) {
            sentences.add(ParsedSentence.of(article, i, i, parses[i]));
        }
        int at = article.original().indexOf("Then");
        List<TimeExpression> times = when == null || at < 0
                ? List.of()
                : List.of(new TimeExpression(
                        0, new Span(at, at + 4), "Then", TimeExpression.Kind.DATE, when, null, null));
        return new Report(article, new Analysis(article.id(), "en", sentences, times, List.of(), METHOD));
    }

    private static Event event(Report report) {
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : report.analysis().sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.form().equals("Norr")) {
                    mentions.add(new Mention(
                            report.article().passage(token.span()),
                            sentence.index(),
                            token.index(),
                            token.index() + 1,
                            Mention.Kind.NAME,
                            "Norr"));
                }
            }
        }
        Entity norr = new Entity(
                "entity-norr",
                "Norr",
                List.of("Norr"),
                EntityType.PERSON,
                null,
                null,
                List.of(),
                mentions,
                Why.of(1, "given", ""),
                METHOD);
        return new EventFinder()
                .find(List.of(report), List.of(norr), List.of(), Lineage.EMPTY)
                .getFirst();
    }

    @Test
    void whatLiesLongBeforeTheReportsIsBackground() {
        When year = new When("2028", LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31), Precision.YEAR, false, null);
        Event event = event(report(year, KIDNAPPED));
        assertThat(event.standing()).isEqualTo(Standing.BACKGROUND);
        assertThat(event.why().parts()).extracting(Why.Part::feature).contains("before the reports");
    }

    @Test
    void whatLiesInTheDaysOfTheReportsIsTheAffair() {
        assertThat(event(report(When.day(DAY), FILLING, FILLING, FILLING, KIDNAPPED))
                        .standing())
                .isEqualTo(Standing.AFFAIR);
    }

    @Test
    void theYearThatIsNotOverMayBeToday() {
        When year = new When("2031", LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31), Precision.YEAR, false, null);
        assertThat(event(report(year, KIDNAPPED)).standing()).isEqualTo(Standing.AFFAIR);
    }

    @Test
    void whatHadHappenedFarDownIsBackgroundWithoutADate() {
        assertThat(event(report(null, FILLING, FILLING, FILLING, HAD_KIDNAPPED)).standing())
                .isEqualTo(Standing.BACKGROUND);
        assertThat(event(report(null, HAD_KIDNAPPED, FILLING, FILLING)).standing())
                .isEqualTo(Standing.AFFAIR);
    }
}
