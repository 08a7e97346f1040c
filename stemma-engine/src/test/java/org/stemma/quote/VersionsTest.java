package org.stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Lineage;
import org.stemma.news.Quote;
import org.stemma.news.Quote.Edit;
import org.stemma.news.Quote.Variation;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.When;
import org.stemma.rooms.ArticleBuilder;

class VersionsTest {
    private static final Language LANGUAGE = new Language();

    private static Report report(String file, String... paragraphs) {
        ArticleBuilder builder = new ArticleBuilder(file);
        for (String paragraph : paragraphs) {
            builder.block(Role.BODY, paragraph);
        }
        Article article = builder.build();
        return new Report(article, LANGUAGE.analyse(article));
    }

    private static List<Quote> quotes(Lineage lineage, Report... story) {
        List<Report> reports = List.of(story);
        return new QuoteFinder().find(reports, new EntityFinder().find(reports), lineage);
    }

    private static List<Quote> quotes(Report... story) {
        return quotes(Lineage.EMPTY, story);
    }

    private static Variation onlyVariation(List<Quote> quotes) {
        assertThat(quotes).hasSize(1);
        assertThat(quotes.getFirst().variations()).hasSize(1);
        return quotes.getFirst().variations().getFirst();
    }

    @Test
    void aTrimmedVersionShowsWhatItLeavesOut() {
        Variation variation = onlyVariation(quotes(
                report("a", "“The harbour stays closed until the cranes have been checked twice,” said Sofia Okoro."),
                report("b", "“The harbour stays closed,” said Sofia Okoro.")));
        assertThat(variation.kind()).isEqualTo(Variation.Type.TRIMMED);
        assertThat(variation.edits())
                .containsExactly(
                        new Edit("The harbour stays closed", "The harbour stays closed"),
                        new Edit("until the cranes have been checked twice", ""));
    }

    @Test
    void anAlteredWordIsShownAgainstTheOther() {
        Variation variation = onlyVariation(quotes(
                report("a", "“The ministry opened the gates before the flood reached Marwick,” said Pavel Drost."),
                report("b", "“The ministry opened the gates after the flood reached Marwick,” said Pavel Drost.")));
        assertThat(variation.kind()).isEqualTo(Variation.Type.ALTERED);
        assertThat(variation.edits()).contains(new Edit("before", "after"));
    }

    @Test
    void houseStyleIsNoVariation() {
        List<Quote> found = quotes(
                report("a", "“We can’t honour ten per cent of it — the labour [costs] too much,” said Pavel Drost."),
                report("b", "\"We can't honor 10 percent of it -- the labor costs too much,\" said Pavel Drost."));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().versions()).hasSize(2);
        assertThat(found.getFirst().variations()).isEmpty();
    }

    @Test
    void whatAnEditorPutInIsShownAsSuch() {
        Variation variation = onlyVariation(quotes(
                report("a", "“They knew in February that the dam was overfull,” said Torvald Reik."),
                report("b", "“They [the ministry] knew in February … the dam was overfull,” said Torvald Reik.")));
        assertThat(variation.kind()).isEqualTo(Variation.Type.TRIMMED);
        assertThat(variation.edits()).contains(new Edit("", "[the ministry]"), new Edit("that", "…"));
    }

    @Test
    void directHereAndReportedThereAreOne() {
        Variation variation = onlyVariation(quotes(
                report("a", "“I will not sell the shipyard to a foreign bank,” said Odile Brandt."),
                report("b", "Odile Brandt said she would not sell the shipyard to a foreign bank.")));
        assertThat(variation.kind()).isEqualTo(Variation.Type.REPORTED);
        assertThat(variation.edits()).contains(new Edit("I will", "she would"));
    }

    @Test
    void wordsPartlyInMarksAreReported() {
        Variation variation = onlyVariation(
                quotes(
                        report("a", "“We are still looking for people on the roofs,” said Lena Corvay."),
                        report(
                                "b",
                                "Lena Corvay said the search was going on and “we are still looking for people on the roofs”.")));
        assertThat(variation.kind()).isEqualTo(Variation.Type.REPORTED);
    }

    @Test
    void theSameMarkedWordsInTwoFramesAreReported() {
        Variation variation = onlyVariation(quotes(
                report("a", "Odile Brandt called the sale of the old shipyard “a gift to the drowned”."),
                report(
                        "b",
                        "Odile Brandt has spoken of “a gift to the drowned” when asked by a council of fishermen.")));
        assertThat(variation.kind()).isEqualTo(Variation.Type.REPORTED);
    }

    @Test
    void theOppositeIsAnotherUtterance() {
        assertThat(quotes(
                        report("a", "Odile Brandt said she would sell the shipyard to a foreign bank."),
                        report("b", "Odile Brandt said she would not sell the shipyard to a foreign bank.")))
                .hasSize(2);
    }

    @Test
    void marksAroundThePositiveHalfDoNotHideANegation() {
        assertThat(quotes(
                        report("a", "“I will sell the shipyard to a foreign bank,” said Odile Brandt."),
                        report("b", "Odile Brandt said she would not “sell the shipyard to a foreign bank”.")))
                .hasSize(2);
    }

    @Test
    void timesThatExcludeEachOtherSpeakForTwo() {
        Quote.Version said = quotes(report("a", "“Nobody was hurt,” said Odile Brandt."))
                .getFirst()
                .versions()
                .getFirst();
        Quote.Version monday = at(said, LocalDate.of(2031, 5, 5));
        Quote.Version friday = at(said, LocalDate.of(2031, 5, 9));
        assertThat(Bond.areOtherTimes(monday, friday)).isTrue();
        assertThat(Bond.areOtherTimes(monday, monday)).isFalse();
        assertThat(Bond.areOtherTimes(monday, said)).isFalse();
    }

    private static Quote.Version at(Quote.Version said, LocalDate day) {
        return new Quote.Version(
                said.passage(),
                said.content(),
                said.cue(),
                said.source(),
                said.kind(),
                said.stance(),
                said.cueLemma(),
                said.text(),
                said.speaker(),
                said.entity(),
                said.confidence(),
                said.attitude(),
                new Quote.Setting(null, null, When.day(day)),
                said.chain());
    }

    @Test
    void aDenialIsOneWithTheWordsThatDeny() {
        assertThat(quotes(
                        report("a", "Pavel Drost denied that he had taken money from the shipyard."),
                        report("b", "“I have not taken money from the shipyard,” said Pavel Drost.")))
                .hasSize(1);
        assertThat(quotes(
                        report("a", "Pavel Drost denied that he had taken money from the shipyard."),
                        report("b", "“I have taken money from the shipyard,” said Pavel Drost.")))
                .hasSize(2);
    }

    @Test
    void oneStrikingWordOfTwoWitnessesIsTwo() {
        List<Quote> found = quotes(
                report("a", "Pavel Drost called the rescue “a catastrophe”."),
                report("b", "The rescue was “a catastrophe”, said Odile Brandt."));
        assertThat(found).hasSize(2);
    }

    @Test
    void aFragmentTiesNoTwoUtterancesTogether() {
        List<Quote> found = quotes(
                report("a", "“The reservoir was overfull in February and nobody opened the gates,” said Torvald Reik."),
                report("b", "“Nobody opened the gates for the fishermen of Port Elva either,” said Torvald Reik."),
                report("c", "“Nobody opened the gates,” said Torvald Reik."));
        assertThat(found).hasSize(2);
        assertThat(found).noneMatch(q -> q.versions().size() == 3);
    }

    @Test
    void twoNamedSpeakersAreADifferenceAndNoVote() {
        String words = "“Nobody will sail before the cranes of the northern harbour have been checked twice,” said ";
        List<Quote> found = quotes(
                report("a", words + "Daniel Mensah."),
                report("b", words + "Daniel Mensah."),
                report("c", words + "Sofia Okoro."));
        assertThat(found).hasSize(1);
        Quote quote = found.getFirst();
        assertThat(quote.speaker()).isNull();
        assertThat(quote.entity()).isNull();
        assertThat(quote.variations()).extracting(Variation::kind).containsOnly(Variation.Type.SPEAKER);
        assertThat(quote.versions())
                .extracting(Quote.Version::speaker)
                .containsExactlyInAnyOrder("Daniel Mensah", "Daniel Mensah", "Sofia Okoro");
        assertThat(quote.why().parts()).anyMatch(p -> p.feature().equals("conflict"));
    }

    @Test
    void copiesHaveOneVoteTogether() {
        String words = "“Nobody will sail before the cranes of the northern harbour have been checked twice,” said ";
        Report one = report("a", words + "Daniel Mensah.");
        Report copy = report("b", words + "Daniel Mensah.");
        Lineage copied = new Lineage(
                List.of(), List.of(new Lineage.Origin("o", List.of(one.id(), copy.id()), one.id())), List.of());
        double alone = quotes(one).getFirst().why().score();
        assertThat(quotes(copied, one, copy).getFirst().why().score()).isEqualTo(alone);
        assertThat(quotes(one, copy).getFirst().why().score()).isGreaterThan(alone);
    }

    @Test
    void tellsWhyVersionsAreOne() {
        Quote quote = quotes(
                        report("a", "“The harbour stays closed until the cranes have been checked,” said Sofia Okoro."),
                        report("b", "“The harbour stays closed,” said Sofia Okoro."))
                .getFirst();
        assertThat(quote.why().parts()).anySatisfy(part -> {
            assertThat(part.feature()).isEqualTo("words");
            assertThat(part.note()).contains("b: 100 %");
        });
    }
}
