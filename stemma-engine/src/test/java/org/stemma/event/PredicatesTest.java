package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.event.Predicates.Kinship;

class PredicatesTest {
    private final Predicates predicates = new Predicates();

    @Test
    void knowsWordsOfOneRoot() {
        assertThat(predicates.of("announce", "announcement")).isEqualTo(Kinship.DERIVED);
        assertThat(predicates.of("negotiate", "negotiation")).isEqualTo(Kinship.DERIVED);
        assertThat(predicates.of("explode", "explosion")).isEqualTo(Kinship.DERIVED);
        assertThat(predicates.of("arrive", "arrival")).isEqualTo(Kinship.DERIVED);
        assertThat(predicates.of("stab", "stabbing")).isEqualTo(Kinship.DERIVED);
    }

    @Test
    void leavesApartWhatOnlyBeginsAlike() {
        assertThat(predicates.of("report", "repossess")).isEqualTo(Kinship.NONE);
        assertThat(predicates.of("contract", "contest")).isEqualTo(Kinship.NONE);
        assertThat(predicates.of("kill", "killer")).isEqualTo(Kinship.NONE);
    }

    @Test
    void knowsWordsOfOneGroup() {
        assertThat(predicates.of("quake", "tremor")).isEqualTo(Kinship.GROUPED);
        assertThat(predicates.of(Set.of("open", "open-fire"), Set.of("shoot"))).isEqualTo(Kinship.GROUPED);
        assertThat(predicates.of("visit", "arrest")).isEqualTo(Kinship.NONE);
    }

    @Test
    void theNearestKinshipOfSeveralWordsCounts() {
        assertThat(predicates.of(Set.of("hold", "talk"), Set.of("talk", "meet")))
                .isEqualTo(Kinship.SAME);
    }
}
