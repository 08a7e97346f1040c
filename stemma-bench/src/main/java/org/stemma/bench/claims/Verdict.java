package org.stemma.bench.claims;

import java.util.List;
import org.stemma.bench.claims.GoldPair.Label;
import org.stemma.news.Difference;

/** What the gold set says of a difference that is shown. */
enum Verdict {
    RIGHT,
    /** Nothing differs there, or not in that way, or no conflict is shown as one. */
    WRONG,
    /** No judged pair has its two places. */
    UNJUDGED;

    /**
     * The verdict on a shown difference by the judged pairs that have its places. Right if one of them differs in this type, and is a conflict if
     * one is shown. A conflict shown as a mere difference is right in type; that it was missed as a conflict is counted with those missed.
     */
    static Verdict of(Difference.Type type, boolean conflict, List<GoldPair> judged) {
        if (judged.isEmpty()) {
            return UNJUDGED;
        }
        boolean right = judged.stream()
                .anyMatch(pair -> pair.type() == type && (!conflict || pair.label() == Label.CONFLICT));
        return right ? RIGHT : WRONG;
    }
}
