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

class FramesTest {
    private static final Language LANGUAGE = new Language();

    private static List<Quote.Version> read(String text) {
        Article article = new ArticleBuilder("a").block(Role.BODY, text).build();
        List<Report> story = List.of(new Report(article, LANGUAGE.analyse(article)));
        return new QuoteFinder()
                .find(story, new EntityFinder().find(story), Lineage.EMPTY).stream()
                        .flatMap(quote -> quote.versions().stream())
                        .toList();
    }

    private static Quote.Version only(String text) {
        List<Quote.Version> found = read(text);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String cue(Quote.Version version) {
        return version.cue() == null ? "" : version.cue().quote();
    }

    private static String source(Quote.Version version) {
        return version.source() == null ? "" : version.source().quote();
    }

    @Test
    void tellsWhatIsWantedFromWhatIsSaid() {
        Quote.Version wanted = only("Okoro wants to open the bridge in spring.");
        assertThat(wanted.attitude()).isEqualTo(Quote.Attitude.INTENTION);
        assertThat(wanted.text()).isEqualTo("to open the bridge in spring");
        assertThat(wanted.isHeldTrue()).isFalse();
        assertThat(only("Okoro believes that the dam will hold.").attitude()).isEqualTo(Quote.Attitude.BELIEF);
        assertThat(only("Okoro knew that the dam was weak.").attitude()).isEqualTo(Quote.Attitude.KNOWLEDGE);
        assertThat(only("Okoro pledged to repair the dam.").stance()).isEqualTo(Quote.Stance.PROMISE);
    }

    @Test
    void whatIsOnlyNamedIsATopic() {
        Quote.Version praised = only("Okoro praised the work of the miners.");
        assertThat(praised.kind()).isEqualTo(Quote.Kind.TOPIC);
        assertThat(praised.text()).isEqualTo("the work of the miners");
        Quote.Version spoken = only("Mensah spoke about the need for reform.");
        assertThat(spoken.kind()).isEqualTo(Quote.Kind.TOPIC);
        assertThat(cue(spoken)).isEqualTo("spoke about");
    }

    @Test
    void anObjectWithWhatItIsCalledIsSaid() {
        assertThat(only("Okoro described the plan as dangerous.").text()).isEqualTo("the plan as dangerous");
        assertThat(only("Mensah accused Okoro of taking bribes.").text()).isEqualTo("Okoro of taking bribes");
        assertThat(only("Mensah urged the council to pay the workers.").text())
                .isEqualTo("the council to pay the workers");
    }

    @Test
    void whoeverIsSpokenToIsNoContent() {
        assertThat(only("Okoro told the miners that the shaft was safe.").text())
                .isEqualTo("the shaft was safe");
    }

    @Test
    void thePassiveHasItsAgentOrNobody() {
        Quote.Version backed = only("The plan for the port was rejected by Mensah.");
        assertThat(source(backed)).isEqualTo("Mensah");
        assertThat(backed.text()).isEqualTo("The plan for the port");
        assertThat(only("The minister was accused of taking bribes.").text())
                .contains("The minister")
                .contains("taking bribes");
        Quote.Version expected = only("Mensah is expected to win the vote.");
        assertThat(expected.source()).isNull();
        assertThat(expected.speaker()).isNull();
        assertThat(read("The bridge was opened by Mensah.")).isEmpty();
    }

    @Test
    void nounsHaveOwners() {
        Quote.Version claim = only("The town laughed at Okoro's claim that the bridge is safe.");
        assertThat(claim.text()).isEqualTo("the bridge is safe");
        assertThat(claim.speaker()).isEqualTo("Okoro");
        Quote.Version promise = only("Mensah made a promise to repair the dam.");
        assertThat(promise.stance()).isEqualTo(Quote.Stance.PROMISE);
        assertThat(cue(promise)).isEqualTo("made a promise");
        assertThat(source(promise)).isEqualTo("Mensah");
    }

    @Test
    void adjectivesSaySomethingOfAFact() {
        Quote.Version confident = only("Okoro is confident that the dam will hold.");
        assertThat(confident.attitude()).isEqualTo(Quote.Attitude.BELIEF);
        assertThat(cue(confident)).isEqualTo("is confident");
        assertThat(read("Okoro was happy.")).isEmpty();
    }

    @Test
    void notTurnsTheStance() {
        assertThat(only("Okoro does not believe that the dam will hold.").stance())
                .isEqualTo(Quote.Stance.DENIAL);
        Quote.Version open = only("Okoro has not said whether the dam will hold.");
        assertThat(open.stance()).isEqualTo(Quote.Stance.DOUBT);
        assertThat(cue(open)).isEqualTo("has not said");
    }

    @Test
    void twoVerbsAreOneCueWhereTheFirstHoldsTheSecondBack() {
        Quote.Version declined = only("Okoro declined to say whether the dam would hold.");
        assertThat(cue(declined)).isEqualTo("declined to say");
        assertThat(declined.text()).isEqualTo("whether the dam would hold");
    }

    @Test
    void aTrailingCueBelongsToWhoeverReports() {
        List<Quote.Version> found =
                read("Okoro said the council would pay the miners, warning that the money might not last.");
        assertThat(found).hasSize(2);
        assertThat(found).extracting(Quote.Version::speaker).containsOnly("Okoro");
        assertThat(found)
                .extracting(Quote.Version::text)
                .containsExactlyInAnyOrder("the council would pay the miners", "the money might not last");
    }

    @Test
    void aClauseInsertedIsSaidAroundIt() {
        Quote.Version inserted = only("The bridge, Okoro reported, was closed on Monday.");
        assertThat(inserted.text()).contains("The bridge").contains("was closed on Monday");
    }

    @Test
    void whatIsAddedOfASpeakerDoesNotNameHim() {
        Quote.Version said = only("Okoro, who had resigned in May, said the dam was safe.");
        assertThat(source(said)).isEqualTo("Okoro");
    }

    @Test
    void wordsWithoutASpeakerDoNotGoOnWithOneWhoWants() {
        List<Quote.Version> found = read(
                "Okoro, the mayor, said the dam was safe. Caldora wants to keep the port. “No ship will sail before the spring tide,” it was heard.");
        assertThat(found)
                .filteredOn(v -> v.kind() == Quote.Kind.DIRECT)
                .extracting(Quote.Version::speaker)
                .doesNotContain("Caldora");
    }
}
