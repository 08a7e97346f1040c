package org.stemma.bench.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.text.Span;

class ReliabilityTest {
    private static Verdict verdict(double confidence, boolean right, @Nullable String speaker) {
        Passage passage = Passage.of("a", "The dam holds.", new Span(0, 13));
        Quote.Version version = new Quote.Version(
                passage,
                passage,
                null,
                null,
                Quote.Kind.DIRECT,
                Quote.Stance.NEUTRAL,
                "",
                "The dam holds.",
                speaker,
                null,
                confidence,
                Quote.Attitude.ASSERTION,
                Quote.Setting.UNTOLD,
                List.of());
        return new Verdict("set", false, "a", "Okoro", version, right, true);
    }

    private static List<Verdict> verdicts(int right, int wrong, double confidence) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            verdicts.add(verdict(confidence, i < right, "Okoro"));
        }
        return verdicts;
    }

    @Test
    void confidenceThatIsAccuracyHasNoError() {
        assertThat(Reliability.of(verdicts(9, 1, 0.9)).error()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theErrorIsTheMeanDistance() {
        List<Verdict> both = verdicts(5, 5, 0.9);
        both.addAll(verdicts(10, 0, 0.6));
        assertThat(Reliability.of(both).error()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void abstentionsAreInNoBin() {
        List<Verdict> verdicts = verdicts(2, 0, 0.95);
        verdicts.add(verdict(0, false, null));
        assertThat(Reliability.of(verdicts).bins())
                .singleElement()
                .satisfies(bin -> assertThat(bin.count()).isEqualTo(2));
    }
}
