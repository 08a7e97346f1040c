package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Description;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Event.Participant;
import org.stemma.news.Method;
import org.stemma.news.Sector;
import org.stemma.news.Why;

class SectorsTest {
    private static Entity entity(String name, EntityType type, @Nullable String country, String... described) {
        return new Entity(
                "entity-" + name,
                name,
                List.of(name),
                type,
                country,
                null,
                List.of(described).stream().map(Description::new).toList(),
                List.of(),
                Why.of(1, "given", ""),
                new Method("given", 1));
    }

    private static Participant told(Entity entity) {
        return Party.of(entity).told();
    }

    @Test
    void everyExampleOfTheListReadsAsItsSector() {
        for (String line : Frames.lines("sectors.txt")) {
            String[] columns = line.split(" *\\| *", -1);
            if (!columns[0].equals("-")) {
                assertThat(Sectors.ENGLISH.said(columns[3])).as(line).isEqualTo(Sector.valueOf(columns[0]));
            }
        }
    }

    @Test
    void whatStandsBesideAnOpenHeadDecides() {
        assertThat(Sectors.ENGLISH.said("army spokesman")).isEqualTo(Sector.MIL);
        assertThat(Sectors.ENGLISH.said("chief of the rebels")).isEqualTo(Sector.REB);
        assertThat(Sectors.ENGLISH.said("bank president")).isEqualTo(Sector.BUS);
        assertThat(Sectors.ENGLISH.said("French spokesman")).isEqualTo(Sector.GOV);
        assertThat(Sectors.ENGLISH.said("UN secretary-general")).isEqualTo(Sector.IGO);
        assertThat(Sectors.ENGLISH.said("spokesman")).isNull();
        assertThat(Sectors.ENGLISH.said("army museum")).isNull();
    }

    @Test
    void whoHeldAnOfficeIsOfTheEliteAndWhoWasARebelIsNothing() {
        assertThat(Sectors.ENGLISH.said("the former foreign minister")).isEqualTo(Sector.ELI);
        assertThat(Sectors.ENGLISH.said("ex-president")).isEqualTo(Sector.ELI);
        assertThat(Sectors.ENGLISH.said("former rebel")).isNull();
        assertThat(Sectors.ENGLISH.said("president of the former republic")).isEqualTo(Sector.GOV);
    }

    @Test
    void aPersonActsAsMostDescriptionsSay() {
        Entity norr =
                entity("Ada Norr", EntityType.PERSON, null, "foreign minister", "former judge", "Danish minister");
        assertThat(told(norr).sector()).isEqualTo(Sector.GOV);
        assertThat(told(norr).country()).isEqualTo("DNK");
    }

    @Test
    void twoCountriesTellNone() {
        assertThat(told(entity("Ada Norr", EntityType.PERSON, null, "Danish minister", "French envoy"))
                        .country())
                .isNull();
    }

    @Test
    void bodiesGoByTheirNames() {
        Participant bank = told(entity("Central Bank of Kenya", EntityType.ORGANISATION, null));
        assertThat(bank.sector()).isEqualTo(Sector.GOV);
        assertThat(bank.country()).isEqualTo("KEN");
        assertThat(told(entity("Norr Motors", EntityType.ORGANISATION, null)).sector())
                .isEqualTo(Sector.BUS);
        assertThat(told(entity("Norr", EntityType.ORGANISATION, null)).sector()).isNull();
    }

    @Test
    void bodiesOfSeveralStatesHaveNoCountry() {
        Participant body = told(entity("European Union", EntityType.ORGANISATION, "BEL"));
        assertThat(body.sector()).isEqualTo(Sector.IGO);
        assertThat(body.country()).isNull();
    }

    @Test
    void placesActForStatesOnlyAsStatesAndCapitals() {
        assertThat(told(entity("Norway", EntityType.PLACE, "NOR")).sector()).isEqualTo(Sector.GOV);
        assertThat(told(entity("Oslo", EntityType.PLACE, "NOR")).sector()).isEqualTo(Sector.GOV);
        assertThat(told(entity("Vessa", EntityType.PLACE, "NOR")).sector()).isNull();
    }

    @Test
    void theWordsThatStandForAPartyTellItsSectorButMakeNoOtherParty() {
        Entity state = entity("Norway", EntityType.PLACE, "NOR");
        Party army = Party.of(state, "Norwegian army");
        assertThat(army.told().sector()).isEqualTo(Sector.MIL);
        assertThat(army).isEqualTo(Party.of(state)).hasSameHashCodeAs(Party.of(state));
    }
}
