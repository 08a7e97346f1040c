package org.stemma.bench.speakers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How well shown confidence tells accuracy: bins of equal width, and the expected calibration error over them (Naeini, Cooper and Hauskrecht 2015),
 * the mean distance of confidence and accuracy, weighted by the bins' counts.
 */
record Reliability(List<Bin> bins) {
    private static final int BINS = 10;

    record Bin(double from, int count, double shown, double accuracy) {}

    static Reliability of(Collection<Verdict> verdicts) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<Verdict> here = verdicts.stream()
                    .filter(Verdict::isKnown)
                    .filter(v -> bin == Math.min(BINS - 1, (int) (v.version().confidence() * BINS)))
                    .toList();
            if (!here.isEmpty()) {
                double shown = here.stream()
                        .mapToDouble(v -> v.version().confidence())
                        .average()
                        .orElse(0);
                double right = here.stream().filter(Verdict::right).count();
                bins.add(new Bin((double) bin / BINS, here.size(), shown, right / here.size()));
            }
        }
        return new Reliability(List.copyOf(bins));
    }

    double error() {
        int all = bins.stream().mapToInt(Bin::count).sum();
        double off = bins.stream()
                .mapToDouble(b -> b.count() * Math.abs(b.shown() - b.accuracy()))
                .sum();
        return all == 0 ? 0 : off / all;
    }

    /** A line a bin. */
    List<String> lines() {
        return bins.stream()
                .map(b -> String.format(
                        Locale.ROOT,
                        "from %.1f  shown %.3f  accuracy %.3f  of %d",
                        b.from(),
                        b.shown(),
                        b.accuracy(),
                        b.count()))
                .toList();
    }
}
