package org.stemma.bench.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.news.Claim;
import org.stemma.news.Statement;
import org.stemma.text.Span;

/**
 * How well statements are cut: for each place that a reader labelled, the intersection over union with the statement that fits it best, 0 where none
 * touches it. Many places were labelled with the statements of the day at hand, so a better cut can fit worse; what a reader would have cut is not known.
 */
final class PlaceFit {
    /** From here on the two differ by no more than a word or a phrase at one end. */
    private static final double CLOSELY = 0.8;

    private final Set<String> known = new HashSet<>();
    private final List<Double> fits = new ArrayList<>();

    void count(ToldStory story, Place place) {
        if (known.add(story.id() + "\t" + place.cells())) {
            fits.add(best(story, place));
        }
    }

    private static double best(ToldStory story, Place place) {
        double best = 0;
        for (Claim claim : story.claims()) {
            for (Statement statement : claim.statements()) {
                Place told = story.place(statement.passage());
                if (told.article().equals(place.article())) {
                    best = Math.max(best, fit(told.span(), place.span()));
                }
            }
        }
        return best;
    }

    private static double fit(Span found, Span wanted) {
        double common = found.overlap(wanted);
        return common / (found.length() + wanted.length() - common);
    }

    /** From 0 to 1; 0 if there is no place. */
    double mean() {
        return fits.stream().mapToDouble(fit -> fit).average().orElse(0);
    }

    /** The places of which a statement has half in common. */
    Share byHalf() {
        return from(FoundClaims.HALF);
    }

    /** The places that a statement fits closely. */
    Share closely() {
        return from(CLOSELY);
    }

    private Share from(double least) {
        return new Share((int) fits.stream().filter(fit -> fit >= least).count(), fits.size());
    }
}
