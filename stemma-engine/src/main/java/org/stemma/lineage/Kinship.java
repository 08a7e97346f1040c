package org.stemma.lineage;

import java.util.BitSet;
import java.util.Optional;
import org.stemma.lineage.Crowd.Shared;
import org.stemma.news.Lineage.Edge;

/** How two articles are related: first whether one has the other's words, then whether it tells the same, then whether it says so. */
final class Kinship {
    /** With fewer common fingerprints of a kind, two articles have neither the words nor the facts in common that an edge needs. */
    private static final int LEAST_SHARED = 2;

    private final Citations citations;

    Kinship(Outlets outlets) {
        this.citations = new Citations(outlets);
    }

    /** Whether two articles share enough to be compared. */
    static boolean isPossible(Shared shared) {
        return shared.words() >= LEAST_SHARED || shared.facts() >= LEAST_SHARED;
    }

    Optional<Edge> judge(Reading left, BitSet leftTemplate, Reading right, BitSet rightTemplate) {
        return CopyJudge.judge(Overlap.of(left.wording(), right.wording(), leftTemplate, rightTemplate))
                .or(() -> judgeTellings(left.telling(leftTemplate), right.telling(rightTemplate)));
    }

    private Optional<Edge> judgeTellings(Telling left, Telling right) {
        return RewriteJudge.judge(left, right).or(() -> citations.judge(left, right));
    }
}
