package org.stemma.lineage;

import java.util.ArrayList;
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

/** Articles of which one quotes the other, links to it, or names its outlet as a source, or whose outlets belong to one house. */
final class Citations {
    /** An outlet publishes much: what is cited must speak of the same things (half of basil's pairs within an event lie above). */
    private static final double SAME_MATTER = 0.15;
    /** Whoever names another as its source came later. */
    private static final double CITED = 5;

    /** Fewer may be a phrase of a third that only one of the two marks as such. */
    private static final int QUOTED_WORDS = 25;

    private final Outlets outlets;

    Citations(Outlets outlets) {
        this.outlets = outlets;
    }

    Optional<Kin> judge(Telling left, Telling right, Overlap overlap) {
        boolean quotes = quotes(overlap);
        Optional<Direction> direction = direction(left.article(), right.article(), quotes ? overlap.quotedByRight() : 0);
        boolean linked = links(left.article(), right.article()) || links(right.article(), left.article());
        double likeness = direction.isPresent() ? left.likeness(right) : 0;
        return direction.filter(d -> quotes || linked || likeness >= SAME_MATTER).map(d -> {
            Why.Part matter = new Why.Part("same matter", likeness, "cosine of the two texts' rarer words");
            Derived derived = new Derived(0, 0, List.of(matter));
            return new Kin(
                    Pair.of(left.article().id(), right.article().id()),
                    d.isKnown() ? Kind.CITES : Kind.SAME_FAMILY,
                    derived,
                    derived,
                    quotes ? overlap.alignment().passages() : List.of(),
                    likeness,
                    d);
        });
    }

    /** Whether one puts in quotation marks what the other says itself, and names it: else both may have it from a third. */
    private static boolean quotes(Overlap overlap) {
        int quotedByRight = overlap.quotedByRight();
        Wording quoting = quotedByRight > 0 ? overlap.right() : overlap.left();
        Source quoted = (quotedByRight > 0 ? overlap.left() : overlap.right()).article().outlet();
        return Math.abs(quotedByRight) >= QUOTED_WORDS && quoted != null && quoting.mentions(quoted.name());
    }

    /** Known where one names or quotes the other, unknown where both belong to one house, empty otherwise. */
    private Optional<Direction> direction(Article left, Article right, int quotedByRight) {
        if (Outlets.same(left.outlet(), right.outlet())) {
            return Optional.empty();
        }
        List<Why.Part> signs = new ArrayList<>();
        String rightNames = names(right, left);
        String leftNames = names(left, right);
        if (rightNames.isEmpty() != leftNames.isEmpty()) {
            signs.add(new Why.Part("credit", rightNames.isEmpty() ? -CITED : CITED, rightNames + leftNames));
        }
        if (quotedByRight != 0) {
            signs.add(new Why.Part(
                    "quotation",
                    Math.signum(quotedByRight) * CITED,
                    "puts " + Math.abs(quotedByRight) + " words in quotation marks that the other says itself"));
        }
        String house = outlets.family(left.outlet());
        if (signs.isEmpty() && house != null && house.equals(outlets.family(right.outlet()))) {
            return Optional.of(new Direction(0, List.of(new Why.Part("house", 1, "both outlets belong to " + house))));
        }
        double balance = signs.stream().mapToDouble(Why.Part::value).sum();
        return balance == 0 ? Optional.empty() : Optional.of(new Direction(balance, signs));
    }

    /** How an article names another's page or outlet as its source; empty if it does not. */
    private static String names(Article citing, Article cited) {
        if (links(citing, cited)) {
            return "links to its page " + cited.url();
        }
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

    private static boolean links(Article citing, Article cited) {
        String page = Links.address(cited.url());
        return !page.isEmpty() && Links.of(citing).contains(page);
    }

    private static boolean isLater(@Nullable Stamp stamp, @Nullable Stamp than) {
        return stamp != null
                && than != null
                && stamp.when().earliest().isAfter(than.when().latest());
    }
}
