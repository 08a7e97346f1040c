package org.stemma.app.export;

import java.util.List;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Reuse;

/**
 * Two texts laid side by side, a sentence a row, in the order of the right one; sentences that only the left one has stand where it
 * has them.
 *
 * @param rows from the top
 */
public record Comparison(List<Row> rows) {
    /** What a row says of its two sides. */
    public enum Kind {
        /** The same words. */
        SAME,
        /** The same sentence with some words changed. */
        CHANGED,
        /** The same told in other words. */
        RETOLD,
        /** Only on the left. */
        LEFT,
        /** Only on the right. */
        RIGHT
    }

    /** What is said of a stretch of words. */
    public enum Mark {
        SAME,
        /** Other words stand on the other side. */
        CHANGED,
        /** Nothing stands on the other side. */
        ONLY
    }

    /** Words with one mark; a leading space parts them from what stands before. */
    public record Stretch(String text, Mark mark) {}

    /**
     * A row.
     *
     * @param moved whether the left side has it at another place
     * @param opens whether a paragraph begins
     */
    public record Row(Kind kind, boolean moved, boolean opens, List<Stretch> left, List<Stretch> right) {
        public Row {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * Compares two articles.
     *
     * @param shared passages from the left one to the right one; where there are none, the runs of words that both have
     */
    public static Comparison of(Report left, Report right, List<Reuse> shared) {
        return new Comparer(Token.read(left), Token.read(right)).compare(shared);
    }

    /** Compares two articles along their closest relation in a family tree; where they have none, by the runs of words that both have. */
    public static Comparison of(Report left, Report right, Lineage lineage) {
        return of(
                left,
                right,
                lineage.between(left.id(), right.id())
                        .map(edge -> shared(edge, left))
                        .orElse(List.of()));
    }

    /** An edge's passages, from the article on the left to the one on the right. */
    private static List<Reuse> shared(Lineage.Edge edge, Report left) {
        return edge.from().equals(left.id())
                ? edge.passages()
                : edge.passages().stream()
                        .map(r -> new Reuse(r.to(), r.from(), r.similarity()))
                        .toList();
    }
}
