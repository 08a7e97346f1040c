package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Lineage.Kind;
import org.stemma.news.Method;
import org.stemma.news.Passage;
import org.stemma.news.Reuse;
import org.stemma.news.Why;

/**
 * Two related articles, before the other articles have been asked which of the two is the source.
 *
 * @param pair the articles
 * @param left what comes of the left article from the right one, if it is the derived one
 * @param right what comes of the right article from the left one, if it is the derived one
 * @param passages common passages, from left to right
 * @param score how sure the relation is
 * @param direction which was first
 */
record Kin(Pair pair, Kind kind, Derived left, Derived right, List<Reuse> passages, double score, Direction direction) {
    private static final Method METHOD = new Method("lineage", 2);

    /**
     * What an article would have from the other.
     *
     * @param share of its text
     * @param kept share of its neighbouring words that stand side by side in the other, unchanged: the closer a text, the more
     * @param parts of the judgement
     */
    record Derived(double share, double kept, List<Why.Part> parts) {
        Derived {
            parts = List.copyOf(parts);
        }
    }

    Kin {
        passages = List.copyOf(passages);
    }

    Kin with(Direction other) {
        return new Kin(pair, kind, left, right, passages, score, other);
    }

    /** The common passages as they stand in one of the two articles. */
    List<Passage> passagesIn(String article) {
        return passages.stream()
                .map(p -> article.equals(pair.left()) ? p.from() : p.to())
                .toList();
    }

    /** The relation as the world is told it; what speaks for the direction told is positive. */
    Edge edge() {
        boolean fromLeft = !direction.isKnown() || direction.fromLeft();
        Derived derived = fromLeft ? right : left;
        List<Why.Part> parts = new ArrayList<>(derived.parts());
        for (Why.Part sign : direction.signs()) {
            parts.add(new Why.Part(sign.feature(), fromLeft ? sign.value() : -sign.value(), sign.note()));
        }
        return new Edge(
                fromLeft ? pair.left() : pair.right(),
                fromLeft ? pair.right() : pair.left(),
                kind,
                direction.isKnown(),
                derived.share(),
                fromLeft
                        ? passages
                        : passages.stream()
                                .map(p -> new Reuse(p.to(), p.from(), p.similarity()))
                                .sorted(Comparator.comparing(Reuse::to))
                                .toList(),
                new Why(score, parts),
                METHOD);
    }
}
