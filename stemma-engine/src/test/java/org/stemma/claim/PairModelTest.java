package org.stemma.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PairModelTest {
    @Test
    void nothingKnownIsEven() {
        assertThat(new PairModel(Map.of()).chance(Map.of())).isEqualTo(0.5);
    }

    @Test
    void whatIsMetRaisesTheChanceByItsWeight() {
        PairModel model = new PairModel(Map.of("bias", -1.0, "held", 4.0));
        assertThat(model.chance(Map.of("held", 0.25))).isEqualTo(0.5);
        assertThat(model.chance(Map.of("held", 0.9))).isGreaterThan(0.9);
    }

    @Test
    void whatTheModelDoesNotKnowCountsNothing() {
        assertThat(new PairModel(Map.of("held", 4.0)).chance(Map.of("colour", 1.0)))
                .isEqualTo(0.5);
    }

    @Test
    void theMoreAgreesTheFewerWordsMustBeShared() {
        for (int agreed = 0; agreed < 6; agreed++) {
            assertThat(SharedWords.needed(false, agreed + 1)).isLessThanOrEqualTo(SharedWords.needed(false, agreed));
        }
        assertThat(SharedWords.needed(true, 6)).isEqualTo(SharedWords.needed(false, 0));
    }
}
