package org.stemma.bench.quotes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Scores;
import org.stemma.news.Quote;
import org.stemma.text.Span;

/** All that is counted of a part of PolNeAR. */
final class Tallies {
    /** A found and a marked content are one if they overlap by half of the shorter. */
    private static final double HALF = 0.5;

    private final Tally content = new Tally("content");
    private final Tally asserted = new Tally("asserted");
    private final Tally sourced = new Tally("source");
    private final Tally touched = new Tally("source");

    private final Tally cueExact = new Tally("cue-exact");
    private final Tally cueOverlap = new Tally("cue-words");
    private final Tally sourceExact = new Tally("source-exact");
    private final Tally sourceOverlap = new Tally("source-words");
    private final Tally contentExact = new Tally("content-exact");
    private final Tally contentOverlap = new Tally("content-words");
    private final Tally allExact = new Tally("all-exact");

    /**
     * Counts an article; the more annotators, the less each of them weighs. All that was found counts, also words for which we tell neither cue nor source.
     */
    void add(PolnearFound found, List<List<Attributed>> annotators, MarkedText text) {
        for (List<Attributed> gold : annotators) {
            double weight = 1.0 / annotators.size();
            contents(found, gold, weight, text);
            List<Attributed> all = found.attributed();
            cueExact.exact(all, gold, weight, (a, b) -> a.meets(b) && a.cue().equals(b.cue()));
            sourceExact.exact(all, gold, weight, (a, b) -> a.meets(b) && a.sameSource(b));
            contentExact.exact(
                    all, gold, weight, (a, b) -> a.meets(b) && a.content().equals(b.content()));
            allExact.exact(all, gold, weight, Attributed::sameWords);
            cueOverlap.overlap(all, gold, weight, Attributed::cue);
            sourceOverlap.overlap(all, gold, weight, Attributed::source);
            contentOverlap.overlap(all, gold, weight, Attributed::content);
        }
    }

    private void contents(PolnearFound found, List<Attributed> gold, double weight, MarkedText text) {
        Set<Attributed> taken = new HashSet<>();
        for (Quote.Version version : found.versions()) {
            Attributed pair = pair(version.content().span(), gold);
            double right = pair == null ? 0 : weight;
            content.count(weight, right, 0, 0);
            if (version.attitude() == Quote.Attitude.ASSERTION) {
                asserted.count(weight, right, 0, 0);
            }
            if (pair != null && taken.add(pair) && !pair.source().isEmpty()) {
                Attributed ours = PolnearFound.attributed(version, text);
                boolean same = ours.sameSource(pair);
                double exact = same ? weight : 0;
                double overlap = same || Attributed.shared(ours.source(), pair.source()) ? weight : 0;
                sourced.count(weight, exact, weight, exact);
                touched.count(weight, overlap, weight, overlap);
            }
        }
        content.count(0, 0, weight * gold.size(), weight * taken.size());
    }

    static @Nullable Attributed pair(Span content, List<Attributed> gold) {
        Attributed best = null;
        int most = 0;
        for (Attributed mark : gold) {
            int overlap = mark.cover().overlap(content);
            boolean half = overlap >= HALF * Math.min(mark.cover().length(), content.length());
            if (half && overlap > most) {
                best = mark;
                most = overlap;
            }
        }
        return best;
    }

    Scores scores() {
        Tally allOverlap = new Tally("all-words");
        List.of(cueOverlap, sourceOverlap, contentOverlap).forEach(allOverlap::add);
        Scores scores = content.on(new Scores(java.util.Map.of(), List.of()))
                .and("asserted-precision", asserted.precision())
                .and("source-exact", sourced.precision())
                .and("source-overlap", touched.precision());
        for (Tally tally : List.of(
                cueExact, sourceExact, contentExact, allExact, cueOverlap, sourceOverlap, contentOverlap, allOverlap)) {
            scores = tally.on(scores);
        }
        return scores;
    }
}
