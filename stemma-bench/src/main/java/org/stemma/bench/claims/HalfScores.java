package org.stemma.bench.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.bench.Scores;
import org.stemma.bench.claims.GoldPair.Label;

/** The figures of one half of a gold set, by name. */
final class HalfScores {
    private HalfScores() {}

    /** The scores with those of a half, whose names end in {@code which}. */
    static Scores in(Scores scores, HalfMeasure half, String which) {
        PairTally pairs = half.pairs();
        Scores told = scores.and("pairs precision" + which, pairs.precision())
                .and("pairs recall" + which, pairs.recall())
                .and("same joined" + which, pairs.share(Label.SAME))
                .and("compatible joined" + which, pairs.share(Label.COMPATIBLE))
                .and("different kept apart" + which, 1 - pairs.share(Label.DIFFERENT))
                .and("places fitted" + which, half.fit().mean());
        for (Map.Entry<String, Share> share : shares(half).entrySet()) {
            told = share.getValue().in(told, share.getKey() + which);
        }
        return told;
    }

    private static Map<String, Share> shares(HalfMeasure half) {
        DifferenceTally differences = half.differences();
        Map<String, Share> shares = new LinkedHashMap<>();
        shares.put("statements found", half.placesFound());
        shares.put("places fitted by half", half.fit().byHalf());
        shares.put("places fitted closely", half.fit().closely());
        shares.put("differences right", differences.precision());
        shares.put("conflicts shown right", differences.conflictPrecision());
        shares.put("differences judged", differences.judged());
        shares.put("conflicts found", differences.conflictRecall());
        shares.put("difference type right", differences.typeAccuracy());
        shares.put("state right", half.stateAccuracy());
        shares.put("claims found", half.statesFound());
        return shares;
    }

    /** What each share is of, as lines. */
    static List<String> counts(HalfMeasure half, String which) {
        return shares(half).entrySet().stream()
                .map(share -> which + "\t" + share.getKey() + "\t" + share.getValue())
                .toList();
    }
}
