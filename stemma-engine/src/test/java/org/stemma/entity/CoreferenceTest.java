package org.stemma.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Description;
import org.stemma.news.Entity;
import org.stemma.news.Mention;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.rooms.ArticleBuilder;

/** What takes up whom, on sentences of our own about invented people and bodies. */
class CoreferenceTest {
    private static final Language LANGUAGE = new Language();

    private static Report report(String file, String... paragraphs) {
        ArticleBuilder builder = new ArticleBuilder(file).published(LocalDate.of(2024, 3, 5));
        for (String paragraph : paragraphs) {
            builder.block(Role.BODY, paragraph);
        }
        Article article = builder.build();
        return new Report(article, LANGUAGE.analyse(article));
    }

    /** The words of an entity's mentions of a kind. */
    private static List<String> mentions(List<Entity> entities, String name, Mention.Kind kind) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name))
                .flatMap(entity -> entity.mentions().stream())
                .filter(mention -> mention.kind() == kind)
                .map(Mention::text)
                .toList();
    }

    private static List<Entity> found(String... paragraphs) {
        return new EntityFinder().find(List.of(report("a", paragraphs)));
    }

    @Test
    void takesUpABodyByWhatItIsCalled() {
        List<Entity> found = found(
                "The Harrow Bank opened a branch in Lagos on Monday. The bank said that it would hire forty people.");
        assertThat(mentions(found, "Harrow Bank", Mention.Kind.NOMINAL)).contains("The bank");
        assertThat(mentions(found, "Harrow Bank", Mention.Kind.PRONOUN)).contains("it");
    }

    @Test
    void leavesItToThePlainNounBeforeIt() {
        List<Entity> found =
                found("The Harrow Bank sent a letter on Monday. The letter was long, and it arrived late.");
        assertThat(mentions(found, "Harrow Bank", Mention.Kind.PRONOUN)).isEmpty();
    }

    @Test
    void leavesItOfTheWeatherAlone() {
        List<Entity> found = found("The Harrow Bank closed early. It is clear that the storm will last.");
        assertThat(mentions(found, "Harrow Bank", Mention.Kind.PRONOUN)).isEmpty();
    }

    @Test
    void givesACapitalThatActsToItsState() {
        List<Entity> found = found(
                "Nairobi rejected the offer on Monday. The ministers met in Nairobi for two days before the vote.");
        assertThat(mentions(found, "Kenya", Mention.Kind.METONYM)).containsExactly("Nairobi");
        assertThat(mentions(found, "Nairobi", Mention.Kind.NAME)).containsExactly("Nairobi");
    }

    @Test
    void takesUpTwoStatesTogether() {
        List<Entity> found =
                found("Kenya and Ghana signed a treaty on Monday. The two countries had argued for years.");
        assertThat(mentions(found, "Kenya", Mention.Kind.JOINT)).containsExactly("The two countries");
        assertThat(mentions(found, "Ghana", Mention.Kind.JOINT)).containsExactly("The two countries");
    }

    @Test
    void leavesTheCountryOpenBetweenTwo() {
        List<Entity> found = found("Kenya asked Ghana for help on Monday. Rain has flooded the country for a week.");
        assertThat(mentions(found, "Kenya", Mention.Kind.NOMINAL)).isEmpty();
        assertThat(mentions(found, "Ghana", Mention.Kind.NOMINAL)).isEmpty();
    }

    @Test
    void keepsADescriptionWithItsDayAndPlace() {
        List<Entity> found = found("Interim leader Sofia Okoro spoke in Accra. She thanked the voters.");
        List<Description> told = found.stream()
                .filter(entity -> entity.name().equals("Sofia Okoro"))
                .flatMap(entity -> entity.descriptions().stream())
                .toList();
        assertThat(told).singleElement().satisfies(description -> {
            assertThat(description.text()).isEqualTo("Interim leader");
            assertThat(description.first()).isNotNull();
            assertThat(description.passages()).hasSize(1);
        });
        assertThat(mentions(found, "Sofia Okoro", Mention.Kind.PRONOUN)).containsExactly("She");
    }

    @Test
    void joinsACompanyWithItsShortName() {
        List<Entity> found = found(
                "Zandrel Motors will close a plant in Ghana. Zandrel said on Monday that nobody would lose a job.");
        assertThat(found)
                .filteredOn(entity -> entity.name().startsWith("Zandrel"))
                .hasSize(1);
    }
}
