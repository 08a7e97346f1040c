package org.stemma.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairLearnerTest {
    private static PairLearner taught(double unit) {
        PairLearner learner = new PairLearner(List.of("held", "idle"));
        for (int i = 0; i < 200; i++) {
            learner.learn(Map.of("held", unit * (i % 2), "idle", 0.5), i % 2 == 1, 1);
        }
        return learner;
    }

    @Test
    void whatIsOftenTrueIsLikelier() {
        Map<String, Double> weights = taught(1).weights();
        assertThat(PairLearner.chance(Map.of("held", 1.0, "idle", 0.5), weights))
                .isGreaterThan(0.6);
        assertThat(PairLearner.chance(Map.of("held", 0.0, "idle", 0.5), weights))
                .isLessThan(0.4);
    }

    @Test
    void theUnitOfAValueDoesNotMatter() {
        double small = PairLearner.chance(
                Map.of("held", 0.01, "idle", 0.5), taught(0.01).weights());
        double large = PairLearner.chance(
                Map.of("held", 100.0, "idle", 0.5), taught(100).weights());
        assertThat(small).isCloseTo(large, within(1e-3));
    }
}
