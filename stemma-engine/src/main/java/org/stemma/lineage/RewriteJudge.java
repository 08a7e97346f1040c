package org.stemma.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Lineage.Kind;
import org.stemma.news.Method;
import org.stemma.news.Why;

/**
 * Tells a rewrite from an independent report.
 *
 * <p>All bounds must hold. Of the 300 pairs of clustering-basil that report one event independently, 2 hold them all.
 */
final class RewriteJudge {
    static final Method METHOD = new Method("lineage", 1);
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

    private RewriteJudge() {}

    static Optional<Edge> judge(Telling left, Telling right) {
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
                    "novelty", rightDerives ? 2 : -2, "one has facts that the other lacks, and not the reverse");
        }
        boolean fromLeft = direction.isKnown() ? direction.fromLeft() : true;
        return Optional.of(
                edge(fromLeft ? left : right, fromLeft ? right : left, fromLeft ? rightTold : leftTold, direction));
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

    private static Edge edge(Telling from, Telling to, Retelling told, Direction direction) {
        List<Why.Part> parts = new ArrayList<>();
        parts.add(new Why.Part(
                "sentences followed", told.followed(), "share, by weight, with a counterpart in the source"));
        parts.add(new Why.Part("order", told.order(), "share of the counterparts that keep the source's order"));
        parts.add(new Why.Part("novelty", told.novelty(), "share of names and figures that the source lacks"));
        parts.addAll(direction.signs());
        return new Edge(
                from.article().id(),
                to.article().id(),
                Kind.REWRITE,
                direction.isKnown(),
                told.followed(),
                told.passages(),
                new Why(told.followed() * told.order() * (1 - told.novelty()), parts),
                METHOD);
    }
}
