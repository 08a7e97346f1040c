package org.stemma.lineage;

import java.util.List;
import java.util.Optional;
import org.stemma.lineage.Kin.Derived;
import org.stemma.news.Article;
import org.stemma.news.Credit;
import org.stemma.news.Lineage.Kind;
import org.stemma.news.Source;
import org.stemma.news.Why;

/** Names the relation of two articles that share text. */
final class CopyJudge {
    /** The two texts are one but for edits. */
    private static final double WHOLE = 0.85;
    /**
     * Below it, common text is chance, background or a shared document: independent reports on one event share at most 15 %
     * of either's own words outside quotation marks (clustering-basil, 300 pairs within an event).
     */
    private static final double PART = 0.25;
    /** Fewer common words may be a formula, however short the article is. */
    private static final int LEAST_WORDS = 30;
    /** With this much in common, two texts that credit one agency are that agency's. */
    private static final double AGENCY_TEXT = 0.4;

    private CopyJudge() {}

    static Optional<Kin> judge(Overlap overlap) {
        if (overlap.words() < LEAST_WORDS || overlap.greaterShare() < PART) {
            return Optional.empty();
        }
        String agency = commonAgency(overlap.left().article(), overlap.right().article());
        if (!agency.isEmpty() && overlap.greaterShare() >= AGENCY_TEXT) {
            List<Why.Part> signs = List.of(new Why.Part("agency", 1, "both credit " + agency + " for their text"));
            return Optional.of(kin(overlap, Kind.SAME_AGENCY, new Direction(0, signs)));
        }
        Kind kind = overlap.lesserShare() >= WHOLE ? Kind.COPY : Kind.PARTIAL_COPY;
        return Optional.of(kin(overlap, kind, Direction.of(overlap)));
    }

    private static Kin kin(Overlap overlap, Kind kind, Direction direction) {
        return new Kin(
                Pair.of(overlap.left().id(), overlap.right().id()),
                kind,
                new Derived(
                        overlap.leftAll(),
                        overlap.leftKept(),
                        parts(overlap.leftShare(), overlap.rightShare(), overlap.words())),
                new Derived(
                        overlap.rightAll(),
                        overlap.rightKept(),
                        parts(overlap.rightShare(), overlap.leftShare(), overlap.words())),
                overlap.alignment().passages(),
                overlap.greaterShare(),
                direction);
    }

    private static List<Why.Part> parts(double derived, double source, int words) {
        return List.of(
                new Why.Part(
                        "share of the derived text", derived, "words outside quotation marks that stand in the source"),
                new Why.Part(
                        "share of the source", source, "words outside quotation marks that stand in the derived text"),
                new Why.Part("common words", words, "outside quotation marks"));
    }

    /** The agency that both name as the source of their text; empty if none, or if one of them is the agency's own. */
    private static String commonAgency(Article left, Article right) {
        for (Credit one : left.credits()) {
            for (Credit other : right.credits()) {
                if (isText(one) && isText(other) && Outlets.same(one.source(), other.source())) {
                    boolean own =
                            Outlets.same(one.source(), left.outlet()) || Outlets.same(one.source(), right.outlet());
                    return own ? "" : one.source().name();
                }
            }
        }
        return "";
    }

    private static boolean isText(Credit credit) {
        return credit.part() == Credit.Part.TEXT && credit.source().kind() == Source.Kind.AGENCY;
    }
}
