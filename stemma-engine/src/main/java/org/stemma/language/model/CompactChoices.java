package org.stemma.language.model;

import java.util.List;

/**
 * Which labels a parser may choose in a state. The lists stand in the order in which NLP4J tries them, since the first of equal scores wins.
 * Immutable.
 */
final class CompactChoices {
    private final List<int[]> lists;

    /** @param lists six: shifts, no arcs, neither an arc nor a reduction, all but reductions without an arc, left arcs, right arcs */
    CompactChoices(List<int[]> lists) {
        this.lists = List.copyOf(lists);
    }

    /** The index of the best label that is allowed. */
    int best(CompactArcs arcs, int top, int next, float[] scores) {
        if (top == 0) {
            return best(0, scores);
        }
        if (arcs.isBelow(top, next)) {
            return best(1, scores);
        }
        if (arcs.isBelow(next, top)) {
            return best(arcs.hasHead(top) ? 1 : 2, scores);
        }
        return arcs.hasHead(top) ? CompactModel.best(scores) : best(3, scores);
    }

    int bestLeft(float[] scores) {
        return best(4, scores);
    }

    int bestRight(float[] scores) {
        return best(5, scores);
    }

    private int best(int list, float[] scores) {
        int[] labels = lists.get(list);
        int best = labels[0];
        for (int label : labels) {
            if (scores[best] < scores[label]) {
                best = label;
            }
        }
        return best;
    }

    void write(CompactWriter out) {
        lists.forEach(out::ints);
    }

    static CompactChoices read(CompactReader in) {
        return new CompactChoices(List.of(in.ints(), in.ints(), in.ints(), in.ints(), in.ints(), in.ints()));
    }
}
