package org.stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Lineage;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.news.When;
import org.stemma.rooms.ArticleBuilder;

/** Addressee, occasion, time and chain of what was said. */
class CircumstancesTest {
    private static final Language LANGUAGE = new Language();

    /** Thursday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2031, 3, 13);

    private static Quote.Version version(String words, String... paragraphs) {
        ArticleBuilder builder = new ArticleBuilder("a").published(PUBLISHED);
        for (String paragraph : paragraphs) {
            builder.block(Role.BODY, paragraph);
        }
        Article article = builder.build();
        List<Report> story = List.of(new Report(article, LANGUAGE.analyse(article)));
        return new QuoteFinder()
                .find(story, new EntityFinder().find(story), Lineage.EMPTY).stream()
                        .flatMap(quote -> quote.versions().stream())
                        .filter(v -> v.text().contains(words) && !v.text().contains("reported that"))
                        .reduce((a, b) -> a.text().length() <= b.text().length() ? a : b)
                        .orElseThrow();
    }

    private static @Nullable String words(@Nullable Passage passage) {
        return passage == null ? null : passage.quote();
    }

    private static @Nullable String day(Quote.Version version) {
        When when = version.setting().when();
        return when == null ? null : when.value();
    }

    private static List<String> chain(Quote.Version version) {
        return version.chain().stream().map(Quote.Relay::name).toList();
    }

    @Test
    void tellsToWhomAndWhenItWasSaid() {
        Quote.Version told =
                version("bridge", "Sofia Okoro told reporters on Monday that the bridge would open in May.");
        assertThat(words(told.setting().addressee())).isEqualTo("reporters");
        assertThat(day(told)).isEqualTo("2031-03-10");
    }

    @Test
    void leavesTheTimesOfTheContentToTheContent() {
        Quote.Version told = version("bridge", "Sofia Okoro told reporters that the bridge would open on Monday.");
        assertThat(told.setting().when()).isNull();
    }

    @Test
    void readsTheOccasionBehindAQuote() {
        Quote.Version told =
                version("too narrow", "“The harbour is too narrow,” Sofia Okoro said in a statement on Tuesday.");
        assertThat(words(told.setting().occasion())).isEqualTo("in a statement");
        assertThat(day(told)).isEqualTo("2031-03-11");
    }

    @Test
    void readsTheOccasionBeforeTheSpeaker() {
        Quote.Version told = version(
                "dredge",
                "At a rally in Caldora on Sunday, Sofia Okoro promised to dredge the harbour before the winter.");
        assertThat(words(told.setting().occasion())).startsWith("At a rally");
        assertThat(day(told)).isEqualTo("2031-03-09");
    }

    @Test
    void aChannelIsAnOccasion() {
        Quote.Version told = version("never sign", "“We will never sign,” Daniel Mensah wrote on Telegram.");
        assertThat(words(told.setting().occasion())).isEqualTo("on Telegram");
    }

    @Test
    void theHearerOfALetterIsItsAddressee() {
        Quote.Version told = version(
                "ferry", "In a letter to lawmakers, Sofia Okoro said the ferry had been sold without a tender.");
        assertThat(words(told.setting().addressee())).isEqualTo("lawmakers");
        assertThat(words(told.setting().occasion())).startsWith("In a letter");
    }

    @Test
    void whatIsNotToldStaysOpen() {
        Quote.Version told = version("ferry", "Sofia Okoro said the ferry had been sold without a tender.");
        assertThat(told.setting()).isEqualTo(Quote.Setting.UNTOLD);
        assertThat(told.chain()).isEmpty();
    }

    @Test
    void theNewspaperThatWasToldPassesItOn() {
        Quote.Version told =
                version("dry dock", "Sofia Okoro told the Caldora Herald that the dry dock would be closed.");
        assertThat(told.speaker()).isEqualTo("Sofia Okoro");
        assertThat(chain(told)).containsExactly("Caldora Herald");
    }

    @Test
    void whoReportsThatSomebodySaidPassesItOn() {
        Quote.Version told = version(
                "dry dock",
                "The Caldora Herald reported that Sofia Okoro had said the dry dock would be closed for a year.");
        assertThat(told.speaker()).isEqualTo("Sofia Okoro");
        assertThat(chain(told)).containsExactly("Caldora Herald");
    }

    @Test
    void whoeverIsCitedSpeaksThroughThePaper() {
        Quote.Version told = version(
                "dry dock", "The dry dock will be closed for a year, the Caldora Herald said, citing two officials.");
        assertThat(told.speaker()).isEqualTo("two officials");
        assertThat(told.entity()).isNull();
        assertThat(chain(told)).containsExactly("Caldora Herald");
    }

    @Test
    void accordingToStandsBehindWhatASpeakerSays() {
        Quote.Version told =
                version("dry dock", "“We will close the dry dock,” Sofia Okoro said, according to the Caldora Herald.");
        assertThat(told.speaker()).isEqualTo("Sofia Okoro");
        assertThat(chain(told)).containsExactly("Caldora Herald");
    }

    @Test
    void theArticlesOwnOutletIsNoRelay() {
        Article article = new ArticleBuilder("a")
                .outlet(new Source("Caldora Herald", Source.Kind.OUTLET, null))
                .block(Role.BODY, "Sofia Okoro told the Caldora Herald that the dry dock would be closed.")
                .build();
        List<Report> story = List.of(new Report(article, LANGUAGE.analyse(article)));
        List<Quote> quotes = new QuoteFinder().find(story, new EntityFinder().find(story), Lineage.EMPTY);
        assertThat(quotes)
                .singleElement()
                .satisfies(
                        quote -> assertThat(quote.versions().getFirst().chain()).isEmpty());
    }
}
