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

    Optional<Kin> judge(Telling left, Telling right) {
        Optional<Direction> direction = direction(left.article(), right.article());
        double likeness = direction.isPresent() ? left.likeness(right) : 0;
        return direction.filter(d -> likeness >= SAME_MATTER).map(d -> {
            Why.Part matter = new Why.Part("same matter", likeness, "cosine of the two texts' rarer words");
            Derived derived = new Derived(0, 0, List.of(matter));
            return new Kin(
                    Pair.of(left.article().id(), right.article().id()),
                    d.isKnown() ? Kind.CITES : Kind.SAME_FAMILY,
                    derived,
                    derived,
                    List.of(),
                    likeness,
                    d);
        });
    }

    /** Known where one names the other, unknown where both belong to one house, empty otherwise. */
    private Optional<Direction> direction(Article left, Article right) {
        if (Outlets.same(left.outlet(), right.outlet())) {
            return Optional.empty();
        }
        String rightNames = names(right, left);
        String leftNames = names(left, right);
        if (rightNames.isEmpty() != leftNames.isEmpty()) {
            Why.Part sign = new Why.Part("credit", rightNames.isEmpty() ? -CITED : CITED, rightNames + leftNames);
            return Optional.of(new Direction(sign.value(), List.of(sign)));
        }
        String house = outlets.family(left.outlet());
        return house != null && house.equals(outlets.family(right.outlet()))
                ? Optional.of(new Direction(0, List.of(new Why.Part("house", 1, "both outlets belong to " + house))))
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
}
