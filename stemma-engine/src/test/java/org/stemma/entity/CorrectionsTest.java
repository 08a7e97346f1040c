package org.stemma.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.Correction.OfNames.Kind;
import org.stemma.news.Entity;
import org.stemma.news.Mention;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.rooms.ArticleBuilder;

/** What readers correct holds against the rules, whatever comes later. */
class CorrectionsTest {
    private static final Language LANGUAGE = new Language();

    private static final Report FARM = report(
            "farm",
            "Sofia Okoro, a lawyer, came to the hearing in Accra. Okoro left before the vote. She told Grace Mensah to stay.");

    private static final Report COURT =
            report("court", "S. Okoro lost the case in Accra. Mrs. Sofia Adjei thanked the court.");

    private static Report report(String file, String paragraph) {
        Article article = new ArticleBuilder(file).block(Role.BODY, paragraph).build();
        return new Report(article, LANGUAGE.analyse(article));
    }

    private static OfNames of(Kind kind, String... names) {
        return new OfNames(kind, List.of(names), null, List.of());
    }

    private static OfNames rename(String name, String to) {
        return new OfNames(Kind.RENAME, List.of(name), to, List.of());
    }

    private static OfNames inArticle(Kind kind, String name, Report report) {
        return new OfNames(kind, List.of(name), null, List.of(report.id()));
    }

    private static List<Entity> entities(OfNames... corrections) {
        return new EntityFinder().find(List.of(FARM, COURT), List.of(corrections));
    }

    private static Entity called(List<Entity> entities, String name) {
        List<Entity> found =
                entities.stream().filter(e -> e.names().contains(name)).toList();
        assertThat(found).as(name + " in " + entities).hasSize(1);
        return found.getFirst();
    }

    @Test
    void mergesWhatAReaderSaysIsOne() {
        Entity one = called(entities(of(Kind.MERGE, "Sofia Okoro", "Mrs Sofia Adjei")), "Sofia Adjei");
        assertThat(one.names()).contains("Sofia Okoro", "Okoro", "Sofia Adjei");
        assertThat(one.why().parts()).anyMatch(part -> part.feature().equals("corrected"));
    }

    /** The page of a name is of all stories that show it: what is one must be called the same in each. */
    @Test
    void whatIsOneIsCalledTheSameInStoriesThatHaveOneOfTheNames() {
        OfNames merge = of(Kind.MERGE, "Okoro", "Sofia Okoro");
        Report alone = report("alone", "Okoro thanked the court in Accra on Monday. Okoro won.");
        List<Entity> apart = new EntityFinder().find(List.of(alone), List.of(merge));
        assertThat(called(apart, "Okoro").name()).isEqualTo("Sofia Okoro");
        assertThat(called(apart, "Okoro").why().parts())
                .anyMatch(part -> part.feature().equals("corrected"));
        assertThat(called(entities(merge), "Sofia Okoro").name()).isEqualTo("Sofia Okoro");
    }

    @Test
    void aShortNameOfSomebodyElseStaysTheirs() {
        Report other = report("other", "Ama Okoro, a singer, came to Lagos. Okoro sang. Ama Okoro left early.");
        List<Entity> found = new EntityFinder().find(List.of(other), List.of(of(Kind.MERGE, "Okoro", "Sofia Okoro")));
        assertThat(called(found, "Ama Okoro").name()).isEqualTo("Ama Okoro");
    }

    @Test
    void keepingApartChangesNothingWithinAStory() {
        assertThat(entities(of(Kind.APART, "Sofia Okoro", "Okoro"))).isEqualTo(entities());
    }

    @Test
    void splitsAndLeavesOtherSpellingsToWhoeverTheyFit() {
        List<Entity> parted = entities(of(Kind.SPLIT, "Sofia Okoro", "S. Okoro"));
        assertThat(called(parted, "Sofia Okoro").mentions())
                .noneMatch(m -> m.passage().article().equals(COURT.id()));
        assertThat(called(parted, "S. Okoro").names()).containsExactly("S. Okoro");
        assertThat(called(parted, "Okoro").names())
                .as("both could be meant, so it stays apart")
                .containsExactly("Okoro");
    }

    @Test
    void splitsOneNameByArticles() {
        List<Entity> parted = entities(inArticle(Kind.SPLIT, "Accra", COURT));
        assertThat(parted.stream().filter(e -> e.name().equals("Accra")))
                .hasSize(2)
                .allSatisfy(e -> assertThat(e.mentions().stream()
                                .map(m -> m.passage().article())
                                .distinct())
                        .hasSize(1));
    }

    @Test
    void takesNoNameForOne() {
        List<Entity> found = entities(of(Kind.NOT_A_NAME, "okoro", "ACCRA"));
        assertThat(found)
                .flatExtracting(Entity::names)
                .doesNotContain("Okoro", "Accra")
                .contains("Sofia Okoro");
        List<Entity> here = entities(inArticle(Kind.NOT_A_NAME, "Accra", FARM));
        assertThat(called(here, "Accra").mentions())
                .extracting(m -> m.passage().article())
                .containsOnly(COURT.id());
    }

    @Test
    void takesTheNameFromTheReportForEveryRoom() {
        Report corrected = new EntityFinder().corrected(FARM, List.of(of(Kind.NOT_A_NAME, "Accra")));
        assertThat(corrected.analysis().sentences())
                .flatExtracting(s -> s.names())
                .extracting(name -> name.text())
                .contains("Sofia Okoro")
                .doesNotContain("Accra");
    }

    @Test
    void ofTwoThatContradictTheLaterHolds() {
        OfNames merge = of(Kind.MERGE, "Sofia Okoro", "Grace Mensah");
        OfNames split = of(Kind.SPLIT, "Sofia Okoro", "Grace Mensah");
        assertThat(called(entities(merge, split), "Grace Mensah").names()).doesNotContain("Sofia Okoro");
        assertThat(called(entities(split, merge), "Grace Mensah").names()).contains("Sofia Okoro");
    }

    @Test
    void aSplitLeavesEarlierCorrectionsOfOthersAsTheyAre() {
        List<Entity> found = entities(
                of(Kind.MERGE, "Sofia Okoro", "Sofia Adjei"),
                rename("Sofia Adjei", "Sofia Adjei-Okoro"),
                of(Kind.SPLIT, "Sofia Okoro", "S. Okoro"));
        Entity one = called(found, "Sofia Adjei");
        assertThat(one.names()).contains("Sofia Okoro").doesNotContain("S. Okoro");
        assertThat(one.name()).isEqualTo("Sofia Adjei-Okoro");
    }

    @Test
    void renamesAndKeepsTheSpellings() {
        Entity one = called(entities(rename("sofia okoro", "Sofia A. Okoro")), "Sofia Okoro");
        assertThat(one.name()).isEqualTo("Sofia A. Okoro");
        assertThat(one.mentions()).anyMatch(m -> m.kind() == Mention.Kind.NAME);
    }

    @Test
    void correctionsOfNamesThatNobodyUsesChangeNothing() {
        assertThat(entities(
                        of(Kind.MERGE, "Nobody", "No One"),
                        of(Kind.SPLIT, "Nobody", "No One"),
                        rename("Nobody", "Anybody"),
                        of(Kind.NOT_A_NAME, "Nobody")))
                .isEqualTo(entities());
    }

    @Test
    void refusesWhatDoesNotFitItsKind() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(Kind.MERGE, "Okoro"));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Kind.SPLIT, "Okoro"));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Kind.APART, "Okoro"));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Kind.RENAME, "Okoro"));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Kind.NOT_A_NAME, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> inArticle(Kind.RENAME, "Okoro", FARM));
    }
}
