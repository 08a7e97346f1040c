package org.stemma.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.EntityType;
import org.stemma.news.Namesake;
import org.stemma.news.Portrait;
import org.stemma.news.Why;

class NamesakesTest {
    private static final LocalDate DAY = LocalDate.parse("2031-05-03");

    private static final Portrait FULL = person("Barric Omalo", "KEN", 0, "president");

    private static Portrait person(String name, String state, int days, String... roles) {
        return portrait(name, EntityType.PERSON, state, days, Set.of(), roles);
    }

    private static Portrait portrait(
            String name, EntityType type, String state, int days, Set<String> company, String... roles) {
        return new Portrait(
                "name-" + name,
                name,
                type,
                state.isEmpty() ? Set.of() : Set.of(state),
                List.of(roles),
                company,
                DAY.plusDays(days),
                DAY.plusDays(days));
    }

    private static List<Namesake> found(Portrait one, Portrait... others) {
        return new EntityFinder().namesakes(one, List.of(others), List.of());
    }

    private static List<String> names(List<Namesake> found) {
        return found.stream().map(namesake -> namesake.other().name()).toList();
    }

    @Test
    void aFamilyNameIsProposedWithWhatSpeaksForIt() {
        List<Namesake> found = found(FULL, person("Omalo", "", 5, "president"));
        assertThat(found).singleElement().satisfies(namesake -> {
            assertThat(namesake.why().parts())
                    .extracting(Why.Part::note)
                    .containsExactlyInAnyOrder(
                            "“Omalo” is the family name of “Barric Omalo”",
                            "no other name in these stories has “Omalo” in it",
                            "both are called president",
                            "in stories of the same weeks");
            assertThat(namesake.why().score()).isBetween(0.9, 1.0);
        });
        assertThat(names(found(person("Omalo", "", 5, "president"), FULL))).containsExactly("Barric Omalo");
    }

    @Test
    void aNameAloneIsNotEnough() {
        assertThat(found(FULL, person("Omalo", "", 4000), person("Tessa Omalo", "", 4000)))
                .as("years apart, and of two who bear it")
                .isEmpty();
        assertThat(found(person("Anna Smith", "", 0), person("Smith", "", 5)))
                .as("many bear it")
                .isEmpty();
        assertThat(names(found(person("Anna Smith", "", 0, "judge"), person("Smith", "", 5, "judge"))))
                .containsExactly("Smith");
    }

    @Test
    void whatContradictsIsNotProposed() {
        assertThat(found(FULL, person("Omalo", "GHA", 5, "president"))).isEmpty();
        assertThat(found(FULL, person("Mrs. Omalo", "KEN", 5, "president"), person("Tessa Omalo", "KEN", 5)))
                .filteredOn(namesake -> namesake.other().name().startsWith("Tessa"))
                .isEmpty();
        assertThat(found(FULL, portrait("Omalo", EntityType.PLACE, "KEN", 0, Set.of())))
                .isEmpty();
    }

    @Test
    void aSlipOfOneLetterIsProposedInLongWordsOnly() {
        assertThat(names(found(person("Vicente", "", 0), person("Vincente", "", 0))))
                .containsExactly("Vincente");
        assertThat(names(found(person("Vicente Drost", "", 0), person("Vincente Drost", "", 0))))
                .containsExactly("Vincente Drost");
        assertThat(found(person("Marr", "", 0), person("Mark", "", 0))).isEmpty();
        assertThat(Fit.isSlip("brennan", "brenann")).isTrue();
        assertThat(Fit.isSlip("brennan", "brennan")).isFalse();
        assertThat(Fit.isSlip("brennan", "drennas")).isFalse();
        assertThat(Fit.isSlip("brennan", "brennans")).isTrue();
    }

    @Test
    void bodiesFitByInitialsAndWords() {
        Portrait body = portrait("Velm Harbour Authority", EntityType.ORGANISATION, "", 0, Set.of());
        assertThat(names(found(
                        body,
                        portrait("VHA", EntityType.ORGANISATION, "", 0, Set.of()),
                        portrait("Authority of Velm Harbour", EntityType.ORGANISATION, "", 0, Set.of()),
                        portrait("Harbour Guild", EntityType.ORGANISATION, "", 0, Set.of()))))
                .containsExactly("Authority of Velm Harbour", "VHA");
        assertThat(found(
                        portrait("Miners Trade Union", EntityType.ORGANISATION, "", 0, Set.of()),
                        portrait("Kenya Miners Trade Union", EntityType.ORGANISATION, "", 0, Set.of())))
                .isEmpty();
        assertThat(found(
                        portrait("Orun", EntityType.PLACE, "", 0, Set.of()),
                        portrait("Orun Bay", EntityType.PLACE, "", 0, Set.of())))
                .isEmpty();
    }

    @Test
    void theSameOthersSpeakForIt() {
        Set<String> company = Set.of("Tova Lind", "Ilse Marr", "Velm");
        Namesake found = found(
                        portrait("Barric Omalo", EntityType.PERSON, "", 0, company),
                        portrait("Omalo", EntityType.PERSON, "", 300, company),
                        person("Tessa Omalo", "", 4000))
                .getFirst();
        assertThat(found.other().name()).isEqualTo("Omalo");
        assertThat(found.why().parts())
                .extracting(Why.Part::note)
                .contains("both beside Ilse Marr and Tova Lind", "in stories less than a year apart");
    }

    @Test
    void whatAReaderSaidIsNotAskedAgain() {
        Portrait other = person("Omalo", "", 5, "president");
        for (OfNames.Kind kind : List.of(OfNames.Kind.APART, OfNames.Kind.SPLIT, OfNames.Kind.MERGE)) {
            OfNames said = new OfNames(kind, List.of("omalo", "Barric Omalo"), null, List.of());
            assertThat(new EntityFinder().namesakes(FULL, List.of(other), List.of(said)))
                    .as(kind.name())
                    .isEmpty();
        }
        OfNames ofOthers = new OfNames(OfNames.Kind.APART, List.of("Omalo", "Tessa Omalo"), null, List.of());
        assertThat(new EntityFinder().namesakes(FULL, List.of(other), List.of(ofOthers)))
                .hasSize(1);
    }
}
