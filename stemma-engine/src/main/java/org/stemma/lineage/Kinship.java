package org.stemma.lineage;

import java.util.BitSet;
import java.util.Optional;
import org.stemma.lineage.Crowd.Shared;

/** How two articles are related: first whether one has the other's words, then whether it tells the same, then whether it says so. */
final class Kinship {
    /** With fewer common fingerprints of a kind, two articles have neither the words nor the facts in common that an edge needs. */
    private static final int LEAST_SHARED = 2;
    /** A text that has less of the other's words than this, and tells the same all along, has put it into other words. */
    private static final double COPIED = 0.6;

    private final Citations citations;

    Kinship(Outlets outlets) {
        this.citations = new Citations(outlets);
    }

    /** Whether two articles share enough to be compared. */
    static boolean isPossible(Shared shared) {
        return shared.words() >= LEAST_SHARED || shared.facts() >= LEAST_SHARED || shared.pages() > 0;
    }

    Optional<Kin> judge(Reading left, BitSet leftTemplate, Reading right, BitSet rightTemplate) {
        Overlap overlap = Overlap.of(left.wording(), right.wording(), leftTemplate, rightTemplate);
        Optional<Kin> copy = CopyJudge.judge(overlap);
        if (copy.isPresent() && overlap.greaterShare() * overlap.verbatim() >= COPIED) {
            return copy;
        }
        Telling leftTold = left.telling(leftTemplate);
        Telling rightTold = right.telling(rightTemplate);
        return RewriteJudge.judge(leftTold, rightTold, overlap)
                .or(() -> copy)
                .or(() -> citations.judge(leftTold, rightTold, overlap));
    }
}
