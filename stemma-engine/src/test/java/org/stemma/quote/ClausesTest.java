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

/** Where source, cue and content begin and end, where the tree shows it wrong or not at all. */
class ClausesTest {
    private static final Language LANGUAGE = new Language();

    private static List<Quote.Version> read(String text) {
        Article article = new ArticleBuilder("a").block(Role.BODY, text).build();
        List<Report> story = List.of(new Report(article, LANGUAGE.analyse(article)));
        return new QuoteFinder()
                .find(story, new EntityFinder().find(story), Lineage.EMPTY).stream()
                        .flatMap(quote -> quote.versions().stream())
                        .toList();
    }

    private static Quote.Version behind(String cue, String text) {
        return read(text).stream()
                .filter(version ->
                        version.cue() != null && version.cue().quote().equals(cue))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + cue + " in " + text));
    }

    private static String content(Quote.Version version) {
        return version.content().quote();
    }

    private static String source(Quote.Version version) {
        return version.source() == null ? "" : version.source().quote();
    }

    @Test
    void aClauseWithForIsWhatIsCalledFor() {
        Quote.Version call =
                behind("is calling for", "The mayor is calling for the council to step up its efforts in the valley.");
        assertThat(content(call)).isEqualTo("the council to step up its efforts in the valley");
    }

    @Test
    void aVerbThatLooksLikeANounLosesNoClause() {
        Quote.Version lost = behind(
                "have said",
                "A few senators, some of whom fear the vote, have said Mayor Okoro's people file lawsuits.");
        assertThat(content(lost)).isEqualTo("Mayor Okoro's people file lawsuits");
        assertThat(source(lost)).startsWith("A few senators");
    }

    @Test
    void aRelativePronounIsTheSubjectOfWhatIsSaid() {
        Quote.Version said = behind(
                "has repeatedly said",
                "The vote, which Ana Okoro has repeatedly said was a mistake, cost her the seat.");
        assertThat(said.text()).isEqualTo("which was a mistake");
    }

    @Test
    void numbersSayAndAreNobody() {
        Quote.Version asked = behind("say", "About 4 in 10 say they want a new bridge.");
        assertThat(source(asked)).isEqualTo("About 4 in 10");
        assertThat(asked.speaker()).isNull();
    }

    @Test
    void aSecondThatGoesOn() {
        Quote.Version said = behind(
                "said", "Ana Okoro said she had not held dinners and that she had never called a donor for money.");
        assertThat(content(said)).endsWith("for money");
    }

    @Test
    void whatAnotherVerbTellsIsNoPartOfMarkedWords() {
        Quote.Version denounced = behind(
                "denounced", "Okoro denounced the plan as “hurtful and humiliating” and warned of the consequences.");
        assertThat(content(denounced)).isEqualTo("the plan as “hurtful and humiliating”");
    }

    @Test
    void anOccasionAtTheEndIsNoContent() {
        Quote.Version call = behind(
                "called for", "The mayor called for a review of the gates in a statement released by her office.");
        assertThat(content(call)).isEqualTo("a review of the gates");
        assertThat(content(behind("said", "Ana Okoro said the council would speak at a hearing.")))
                .endsWith("at a hearing");
    }

    @Test
    void aDatelineIsNoPartOfTheSource() {
        assertThat(source(behind("said", "LOWTOWN, Caldora, June 3 — Mayor Ana Okoro said the gates would open.")))
                .isEqualTo("Mayor Ana Okoro");
    }

    @Test
    void aTimeBehindTheNameIsNoPartOfTheSource() {
        assertThat(source(behind("said", "Ana Okoro on Friday said the gates were old.")))
                .isEqualTo("Ana Okoro");
    }

    @Test
    void theSourceHoldsItsApposition() {
        assertThat(source(behind("said", "Nora Feld, 53, a nurse from Lowtown, said the gates were old.")))
                .isEqualTo("Nora Feld, 53, a nurse from Lowtown");
    }

    @Test
    void theNameThatOpensTheSentenceSays() {
        Quote.Version said = behind(
                "said",
                "Nora Feld, a former director of the port, whose roots are in the valley, said the harbour was lost.");
        assertThat(source(said)).startsWith("Nora Feld");
        assertThat(content(said)).isEqualTo("the harbour was lost");
    }

    @Test
    void aShortAnswerIsNotTheQuestion() {
        assertThat(read("Asked whether she would stand again, Ana Okoro said no.").stream()
                        .filter(version -> "Ana Okoro".equals(version.speaker())))
                .isEmpty();
    }

    @Test
    void aCueHoldsWhatDescribesIt() {
        assertThat(read("Ana Okoro's highly personal attacks on the judge angered the council.").stream()
                        .map(version ->
                                version.cue() == null ? "" : version.cue().quote()))
                .containsExactly("highly personal attacks on");
        assertThat(content(behind("went on to say", "Ana Okoro went on to say that the gates would open.")))
                .isEqualTo("the gates would open");
    }

    @Test
    void aWordOfMarksAloneIsRead() {
        assertThat(Folding.strict("\u0301")).hasSize(1);
    }
}
