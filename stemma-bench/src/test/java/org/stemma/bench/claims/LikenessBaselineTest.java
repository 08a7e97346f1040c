package org.stemma.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stemma.bench.claims.GoldPair.Drawn;
import org.stemma.bench.claims.GoldPair.Label;
import org.stemma.text.Span;

class LikenessBaselineTest {
    private static final Place FIXED = new Place("1", new Span(0, 10));

    private static GoldPair pair(int start, Label label) {
        return GoldPair.agreeing("dam", FIXED, new Place("2", new Span(start, start + 1)), label, Drawn.READ);
    }

    /** The places' likenesses to the fixed one: .9 and .8 are one claim, .7 is not, .6 is. */
    private static LikenessBaseline baseline() {
        List<GoldPair> pairs =
                List.of(pair(9, Label.SAME), pair(8, Label.SAME), pair(7, Label.DIFFERENT), pair(6, Label.COMPATIBLE));
        Map<String, Double> likeness = Map.of("9", 0.9, "8", 0.8, "7", 0.7, "6", 0.6);
        return new LikenessBaseline(
                pairs,
                (story, place) -> String.valueOf(place.span().start()),
                (one, other) -> likeness.getOrDefault(other, 0.0));
    }

    @Test
    void findsTheThresholdWithTheBestHarmonicMean() {
        LikenessBaseline baseline = baseline();
        assertThat(baseline.best()).isEqualTo(0.6);
        assertThat(baseline.at(baseline.best()).recall()).isEqualTo(1);
    }

    @Test
    void findsTheMostRecallOfALeastPrecision() {
        LikenessBaseline baseline = baseline();
        assertThat(baseline.precise(0.9)).isEqualTo(0.8);
        assertThat(baseline.at(baseline.precise(0.9)).precision()).isEqualTo(1);
    }
}
