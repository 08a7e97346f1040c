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

/** Who is told to have said it, in one article. */
class SpeakersTest {
    private static final Language LANGUAGE = new Language();

    private static Quote.Version version(String words, String... paragraphs) {
        ArticleBuilder builder = new ArticleBuilder("a");
        for (String paragraph : paragraphs) {
            builder.block(Role.BODY, paragraph);
        }
        Article article = builder.build();
        List<Report> story = List.of(new Report(article, LANGUAGE.analyse(article)));
        return new QuoteFinder()
                .find(story, new EntityFinder().find(story), Lineage.EMPTY).stream()
                        .flatMap(quote -> quote.versions().stream())
                        .filter(v -> v.text().contains(words))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aTitleAndABracketLeadToThePerson() {
        Quote.Version told = version(
                "levy",
                "Governor Anna Stone opened the session.",
                "“The levy stays,” state Sen. David Long (R) said after the vote.",
                "Long voted against the bill.");
        assertThat(told.speaker()).isEqualTo("David Long");
        assertThat(told.entity()).isNotNull();
    }

    @Test
    void thoseWhoSpeakForAPersonAreNotThePerson() {
        String known = "Anna Stone left the court on Friday.";
        for (String voice : List.of("Her lawyer", "A spokesman for Stone", "A Stone spokeswoman", "Her office")) {
            Quote.Version told = version("appeal", known, voice + " said the family would appeal the verdict.");
            assertThat(told.speaker()).as(voice).isNotEqualTo("Anna Stone");
        }
    }

    @Test
    void aPaperSpeaksForItsMaker() {
        Quote.Version told = version(
                "quotas",
                "The Harvest Ministry closed on Monday.",
                "A statement from the Harvest Ministry said the quotas would be cut in the autumn.");
        assertThat(told.speaker()).isEqualTo("Harvest Ministry");
    }

    @Test
    void aPaperWithoutAMakerIsLessSureThanAName() {
        Quote.Version paper = version("quotas", "A memo said the quotas would be cut in the autumn.");
        Quote.Version name = version("quotas", "Anna Stone said the quotas would be cut in the autumn.");
        assertThat(paper.entity()).isNull();
        assertThat(paper.confidence()).isLessThan(name.confidence());
    }

    @Test
    void anArticleIsNoSpeakerInItself() {
        Quote.Version told =
                version("eleven ships", "This article originally said the port had lost eleven ships in the storm.");
        assertThat(told.speaker()).isNull();
    }

    @Test
    void severalAreNoneOfThem() {
        Quote.Version told = version("quotas", "Anna Stone and David Long said the quotas would be cut in the autumn.");
        assertThat(told.entity()).isNull();
        assertThat(told.speaker()).isEqualTo("Anna Stone and David Long");
    }

    @Test
    void bareSharesOfAPollAreNobody() {
        Quote.Version told = version("levy", "In the same poll, 43 percent said the levy was too high.");
        assertThat(told.speaker()).isNull();
    }

    @Test
    void theStatementIsThatOfWhoeverIssuedIt() {
        Quote.Version told = version(
                "eleven cranes",
                "The Harvest Ministry issued a statement on Monday.",
                "The statement said eleven cranes had been sold.");
        assertThat(told.speaker()).isEqualTo("Harvest Ministry");
    }

    @Test
    void whoeverIsSpokenToDoesNotSpeak() {
        Quote.Version told = version(
                "under duress",
                "Joseph Benton laughed at the moderator.",
                "“I know you are under duress,” he told Benton.");
        assertThat(told.speaker()).isNotEqualTo("Joseph Benton");
    }

    @Test
    void aPronounIsNotNamedAndANameIs() {
        Speaker named = new Speaker("Anna Stone", "e1", Ground.NAME, false, "");
        Speaker pointed = new Speaker("Anna Stone", "e1", Ground.PRONOUN, true, "");
        assertThat(named.isNamed()).isTrue();
        assertThat(named.carried(0.9, "beside").isNamed()).isTrue();
        assertThat(named.carried(0.75, "in the next paragraph").isNamed()).isFalse();
        assertThat(pointed.isNamed()).isFalse();
        assertThat(pointed.vote()).isLessThan(named.vote() - 0.1);
    }
}
