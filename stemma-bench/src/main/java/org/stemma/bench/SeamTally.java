package org.stemma.bench;

import java.util.List;
import org.stemma.text.Span;

/** Counts of files cut into articles: places found, places cut in vain, single articles left whole. Not thread-safe. */
final class SeamTally {
    private int singles;
    private int whole;
    private int places;
    private int found;
    private int cuts;
    private int rightCuts;

    /** A file that holds one article was read as so many. */
    void single(int articles) {
        singles++;
        whole += articles == 1 ? 1 : 0;
    }

    /** A file of several articles was cut into parts. */
    void joined(JoinedArticles.File file, List<Span> parts) {
        List<Integer> starts = parts.stream().skip(1).map(Span::start).toList();
        places += file.between().size();
        found += (int) file.between().stream()
                .filter(b -> starts.stream().anyMatch(s -> isWithin(b, s)))
                .count();
        cuts += starts.size();
        rightCuts += (int) starts.stream()
                .filter(s -> file.between().stream().anyMatch(b -> isWithin(b, s)))
                .count();
    }

    private static boolean isWithin(Span between, int cut) {
        return between.start() <= cut && cut <= between.end();
    }

    Scores scores(String prefix) {
        Scores scores = Scores.of(prefix + "boundaries found", share(found, places))
                .and(prefix + "cuts right", share(rightCuts, cuts));
        return singles == 0 ? scores : scores.and(prefix + "single articles whole", wholeShare());
    }

    double wholeShare() {
        return share(whole, singles);
    }

    private static double share(int part, int all) {
        return all == 0 ? 1 : part / (double) all;
    }
}
