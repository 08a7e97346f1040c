package org.stemma.bench.coref;

import java.util.Locale;

/** What a coreference came to; CoNLL's figure is the mean of the three F1. */
public record CorefScore(Measure muc, Measure cubed, Measure ceaf) {
    /** Shares from 0 to 1. */
    public record Measure(double precision, double recall) {
        public double harmonic() {
            double sum = precision + recall;
            return sum == 0 ? 0 : 2 * precision * recall / sum;
        }
    }

    public double conll() {
        return (muc.harmonic() + cubed.harmonic() + ceaf.harmonic()) / 3;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "CoNLL %.3f; MUC %s; B-cubed %s; CEAF-e %s",
                conll(),
                shown(muc),
                shown(cubed),
                shown(ceaf));
    }

    private static String shown(Measure measure) {
        return String.format(
                Locale.ROOT, "%.3f (P %.3f, R %.3f)", measure.harmonic(), measure.precision(), measure.recall());
    }
}
