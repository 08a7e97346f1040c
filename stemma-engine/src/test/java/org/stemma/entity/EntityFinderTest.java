package org.stemma.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
