package org.stemma.clean;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A value of every piece of a page, summed from the page's start: the sum over a run of pieces costs one subtraction. */
final class Sums {
    private final double[] before;

    private Sums(double[] before) {
        this.before = before;
    }

    static Sums of(List<Piece> pieces, ToDoubleFunction<Piece> value) {
        double[] before = new double[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            before[i + 1] = before[i] + value.applyAsDouble(pieces.get(i));
        }
        return new Sums(before);
    }

    double of(Box box) {
        return between(box.first(), box.end());
    }

    double of(List<Box> boxes) {
        double sum = 0;
        for (Box box : boxes) {
            sum += of(box);
        }
        return sum;
    }

    /** The sum over the pieces from one to before another; bounds beyond the page are drawn in. */
    double between(int start, int end) {
        int from = Math.clamp(start, 0, before.length - 1);
        int to = Math.clamp(end, from, before.length - 1);
        return before[to] - before[from];
    }

    double all() {
        return before[before.length - 1];
    }
}
