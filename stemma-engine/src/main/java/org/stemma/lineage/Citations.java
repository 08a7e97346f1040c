package org.stemma.lineage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Credit;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Lineage.Kind;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.Why;

/** Articles about the same things of which one names the other's outlet, or whose outlets belong to one house. */
final class Citations {
    /** An outlet publishes much: what is cited must speak of the same things (half of basil's pairs within an event lie above). */
    private static final double SAME_MATTER = 0.15;

    private final Outlets outlets;

    Citations(Outlets outlets) {
        this.outlets = outlets;
    }

    Optional<Edge> judge(Telling leftTold, Telling rightTold) {
        Article left = leftTold.article();
        Article right = rightTold.article();
        double likeness = leftTold.likeness(rightTold);
        if (likeness < SAME_MATTER || Outlets.same(left.outlet(), right.outlet())) {
            return Optional.empty();
        }
        String rightNames = names(right, left);
        String leftNames = names(left, right);
        if (!rightNames.isEmpty() && leftNames.isEmpty()) {
            return Optional.of(edge(left, right, Kind.CITES, true, likeness, "credit", rightNames));
        }
        if (!leftNames.isEmpty() && rightNames.isEmpty()) {
            return Optional.of(edge(right, left, Kind.CITES, true, likeness, "credit", leftNames));
        }
        String house = outlets.family(left.outlet());
        return house != null && house.equals(outlets.family(right.outlet()))
                ? Optional.of(edge(
                        left, right, Kind.SAME_FAMILY, false, likeness, "house", "both outlets belong to " + house))
                : Optional.empty();
    }

    /** How an article names another's outlet as its source; empty if it does not. */
    private static String names(Article citing, Article cited) {
        Source outlet = cited.outlet();
        if (outlet == null || isLater(cited.published(), citing.published())) {
            return "";
        }
        for (Credit credit : citing.credits()) {
            if (credit.part() != Credit.Part.PICTURE && Outlets.same(credit.source(), outlet)) {
                return "names its source: " + citing.read(credit.passage().span());
            }
        }
        return "";
    }

    private static boolean isLater(@Nullable Stamp stamp, @Nullable Stamp than) {
        return stamp != null
                && than != null
                && stamp.when().earliest().isAfter(than.when().latest());
    }

    private static Edge edge(
            Article from, Article to, Kind kind, boolean directed, double likeness, String feature, String note) {
        return new Edge(
                from.id(),
                to.id(),
                kind,
                directed,
                0,
                List.of(),
                new Why(
                        likeness,
                        List.of(
                                new Why.Part(feature, 1, note),
                                new Why.Part("same matter", likeness, "cosine of the two texts' rarer words"))),
                RewriteJudge.METHOD);
    }
}
