package org.stemma.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.news.Article;
import org.stemma.news.Credit;
import org.stemma.news.Lineage.Edge;
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

    static Optional<Edge> judge(Overlap overlap) {
        if (overlap.words() < LEAST_WORDS || overlap.greaterShare() < PART) {
            return Optional.empty();
        }
        Direction direction = Direction.of(overlap);
        Kind kind = overlap.lesserShare() >= WHOLE ? Kind.COPY : Kind.PARTIAL_COPY;
        String agency = commonAgency(overlap.left().article(), overlap.right().article());
        if (!agency.isEmpty() && overlap.greaterShare() >= AGENCY_TEXT) {
            kind = Kind.SAME_AGENCY;
            direction =
                    new Direction(0, List.of(new Why.Part("agency", 1, "both credit " + agency + " for their text")));
        }
        return Optional.of(edge(overlap, kind, direction));
    }

    private static Edge edge(Overlap overlap, Kind kind, Direction direction) {
        boolean fromLeft = !direction.isKnown() || direction.fromLeft();
        String left = overlap.left().id();
        String right = overlap.right().id();
        double share = fromLeft ? overlap.rightAll() : overlap.leftAll();
        return new Edge(
                fromLeft ? left : right,
                fromLeft ? right : left,
                kind,
                direction.isKnown(),
                share,
                overlap.passages(fromLeft),
                new Why(overlap.greaterShare(), parts(overlap, fromLeft, direction)),
                RewriteJudge.METHOD);
    }

    private static List<Why.Part> parts(Overlap overlap, boolean fromLeft, Direction direction) {
        double derived = fromLeft ? overlap.rightShare() : overlap.leftShare();
        double source = fromLeft ? overlap.leftShare() : overlap.rightShare();
        List<Why.Part> parts = new ArrayList<>();
        parts.add(new Why.Part(
                "share of the derived text", derived, "words outside quotation marks that stand in the source"));
        parts.add(new Why.Part(
                "share of the source", source, "words outside quotation marks that stand in the derived text"));
        parts.add(new Why.Part("common words", overlap.words(), "outside quotation marks"));
        parts.addAll(direction.signs());
        return parts;
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
