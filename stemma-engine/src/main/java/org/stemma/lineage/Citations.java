package org.stemma.lineage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.lineage.Kin.Derived;
import org.stemma.news.Article;
import org.stemma.news.Credit;
import org.stemma.news.Lineage.Kind;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.Why;

/** Articles about the same things of which one names the other's outlet, or whose outlets belong to one house. */
final class Citations {
    /** An outlet publishes much: what is cited must speak of the same things (half of basil's pairs within an event lie above). */
    private static final double SAME_MATTER = 0.15;
    /** Whoever names another as its source came later. */
    private static final double CITED = 5;

    private final Outlets outlets;

    Citations(Outlets outlets) {
        this.outlets = outlets;
    }

    Optional<Kin> judge(Telling leftTold, Telling rightTold) {
        Article left = leftTold.article();
        Article right = rightTold.article();
        double likeness = leftTold.likeness(rightTold);
        if (likeness < SAME_MATTER || Outlets.same(left.outlet(), right.outlet())) {
            return Optional.empty();
        }
        String rightNames = names(right, left);
        String leftNames = names(left, right);
        if (rightNames.isEmpty() != leftNames.isEmpty()) {
            Why.Part sign = new Why.Part("credit", rightNames.isEmpty() ? -CITED : CITED, rightNames + leftNames);
            return Optional.of(kin(left, right, Kind.CITES, likeness, new Direction(sign.value(), List.of(sign))));
        }
        String house = outlets.family(left.outlet());
        if (house == null || !house.equals(outlets.family(right.outlet()))) {
            return Optional.empty();
        }
        Why.Part sign = new Why.Part("house", 1, "both outlets belong to " + house);
        return Optional.of(kin(left, right, Kind.SAME_FAMILY, likeness, new Direction(0, List.of(sign))));
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

    private static Kin kin(Article left, Article right, Kind kind, double likeness, Direction direction) {
        Why.Part matter = new Why.Part("same matter", likeness, "cosine of the two texts' rarer words");
        Derived derived = new Derived(0, 0, List.of(matter));
        return new Kin(Pair.of(left.id(), right.id()), kind, derived, derived, List.of(), likeness, direction);
    }
}
