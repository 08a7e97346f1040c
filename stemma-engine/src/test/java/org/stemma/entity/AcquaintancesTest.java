package org.stemma.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.lineage.LineageFinder;
import org.stemma.news.Description;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Identity;
import org.stemma.news.Method;
import org.stemma.news.Story;
import org.stemma.news.Why;

class AcquaintancesTest {
    private static final Method METHOD = new Method("given", 1);
    private static final Why WHY = Why.of(1, "given", "");

    private static Dossier story(String id, Entity... entities) {
        return new Dossier(
                new Story(id, "", List.of(), WHY, METHOD),
                List.of(),
                new LineageFinder().find(List.of()),
                List.of(entities),
                List.of(),
                List.of(),
                List.of());
    }

    private static Entity person(String name, @Nullable String country, String... roles) {
        return new Entity(
                "entity-" + name,
                name,
                List.of(name),
                EntityType.PERSON,
                country,
                null,
                Arrays.stream(roles).map(Description::new).toList(),
                List.of(),
                WHY,
                METHOD);
    }

    @Test
    void knowsARareNameAgainInAnotherSpelling() {
        List<Identity> known = new EntityFinder()
                .across(List.of(
                        story("a", person("Mohammed Qarimbel", "KEN")), story("b", person("Muhammad Qarimbel", null))));
        assertThat(known).singleElement().satisfies(identity -> {
            assertThat(identity.sightings()).hasSize(2);
            assertThat(identity.country()).isEqualTo("KEN");
        });
    }

    @Test
    void asksForMoreWhereManyBearTheName() {
        Entity mayor = person("Ana Smith", null, "mayor");
        assertThat(new EntityFinder()
                        .across(List.of(story("a", mayor), story("b", person("Ana Smith", null, "nurse")))))
                .isEmpty();
        assertThat(new EntityFinder()
                        .across(List.of(story("a", mayor), story("b", person("Ana Smith", null, "former mayor")))))
                .hasSize(1);
    }

    @Test
    void keepsNamesakesOfTwoStatesApart() {
        assertThat(new EntityFinder()
                        .across(List.of(
                                story("a", person("Ilva Torn", "KEN")), story("b", person("Ilva Torn", "GHA")))))
                .isEmpty();
    }

    @Test
    void abstainsForAFamilyNameAlone() {
        assertThat(new EntityFinder()
                        .across(List.of(story("a", person("Torn", null)), story("b", person("Torn", null)))))
                .isEmpty();
    }

    @Test
    void givesTheSameKeyWhateverComesAlong() {
        Dossier a = story("a", person("Ilva Torn", "KEN"));
        Dossier b = story("b", person("Ilva Torn", "KEN"));
        Dossier c = story("c", person("Ilva Torn", "KEN"), person("Ana Smith", null));
        String two = new EntityFinder().across(List.of(a, b)).getFirst().key();
        assertThat(new EntityFinder().across(List.of(c, b, a)))
                .singleElement()
                .satisfies(identity -> assertThat(identity.key()).isEqualTo(two));
    }
}
