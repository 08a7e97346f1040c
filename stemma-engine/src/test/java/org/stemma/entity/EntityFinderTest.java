package org.stemma.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.rooms.ArticleBuilder;

class EntityFinderTest {
    private static final Language LANGUAGE = new Language();

    private static Report report(String file, String... paragraphs) {
        ArticleBuilder builder = new ArticleBuilder(file);
        for (String paragraph : paragraphs) {
            builder.block(Role.BODY, paragraph);
        }
        Article article = builder.build();
        return new Report(article, LANGUAGE.analyse(article));
    }

    private static List<Entity> persons(List<Report> story, String family) {
        return new EntityFinder()
                .find(story).stream()
                        .filter(e -> e.type() == EntityType.PERSON && e.name().endsWith(family))
                        .toList();
    }

    @Test
    void joinsAPersonOverArticles() {
        List<Report> story = List.of(
                report(
                        "a",
                        "Kenyan President Mohammed al-Karimi met farmers in Nairobi on Monday. Al-Karimi promised them seed."),
                report(
                        "b",
                        "President Muhammad Al Karimi spoke to farmers. The Kenyan president left early, and he thanked them."));
        List<Entity> found = persons(story, "Karimi");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().country()).isEqualTo("KEN");
        assertThat(found.getFirst().mentions()).anyMatch(m -> m.kind() == Mention.Kind.NOMINAL);
    }

    @Test
    void leavesASharedFamilyNameAlone() {
        List<Report> story = List.of(
                report(
                        "a",
                        "Sofia Okoro, a lawyer, and Daniel Okoro, a farmer, came to the hearing in Accra. Okoro left before the vote."));
        assertThat(persons(story, "Okoro")).extracting(Entity::name).contains("Sofia Okoro", "Daniel Okoro", "Okoro");
    }

    @Test
    void doesNotDependOnTheOrderOfReports() {
        Report a = report("a", "Sofia Okoro spoke in Accra. She thanked the voters.");
        Report b = report("b", "Ms. Okoro thanked the voters of Accra, the capital of Ghana.");
        assertThat(new EntityFinder().find(List.of(a, b))).isEqualTo(new EntityFinder().find(List.of(b, a)));
    }

    @Test
    void mentionsPointIntoTheOriginal() {
        Report a = report("a", "Sofia Okoro spoke in Accra. She thanked the voters.");
        for (Entity entity : new EntityFinder().find(List.of(a))) {
            for (Mention mention : entity.mentions()) {
                assertThat(mention.passage().span().of(a.article().original()))
                        .isEqualTo(mention.passage().quote());
            }
        }
    }

    @Test
    void joinsSpellingsOfAGivenNameWhereTheRoleAgrees() {
        List<Report> story = List.of(
                report("a", "Energy Minister Yunus al-Rashidi opened the plant. Al-Rashidi thanked the engineers."),
                report("b", "The plant was opened by Energy Minister Younes Rashidi. Rashidi stayed for an hour."),
                report("c", "Yunes Rashidi, the energy minister, opened the plant on Monday."));
        assertThat(persons(story, "Rashidi")).hasSize(1);
    }

    @Test
    void keepsRelativesWithOtherGivenNamesApart() {
        List<Report> story = List.of(
                report("a", "Energy Minister Hassan Rashidi opened the plant on Monday."),
                report("b", "Energy Minister Hussein Rashidi opened the plant on Monday."));
        assertThat(persons(story, "Rashidi")).hasSize(2);
    }

    @Test
    void describesOnlyTheNameBesideTheDescription() {
        List<Entity> found = new EntityFinder()
                .find(List.of(report(
                        "a",
                        "Some 400 farmers were brought to a hall in Dunmore, said Sofia Okoro, director of the Seed Office.",
                        "The hall in Dunmore was built for weddings.")));
        assertThat(found).filteredOn(e -> e.name().equals("Dunmore")).allSatisfy(e -> {
            assertThat(e.type()).isEqualTo(EntityType.PLACE);
            assertThat(e.descriptions()).isEmpty();
        });
        assertThat(found)
                .filteredOn(e -> e.name().equals("Sofia Okoro"))
                .singleElement()
                .satisfies(e -> assertThat(e.descriptions()).isNotEmpty());
    }

    @Test
    void makesNoSecondEntityOfANameInCapitals() {
        List<Entity> found = new EntityFinder()
                .find(List.of(
                        report("a", "Police closed the market of Port Almira on Monday. Port Almira has two markets."),
                        report("b", "PORT ALMIRA, Ghana, May 4 - Police closed a market on Monday.")));
        assertThat(found)
                .filteredOn(e -> e.name().toUpperCase(Locale.ROOT).contains("ALMIRA"))
                .singleElement()
                .satisfies(e -> assertThat(e.name()).isEqualTo("Port Almira"));
    }

    @Test
    void knowsASeaByItsShortName() {
        List<Report> story = List.of(report(
                "a", "A ferry sank in the Mediterranean Sea on Monday. Ships crossed the Mediterranean to help."));
        assertThat(new EntityFinder().find(story))
                .filteredOn(entity -> entity.name().startsWith("Mediterranean"))
                .hasSize(1);
    }
}
