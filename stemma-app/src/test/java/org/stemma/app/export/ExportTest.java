package org.stemma.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.account.Account;
import org.stemma.account.AccountWriter;
import org.stemma.app.export.Export.Format;
import org.stemma.app.export.Export.Terminal;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Claim;
import org.stemma.news.Description;
import org.stemma.news.Difference;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Event;
import org.stemma.news.Lineage;
import org.stemma.news.Mention;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.PloverType;
import org.stemma.news.Polarity;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.Stamp;
import org.stemma.news.Statement;
import org.stemma.news.Story;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

class ExportTest {
    private static final Method METHOD = new Method("test", 1);
    private static final String TEXT =
            "Minister Ilva Torn said <the dam> & bridge hold. Engineers deny it, and \"no one\" asked them.";

    private static Account account() {
        Article article = new Article(
                "article-1",
                "capture-1",
                "dam.txt",
                null,
                TEXT,
                "Dam <holds>",
                List.of("R. Ame"),
                null,
                new Stamp("2031-05-02", When.day(LocalDate.of(2031, 5, 2)), Stamp.Basis.META, null, "meta"),
                null,
                null,
                "en",
                List.of(new Block(Role.BODY, AlignedText.copy(TEXT, new Span(0, TEXT.length())), "paragraph")),
                List.of(),
                List.of(),
                List.of(),
                METHOD);
        Sentence sentence =
                new Sentence(0, 0, Role.BODY, article.blocks().getFirst().text(), List.of(), List.of());
        Why why = Why.of(1, "test", "made by hand");
        Statement holds = statement(article, new Span(0, 48), Statement.Stance.SUPPORTS);
        Statement denied = statement(article, new Span(49, TEXT.length()), Statement.Stance.DENIES);
        Claim claim = new Claim(
                "claim-1",
                holds.text(),
                Claim.State.DENIED,
                1,
                List.of(holds, denied),
                List.of(new Difference(
                        Difference.Type.POLARITY, holds.passage(), denied.passage(), true, "holds | denied")),
                List.of(),
                List.of(),
                why,
                METHOD);
        Quote.Version version = new Quote.Version(
                holds.passage(),
                article.passage(new Span(24, 47)),
                article.passage(new Span(19, 23)),
                article.passage(new Span(0, 18)),
                Quote.Kind.INDIRECT,
                Quote.Stance.NEUTRAL,
                "say",
                "<the dam> & bridge hold",
                "Ilva Torn",
                "entity-1",
                0.9,
                Quote.Attitude.ASSERTION,
                Quote.Setting.UNTOLD,
                List.of());
        Entity torn = new Entity(
                "entity-1",
                "Ilva Torn",
                List.of("Ilva Torn"),
                EntityType.PERSON,
                null,
                null,
                List.of(new Description("minister")),
                List.of(new Mention(article.passage(new Span(9, 18)), 0, 1, 3, Mention.Kind.NAME, "Ilva Torn")),
                why,
                METHOD);
        Event event = new Event(
                "event-1",
                new Event.Code(PloverType.REJECT, "", List.of(), "12"),
                "deny",
                null,
                null,
                null,
                null,
                null,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Event.Standing.AFFAIR,
                List.of(new Event.Mention(denied.passage(), denied.passage())),
                1,
                why,
                METHOD);
        return new AccountWriter()
                .write(new Dossier(
                        new Story("story-1", "Dam <holds>", List.of("article-1"), why, METHOD),
                        List.of(new Report(
                                article,
                                new Analysis("article-1", "en", List.of(sentence), List.of(), List.of(), METHOD))),
                        Lineage.EMPTY,
                        List.of(torn),
                        List.of(new Quote(
                                "quote-1",
                                Quote.Kind.INDIRECT,
                                Quote.Attitude.ASSERTION,
                                "Ilva Torn",
                                "entity-1",
                                List.of(version),
                                List.of(),
                                why,
                                METHOD)),
                        List.of(event),
                        List.of(claim)));
    }

    private static Statement statement(Article article, Span span, Statement.Stance stance) {
        return new Statement(
                "statement-" + span.start(),
                article.passage(span),
                0,
                span.of(TEXT),
                "hold",
                List.of(),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                stance,
                List.of(new Statement.Attribution(Statement.Attribution.Kind.OUTLET, "dam.txt", null, null)),
                List.of(),
                List.of(),
                false);
    }

    private static String render(Format format) {
        return Export.render(List.of(account()), format, new Terminal(80, false));
    }

    @Test
    void jsonKeepsToThePublishedSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/schema/account.schema.json")));
        assertThat(schema.validate(render(Format.JSON), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(render(Format.JSON).replace("\"DENIED\"", "\"UNHEARD\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void htmlEscapesWhatSourcesWrote() {
        assertThat(render(Format.HTML)).contains("&lt;the dam&gt; &amp; bridge").doesNotContain("<the dam>");
    }

    @Test
    void htmlAsksNothingOfAnotherHost() {
        assertThat(render(Format.HTML)).doesNotContain("http://", "https://", "<script");
    }

    @Test
    void markdownEscapesWhatSourcesWrote() {
        assertThat(render(Format.MARKDOWN)).contains("\\<the dam\\> & bridge");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120})
    void textStaysWithinTheTerminal(int width) {
        String text = Export.render(List.of(account()), Format.TEXT, new Terminal(width, false));
        assertThat(text.lines()).allMatch(line -> line.length() <= width);
    }

    @Test
    void colourAddsNothingButColour() {
        String coloured = Export.render(List.of(account()), Format.TEXT, new Terminal(80, true));
        assertThat(coloured).contains("\u001b[31m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]*m", "")).isEqualTo(render(Format.TEXT));
    }

    @Test
    void showsBothSidesOfADenial() {
        assertThat(render(Format.TEXT)).contains("WHERE THE REPORTS DIFFER", "denied", "[1:0–48]");
    }
}
