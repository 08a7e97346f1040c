package org.stemma.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.account.Account;
import org.stemma.account.AccountWriter;
import org.stemma.app.export.Export.Format;
import org.stemma.app.export.Export.Terminal;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Dossier;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Quote;
import org.stemma.news.Quote.Edit;
import org.stemma.news.Quote.Variation;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.news.Story;
import org.stemma.news.Why;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

class SayingsTest {
    private static final Method METHOD = new Method("test", 1);
    private static final String TEXT = "The dam will hold for another hundred years, whatever the engineers may say.";

    private static Article article(String id, String outlet) {
        return new Article(
                id,
                id,
                id + ".txt",
                null,
                TEXT,
                "Dam holds",
                List.of(),
                new Source(outlet, Source.Kind.OUTLET, null),
                null,
                null,
                null,
                "en",
                List.of(new Block(Role.BODY, AlignedText.copy(TEXT, new Span(0, TEXT.length())), "paragraph")),
                List.of(),
                List.of(),
                List.of(),
                METHOD);
    }

    private static Quote.Version version(
            Article article, int end, Quote.Kind kind, Quote.Attitude attitude, @Nullable String speaker) {
        return new Quote.Version(
                article.passage(new Span(0, end)),
                article.passage(new Span(0, end)),
                null,
                null,
                kind,
                Quote.Stance.NEUTRAL,
                "say",
                TEXT.substring(0, end),
                speaker,
                speaker == null ? null : "entity-" + speaker,
                0.9,
                attitude,
                Quote.Setting.UNTOLD,
                List.of());
    }

    private static Quote quote(
            String id, @Nullable String speaker, List<Variation> variations, Quote.Version... versions) {
        return new Quote(
                id,
                versions[0].kind(),
                versions[0].attitude(),
                speaker,
                speaker == null ? null : "entity-" + speaker,
                List.of(versions),
                variations,
                Why.of(1, "test", "by hand"),
                METHOD);
    }

    private static String render(Format format, boolean colour, Quote... quotes) {
        List<Article> articles = List.of(article("a", "Post"), article("b", "Herald"), article("c", "Radio"));
        List<Report> reports = new ArrayList<>();
        for (Article article : articles) {
            reports.add(new Report(article, new Analysis(article.id(), "en", List.of(), List.of(), List.of(), METHOD)));
        }
        Dossier dossier = new Dossier(
                new Story("story-1", "Dam", List.of("a", "b", "c"), Why.of(1, "test", "by hand"), METHOD),
                reports,
                Lineage.EMPTY,
                List.of(),
                List.of(quotes),
                List.of(),
                List.of());
        Account account = new AccountWriter().write(dossier);
        return Export.render(List.of(account), format, new Terminal(100, colour));
    }

    private static Quote trimmed() {
        return quote(
                "q1",
                "Ilva Torn",
                List.of(new Variation(
                        0,
                        1,
                        Variation.Type.TRIMMED,
                        List.of(
                                new Edit("The dam will hold", "The dam will hold"),
                                new Edit("for another hundred years, whatever the engineers may say", "")))),
                version(
                        article("a", "Post"),
                        TEXT.length() - 1,
                        Quote.Kind.DIRECT,
                        Quote.Attitude.ASSERTION,
                        "Ilva Torn"),
                version(article("b", "Herald"), 17, Quote.Kind.DIRECT, Quote.Attitude.ASSERTION, "Ilva Torn"));
    }

    @Test
    void everyFormatShowsWhatAVersionLeavesOut() {
        assertThat(render(Format.TEXT, false, trimmed()))
                .contains("~ trimmed · Herald  The dam will hold [-for another hundred years, whatever the")
                .contains("[2:0–17]");
        assertThat(render(Format.TEXT, true, trimmed())).contains("\u001b[31mhundred\u001b[0m");
        assertThat(render(Format.MARKDOWN, false, trimmed()))
                .contains("    - *trimmed · Herald* The dam will hold ~~for another hundred years");
        assertThat(render(Format.HTML, false, trimmed()))
                .contains("<li class=\"variation\">")
                .contains("<del>for another hundred years, whatever the engineers may say</del>");
    }

    @Test
    void showsWhomTheArticlesNameAndChoosesNone() {
        Quote torn = quote(
                "q1",
                null,
                List.of(new Variation(0, 1, Variation.Type.SPEAKER, List.of())),
                version(article("a", "Post"), 17, Quote.Kind.DIRECT, Quote.Attitude.ASSERTION, "Ilva Torn"),
                version(article("b", "Herald"), 17, Quote.Kind.DIRECT, Quote.Attitude.ASSERTION, "Odo Brandt"));
        assertThat(render(Format.TEXT, false, torn))
                .contains("• Speaker not settled  2 articles, ≤ 2 origins")
                .contains("~ given to Ilva Torn · Post  [1:0–17]")
                .contains("~ given to Odo Brandt · Herald  [2:0–17]");
    }

    @Test
    void beliefsAreLabelledAndMarkedWordsOfNobodyLeftOut() {
        Quote belief = quote(
                "q1",
                "Ilva Torn",
                List.of(),
                version(article("a", "Post"), 17, Quote.Kind.INDIRECT, Quote.Attitude.BELIEF, "Ilva Torn"));
        Quote scare = quote(
                "q2",
                null,
                List.of(),
                version(article("b", "Herald"), 7, Quote.Kind.SCARE, Quote.Attitude.ASSERTION, null));
        String page = render(Format.TEXT, false, belief, scare);
        assertThat(page).contains("- belief, indirect  The dam will hold");
        assertThat(page).doesNotContain("not settled").doesNotContain("“The dam”");
    }

    @Test
    void whomMostOriginsQuoteStandsFirst() {
        Quote one = quote(
                "q1",
                "Ada Zorn",
                List.of(),
                version(article("a", "Post"), 7, Quote.Kind.DIRECT, Quote.Attitude.ASSERTION, "Ada Zorn"));
        Quote other = quote(
                "q2",
                "Ada Zorn",
                List.of(),
                version(article("a", "Post"), 12, Quote.Kind.DIRECT, Quote.Attitude.ASSERTION, "Ada Zorn"));
        String page = render(Format.TEXT, false, one, other, trimmed());
        assertThat(page.indexOf("Ilva Torn")).isPositive().isLessThan(page.indexOf("Ada Zorn"));
    }
}
