package org.stemma.lineage;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Credit;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.Why;

/**
 * Which of two related articles is the source.
 *
 * <p>Each sign counts for the left article (positive) or for the right one; only a clear balance gives a direction, since an
 * unknown direction is never guessed. A credit outweighs the rest: it is the derived text's own word. Dates and truncation
 * weigh the same, and undo each other where they disagree: stamps are often wrong by weeks, and an outlet may lengthen a text as
 * well as cut it.
 *
 * @param balance sum of the signs, positive if the left article is the source
 * @param signs what spoke for either side
 */
record Direction(double balance, List<Why.Part> signs) {
    private static final double CREDIT = 5;
    private static final double AGENCY = 2;
    /** A stamp may be wrong; against a cut at its end it decides nothing, since an outlet may lengthen a text as well. */
    private static final double EARLIER = 3;

    private static final double CORRECTED = 2;
    /** Of a text from which more is missing, the notice may have been cut as well. */
    private static final double UNCUT = 0.9;

    private static final double CUT_SHORT = 2;
    /** Parts taken from all over a longer text, with nothing besides. */
    private static final double SELECTED = 1.5;
    /** A longer text of which the rest comes from a third one was put together from both. */
    private static final double PUT_TOGETHER = 1.5;

    private static final double KNOWN = 1.5;
    /** A text of which nearly every word stands in another is contained in it; a changed headline or place name is allowed. */
    private static final double CONTAINED = 0.95;
    /** The source must be longer by this share, else nothing was cut. */
    private static final double LONGER = 0.08;
    /** With fewer names and figures of its own, the longer text has a notice more, and no more news. */
    private static final int RICHER = 3;
    /** Fewest names and figures a word of the rest, about half of what news has. */
    private static final double DENSITY = 0.08;
    /** A beginning without holes, but for a heading or a byline that cleaning left in. */
    private static final double UNBROKEN = 0.85;

    private static final String CUT = "cut short";
    private static final String SELECTION = "selected";

    Direction {
        signs = List.copyOf(signs);
    }

    boolean isKnown() {
        return Math.abs(balance) >= KNOWN;
    }

    boolean fromLeft() {
        return balance > 0;
    }

    /** By credits and dates alone. */
    static Direction of(Article left, Article right) {
        Signs signs = new Signs();
        signs.credits(left, right, 1);
        signs.credits(right, left, -1);
        signs.agency(left, right);
        signs.dates(left.published(), right.published());
        return signs.direction();
    }

    /** By credits and dates, by which text is a cut of the other, and of whole copies by notices of correction. */
    static Direction of(Overlap overlap) {
        Signs signs = new Signs();
        Direction known = of(overlap.left().article(), overlap.right().article());
        signs.parts.addAll(known.signs());
        signs.balance = known.balance();
        signs.cut(overlap.rightShare(), overlap.leftShare(), overlap.alignment().turned(), 1);
        signs.cut(overlap.leftShare(), overlap.rightShare(), overlap.alignment(), -1);
        if (signs.balance == known.balance() && overlap.lesserShare() >= UNCUT) {
            signs.corrections(overlap.left().article(), overlap.right().article());
        }
        return signs.direction();
    }

    /** The same with one more sign. */
    Direction and(String feature, double value, String note) {
        List<Why.Part> more = new ArrayList<>(signs);
        more.add(new Why.Part(feature, value, note));
        return new Direction(balance + value, more);
    }

    /** Whether one text being contained in the other spoke for a side: positive for the left one as the source, 0 if it did not. */
    double containment() {
        return signs.stream()
                .filter(Direction::isContainment)
                .mapToDouble(Why.Part::value)
                .sum();
    }

    /** The same once the left text, or the right one, has been found to be put together from this one and a third. */
    Direction putTogether(boolean left) {
        List<Why.Part> others = new ArrayList<>(signs);
        others.removeIf(Direction::isContainment);
        return new Direction(balance - containment(), others)
                .and(
                        "put together",
                        left ? -PUT_TOGETHER : PUT_TOGETHER,
                        "one was made of the other and of a third text");
    }

    private static boolean isContainment(Why.Part sign) {
        return sign.feature().equals(CUT) || sign.feature().equals(SELECTION);
    }

    private static final class Signs {
        private final List<Why.Part> parts = new ArrayList<>();
        private double balance;

        Direction direction() {
            return new Direction(balance, parts);
        }

        private void add(String feature, double value, String note) {
            parts.add(new Why.Part(feature, value, note));
            balance += value;
        }

        void credits(Article source, Article derived, int sign) {
            String page = Links.address(source.url());
            if (!page.isEmpty() && Links.of(derived).contains(page)) {
                add("link", sign * CREDIT, "one links to " + page + ", which is the other");
                return;
            }
            for (Credit credit : derived.credits()) {
                if (credit.part() != Credit.Part.PICTURE
                        && Outlets.same(credit.source(), source.outlet())
                        && !Outlets.same(derived.outlet(), source.outlet())) {
                    add(
                            "credit",
                            sign * CREDIT,
                            "one credits " + credit.source().name() + ", which published the other");
                    return;
                }
            }
        }

        void agency(Article left, Article right) {
            boolean leftWire = isAgency(left.outlet());
            boolean rightWire = isAgency(right.outlet());
            if (leftWire != rightWire) {
                add("agency", leftWire ? AGENCY : -AGENCY, "one was published by a news agency");
            }
        }

        private static boolean isAgency(@Nullable Source outlet) {
            return outlet != null && outlet.kind() == Source.Kind.AGENCY;
        }

        void dates(@Nullable Stamp left, @Nullable Stamp right) {
            if (left == null || right == null) {
                return;
            }
            int order = order(left, right);
            if (order != 0) {
                add("date", order < 0 ? EARLIER : -EARLIER, "published " + left.value() + " and " + right.value());
            }
        }

        /** A text that says it corrects an earlier one is later than the same text without the notice. */
        void corrections(Article left, Article right) {
            boolean leftCorrects = Corrections.isCorrected(left);
            if (leftCorrects != Corrections.isCorrected(right)) {
                add("correction", leftCorrects ? -CORRECTED : CORRECTED, "one says that it corrects an earlier text");
            }
        }

        private static int order(Stamp left, Stamp right) {
            if (left.when().latest().isBefore(right.when().earliest())) {
                return -1;
            }
            if (right.when().latest().isBefore(left.when().earliest())) {
                return 1;
            }
            try {
                return OffsetDateTime.parse(left.value())
                        .toInstant()
                        .compareTo(OffsetDateTime.parse(right.value()).toInstant());
            } catch (DateTimeParseException e) {
                return 0;
            }
        }

        /** @param inLonger the alignment whose right side is the longer text */
        void cut(double contained, double longer, Alignment inLonger, int sign) {
            Alignment.Rest rest = inLonger.rest();
            boolean richer = rest.newFacts() >= RICHER && rest.facts() >= DENSITY * rest.words();
            if (contained < CONTAINED || longer > contained - LONGER || !richer) {
                return;
            }
            int reach = inLonger.rightWords().length();
            boolean start = inLonger.rightWords().cardinality() >= UNBROKEN * reach;
            add(
                    start ? CUT : SELECTION,
                    sign * (start ? CUT_SHORT : SELECTED),
                    start ? "one is the beginning of the other" : "one is made of parts of the other");
        }
    }
}
