package org.stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Lineage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.rooms.ArticleBuilder;

class QuoteFinderTest {
    private static final Language LANGUAGE = new Language();

    private static Report report(String file, String... paragraphs) {
        ArticleBuilder builder = new ArticleBuilder(file);
        for (String paragraph : paragraphs) {
            builder.block(Role.BODY, paragraph);
        }
        Article article = builder.build();
        return new Report(article, LANGUAGE.analyse(article));
    }

    private static List<Quote> quotes(Report... story) {
        List<Report> reports = List.of(story);
        return new QuoteFinder().find(reports, new EntityFinder().find(reports), Lineage.EMPTY);
    }

    private static Quote holding(List<Quote> quotes, String words) {
        return quotes.stream()
                .filter(q -> q.versions().stream().anyMatch(v -> v.text().contains(words)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesDirectAndReportedWordsToTheirSpeaker() {
        List<Quote> found = quotes(report(
                "a",
                "“The bridge will open in spring,” said Sofia Okoro, the mayor of Accra.",
                "Daniel Mensah, an engineer, denied that the pillars were weak.",
                "Okoro said the city would pay the workers."));
        assertThat(holding(found, "open in spring").speaker()).isEqualTo("Sofia Okoro");
        assertThat(holding(found, "open in spring").kind()).isEqualTo(Quote.Kind.DIRECT);
        Quote denial = holding(found, "pillars");
        assertThat(denial.speaker()).isEqualTo("Daniel Mensah");
        assertThat(denial.versions().getFirst().stance()).isEqualTo(Quote.Stance.DENIAL);
        assertThat(holding(found, "pay the workers").kind()).isEqualTo(Quote.Kind.INDIRECT);
    }

    @Test
    void whatNobodySaidIsNoQuote() {
        assertThat(quotes(report("a", "No engineer said that the pillars were safe.")))
                .isEmpty();
    }

    @Test
    void goesOnWithTheSpeakerOfTheParagraphBefore() {
        List<Quote> found = quotes(report(
                "a",
                "“We lost two boats in the storm,” Sofia Okoro said.",
                "“The harbour has never seen waves of that height.”"));
        Quote second = holding(found, "waves of that height");
        assertThat(second.speaker()).isEqualTo("Sofia Okoro");
        assertThat(second.why().score())
                .isLessThan(holding(found, "two boats").why().score());
    }

    @Test
    void letsAnotherArticleSettleAPronoun() {
        List<Quote> found = quotes(
                report(
                        "a",
                        "Daniel Mensah said the port would stay closed for a week.",
                        "Kwame Boateng promised help for the crews.",
                        "“Nobody will sail before the cranes have been checked twice,” he said."),
                report(
                        "b",
                        "“Nobody will sail before the cranes have been checked twice,” Daniel Mensah told a crowd in Accra."));
        Quote settled = holding(found, "cranes");
        assertThat(settled.speaker()).isEqualTo("Daniel Mensah");
        assertThat(settled.versions()).hasSize(2);
    }

    @Test
    void leavesScareQuotesAndTitlesWithoutSpeaker() {
        List<Quote> found = quotes(
                report(
                        "a",
                        "The town lives off its “miracle” fish. Tourists read “The Sea and the Miller” on the beach of Accra."));
        assertThat(found).extracting(Quote::kind).containsExactly(Quote.Kind.SCARE);
        assertThat(found.getFirst().speaker()).isNull();
    }

    @Test
    void aProgrammeOfAChannelIsNobodysWords() {
        List<Quote> found =
                quotes(report("a", "“The bridge will open,” Sofia Okoro said on the channel's “Ivo Tarnel Reports.”."));
        assertThat(found)
                .filteredOn(quote -> quote.kind() == Quote.Kind.DIRECT)
                .extracting(quote -> quote.versions().getFirst().text())
                .containsExactly("The bridge will open");
    }

    @Test
    void contentPointsIntoTheOriginal() {
        Report report = report("a", "“The bridge will open in spring,” said Sofia Okoro, the mayor of Accra.");
        for (Quote.Version version : quotes(report).getFirst().versions()) {
            assertThat(version.content().quote()).isEqualTo("The bridge will open in spring");
            assertThat(version.content().span().of(report.article().original()))
                    .isEqualTo(version.content().quote());
        }
    }

    @Test
    void takesUpTheOneOfficeThatTheArticleNames() {
        List<Quote> found = quotes(report(
                "a",
                "The Harvest Ministry opened its stores on Monday.",
                "The ministry said the grain would last until June."));
        assertThat(holding(found, "until June").speaker()).isEqualTo("Harvest Ministry");
    }

    @Test
    void keepsTheWordsOfTheArticleForAnOfficeItDoesNotName() {
        List<Quote> found = quotes(
                report("a", "The ministry said the grain of the southern provinces would last until June."),
                report("b", "Grain of the southern provinces would last until June, the ministry said."));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().speaker()).isEqualTo("the ministry");
    }

    @Test
    void aRequestForAThingIsNoUtterance() {
        List<Quote> found = quotes(report("a", "Ghana requested the return of the stolen masks in May."));
        assertThat(found).extracting(Quote::kind).containsExactly(Quote.Kind.TOPIC);
    }

    @Test
    void everyPairOfMarksIsHeldByAVersion() {
        String text =
                "Sofia Okoro called it “the driest spring in a hundred years” and said “seed is scarce” in most villages.";
        List<Quote> found = quotes(report("a", text));
        for (String marked : List.of("the driest spring in a hundred years", "seed is scarce")) {
            assertThat(holding(found, marked).speaker()).isEqualTo("Sofia Okoro");
        }
    }

    private static Quote.Version version(List<Quote> quotes, String text) {
        return quotes.stream()
                .flatMap(quote -> quote.versions().stream())
                .filter(version -> version.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nestedWordsAreTheirOwnSpeakers() {
        List<Quote> found = quotes(report(
                "a",
                "“Daniel Mensah told me ‘the pillars are weak’ and left,” said Sofia Okoro.",
                "“I told him ‘close the bridge’ at once,” said Sofia Okoro."));
        assertThat(holding(found, "and left").speaker()).isEqualTo("Sofia Okoro");
        assertThat(version(found, "the pillars are weak").speaker()).isEqualTo("Daniel Mensah");
        assertThat(version(found, "close the bridge").speaker()).isEqualTo("Sofia Okoro");
    }

    @Test
    void wholeSentencesBesideTheFrameAreAllThatIsSaid() {
        List<Quote> found = quotes(report("a", "Asked about the bridge of Accra, Sofia Okoro said: “No.”"));
        assertThat(version(found, "No.").kind()).isEqualTo(Quote.Kind.DIRECT);
        assertThat(version(found, "No.").speaker()).isEqualTo("Sofia Okoro");
    }

    @Test
    void readsLinesOfATranscript() {
        List<Quote> found = quotes(report(
                "a",
                "Sofia Okoro spoke to the Accra Herald.",
                "HERALD: When will the bridge open?",
                "SOFIA OKORO: In spring, if the pillars hold.",
                "HERALD: And if not?",
                "OKORO: Then it stays closed."));
        assertThat(version(found, "Then it stays closed.").speaker()).isEqualToIgnoringCase("Sofia Okoro");
        assertThat(version(found, "Then it stays closed.").kind()).isEqualTo(Quote.Kind.DIRECT);
    }

    @Test
    void headingsWithAColonAreNoTranscript() {
        assertThat(quotes(report("a", "Note: the bridge is closed.", "Cost: nine million.", "Outlook: bad.")))
                .isEmpty();
    }

    @Test
    void readsAPostByItsAuthorsLineAndJoinsItToTheQuoteOfIt() {
        List<Quote> found = quotes(report(
                "a",
                "“The bridge will open before the first of April,” Sofia Okoro wrote on Monday.",
                "The bridge will open before the first of April. — Sofia Okoro (@okoro) May 4, 2026"));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().versions()).hasSize(2);
        assertThat(found.getFirst().speaker()).isEqualTo("Sofia Okoro");
    }

    @Test
    void labelsAndSignaturesNameSpeakers() {
        List<Quote> found = quotes(report(
                "a",
                "Daniel Mensah, an engineer of the city: “The pillars are weak.”",
                "“We have closed the bridge.” — Sofia Okoro, mayor"));
        assertThat(holding(found, "pillars").speaker()).isEqualTo("Daniel Mensah");
        assertThat(holding(found, "closed the bridge").speaker()).isEqualTo("Sofia Okoro");
    }

    @Test
    void aFrameThatIsNotUnderstoodLeavesTheSpeakerOpen() {
        List<Quote> found = quotes(report(
                "a",
                "“The pillars are weak,” said Daniel Mensah.",
                "“Is the bridge closed?” A woman in the crowd waved a flag."));
        assertThat(holding(found, "Is the bridge closed").speaker()).isNull();
    }

    @Test
    void wordsSpokenOfAsWordsAreNoQuotes() {
        assertThat(quotes(report("a", "The word “haar” comes from the coast, and “sarr” means “stone”.")))
                .isEmpty();
    }
}
