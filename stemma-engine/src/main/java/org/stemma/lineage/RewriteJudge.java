package org.stemma.lineage;

import java.util.List;
import java.util.Optional;
import org.stemma.lineage.Kin.Derived;
import org.stemma.news.Lineage.Kind;
import org.stemma.news.Why;

/**
 * Tells a rewrite from an independent report.
 *
 * <p>All bounds must hold. Of the 300 pairs of clustering-basil that report one event independently, 2 hold them all.
 */
final class RewriteJudge {
    /** Share of the derived text's sentences that have a counterpart. */
    private static final double FOLLOWED = 0.6;
    /** Share of the counterparts in the source's order. */
    private static final double ORDER = 0.8;
    /** Share of names and figures that the source lacks. */
    private static final double NOVELTY = 0.2;

    private static final int COUNTERPARTS = 5;
    private static final int FACTS = 8;
    /** A text that names the other's outlet as its source needs less to be a rewrite of it. */
    private static final double CREDITED = 0.7;
    /** The source must know this much that the derived text lacks for the choice of facts to tell the direction. */
    private static final double RICHER = 0.25;
    /** Weight of that sign, less than that of a date. */
    private static final double CHOSEN = 1.5;

    private RewriteJudge() {}

    static Optional<Kin> judge(Telling left, Telling right, Overlap overlap) {
        if (!mayDerive(left, right) && !mayDerive(right, left)) {
            return Optional.empty();
        }
        Direction direction = Direction.of(left.article(), right.article());
        boolean credited = direction.signs().stream().anyMatch(s -> s.feature().equals("credit"));
        Retelling rightTold = Retelling.of(left, right);
        Retelling leftTold = Retelling.of(right, left);
        boolean rightDerives = holds(rightTold, credited);
        boolean leftDerives = holds(leftTold, credited);
        if (!rightDerives && !leftDerives) {
            return Optional.empty();
        }
        if (rightDerives != leftDerives && (rightDerives ? leftTold : rightTold).novelty() >= RICHER) {
            direction = direction.and(
                    "novelty",
                    rightDerives ? CHOSEN : -CHOSEN,
                    "one has facts that the other lacks, and not the reverse");
        }
        return Optional.of(new Kin(
                Pair.of(left.article().id(), right.article().id()),
                Kind.REWRITE,
                derived(leftTold, overlap.leftKept()),
                derived(rightTold, overlap.rightKept()),
                (rightDerives ? rightTold : leftTold.turned()).passages(),
                Math.max(rightDerives ? rightTold.score() : 0, leftDerives ? leftTold.score() : 0),
                direction));
    }

    private static boolean holds(Retelling told, boolean credited) {
        double least = credited ? CREDITED : 1;
        return told.followed() >= FOLLOWED * least
                && told.order() >= ORDER * least
                && told.novelty() <= NOVELTY / least
                && told.counterparts() >= COUNTERPARTS * least
                && told.facts() >= FACTS * least;
    }

    /** Whether one article brings so little of its own that it may be a rewrite of the other: the cheap test first. */
    private static boolean mayDerive(Telling from, Telling to) {
        return Retelling.novelty(from.facts(), to.facts()) <= NOVELTY / CREDITED;
    }

    private static Derived derived(Retelling told, double kept) {
        return new Derived(
                told.followed(),
                kept,
                List.of(
                        new Why.Part(
                                "sentences followed",
                                told.followed(),
                                "share, by weight, with a counterpart in the source"),
                        new Why.Part("order", told.order(), "share of the counterparts that keep the source's order"),
                        new Why.Part("novelty", told.novelty(), "share of names and figures that the source lacks")));
    }
}
