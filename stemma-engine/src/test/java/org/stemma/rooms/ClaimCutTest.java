package org.stemma.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.claim.ClaimFinder;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Statement;

/** Where statements begin and end: as an editor would cut them out of their sentence. */
final class ClaimCutTest {
    private static final Language LANGUAGE = new Language();

    private static List<Statement> statements(String sentence) {
        Article article =
                new ArticleBuilder("cut.txt").block(Role.BODY, sentence).build();
        List<Report> reports = List.of(new Report(article, LANGUAGE.analyse(article)));
        return new ClaimFinder(Language.embeddings())
                .find(reports, new EntityFinder().find(reports), List.of(), Lineage.EMPTY).stream()
                        .map(Claim::statements)
                        .flatMap(List::stream)
                        .toList();
    }

    private static List<String> texts(String sentence) {
        return statements(sentence).stream().map(Statement::text).toList();
    }

    /** What is told by a predicate. */
    private static List<String> texts(String sentence, String predicate) {
        return statements(sentence).stream()
                .filter(statement -> statement.predicate().equals(predicate))
                .map(Statement::text)
                .toList();
    }

    @Test
    void keepsTheConditionThatOpensAClause() {
        String sentence = "If engineers repair the dam, the council will open the school in Velim.";
        assertThat(texts(sentence, "open")).containsExactly(sentence);
    }

    @Test
    void keepsWhatIsJoinedWithinAPhrase() {
        String sentence = "Ada Voss rejected calls to stop the work at the dam and close the gates.";
        assertThat(texts(sentence, "reject")).containsExactly(sentence);
    }

    @Test
    void sharesTheFrameAndItsSubjectWithAJoinedVerb() {
        String sentence = "The mayor vowed to repair the wall of the dam and open the gates.";
        assertThat(texts(sentence, "open")).containsExactly(sentence);
        assertThat(texts(sentence, "repair")).containsExactly("The mayor vowed to repair the wall of the dam");
    }

    @Test
    void keepsTheSubjectThatAnAttributionPartsFromItsVerb() {
        String sentence = "The repairs of the wall, the ministry said, cost four million crowns.";
        assertThat(texts(sentence, "cost")).containsExactly(sentence);
    }

    @Test
    void leavesOutAWholeClauseThatAddsAnother() {
        assertThat(texts("Ada Voss closed the gates of the dam, while Jan Holm opened the market in Velim.", "close"))
                .containsExactly("Ada Voss closed the gates of the dam");
    }

    @Test
    void keepsTheClauseThatTellsWhen() {
        String sentence = "Sirens sounded in Velim at four, about 20 minutes before the dam gave way.";
        assertThat(texts(sentence)).contains(sentence);
    }

    @Test
    void tellsAPurposeWithItsClause() {
        String sentence = "Engineers closed two gates to save the 300 houses of Velim.";
        assertThat(texts(sentence)).containsExactly(sentence);
    }

    @Test
    void takesABareClauseWithWhoTellsIt() {
        String sentence = "Ada Voss, the water minister of Caldora, said she was hit.";
        assertThat(texts(sentence, "hit")).containsExactly(sentence);
        assertThat(texts("He was hit.")).isEmpty();
    }

    @Test
    void keepsTheFrameOfAVerbOfSaying() {
        String sentence = "The ministry hoped to show that engineers had checked the wall.";
        assertThat(texts(sentence, "check")).containsExactly(sentence);
    }

    @Test
    void endsANounPhraseWhereItEnds() {
        assertThat(texts("Two envoys met amid talks between 12 officials of Vostania and Caldora."))
                .noneMatch(text -> text.endsWith(" and"));
    }
}
