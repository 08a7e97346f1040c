package org.stemma.bench.claims;

import java.util.List;
import org.stemma.bench.claims.GoldPair.Label;
import org.stemma.news.Difference;

/** Counts of the differences shown and of those that should be. Of naming nothing is a conflict: it is told apart. */
final class DifferenceTally {
    private int shown;
    private int judged;
    private int right;
    private int conflictsJudged;
    private int conflictsRight;
    private int conflicts;
    private int conflictsFound;
    private int typed;
    private int typeRight;

    void countShown(Verdict verdict, boolean conflict) {
        shown++;
        if (verdict != Verdict.UNJUDGED) {
            judged++;
            right += verdict == Verdict.RIGHT ? 1 : 0;
            conflictsJudged += conflict ? 1 : 0;
            conflictsRight += conflict && verdict == Verdict.RIGHT ? 1 : 0;
        }
    }

    /** A judged pair that differs, with the differences shown between its places. */
    void countWanted(GoldPair pair, List<Difference> shownThere) {
        if (pair.type() == null) {
            return;
        }
        if (pair.label() == Label.CONFLICT && pair.type() != Difference.Type.NAMING) {
            conflicts++;
            conflictsFound += shownThere.isEmpty() ? 0 : 1;
        }
        if (!shownThere.isEmpty()) {
            typed++;
            typeRight += shownThere.stream().anyMatch(d -> d.type() == pair.type()) ? 1 : 0;
        }
    }

    /** The judged differences that are right. */
    Share precision() {
        return new Share(right, judged);
    }

    /** The same, of those shown as conflicts. */
    Share conflictPrecision() {
        return new Share(conflictsRight, conflictsJudged);
    }

    /** The shown differences that a judged pair decides. */
    Share judged() {
        return new Share(judged, shown);
    }

    /** The pairs in conflict, naming apart, between which a difference is shown. */
    Share conflictRecall() {
        return new Share(conflictsFound, conflicts);
    }

    /** The pairs that differ and are shown to, whose type is right. */
    Share typeAccuracy() {
        return new Share(typeRight, typed);
    }
}
