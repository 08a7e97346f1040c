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

    /** Share of the judged differences that are right. */
    double precision() {
        return share(right, judged);
    }

    /** The same, of those shown as conflicts. */
    double conflictPrecision() {
        return share(conflictsRight, conflictsJudged);
    }

    /** Share of the shown differences that a judged pair decides. */
    double judgedShare() {
        return share(judged, shown);
    }

    /** Share of the pairs in conflict, naming apart, between which a difference is shown. */
    double conflictRecall() {
        return share(conflictsFound, conflicts);
    }

    /** Share of the pairs that differ and are shown to, whose type is right. */
    double typeAccuracy() {
        return share(typeRight, typed);
    }

    int shown() {
        return shown;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
