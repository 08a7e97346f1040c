package org.stemma.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a statement means, piece by piece, and how much of it another tells too: the greedy alignment of BERTScore (Zhang et al. 2020), where
 * each piece meets the nearest one of the other side, and rare pieces count more. Cost: pieces × pieces × dimensions.
 *
 * <p>A class and no record, because it holds arrays.
 */
final class Meaning {
    /** How far one side's pieces are met by the other's, from -1 to 1; null where it has none of a kind. */
    record Met(
            double all,
            double bySentence,
            double rarest,
            @Nullable Double plain,
            @Nullable Double named,
            @Nullable Double predicate) {}

    /** What a piece is. */
    record Piece(double weight, boolean name, boolean predicate) {}

    /** So many of the rarest pieces carry what is particular to a statement. */
    private static final int RAREST = 3;

    private final List<Piece> pieces;
    private final float[][] vectors;
    private final float[][] around;
    private final float[] whole;

    /**
     * @param pieces of the statement, at least one
     * @param vectors of the pieces, each of length 1
     * @param around the vectors of its sentence's other pieces
     */
    Meaning(List<Piece> pieces, float[][] vectors, float[][] around) {
        this.pieces = List.copyOf(pieces);
        this.vectors = vectors;
        this.around = around;
        this.whole = whole(pieces, vectors);
    }

    private static float[] whole(List<Piece> pieces, float[][] vectors) {
        float[] sum = new float[vectors[0].length];
        for (int i = 0; i < vectors.length; i++) {
            for (int k = 0; k < sum.length; k++) {
                sum[k] += (float) (pieces.get(i).weight() * vectors[i][k]);
            }
        }
        return unit(sum);
    }

    /** The same direction, length 1. */
    static float[] unit(float[] vector) {
        float length = (float) Math.sqrt(Math.max(dot(vector, vector), SMALLEST));
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] / length;
        }
        return unit;
    }

    private static final float SMALLEST = 1e-12f;

    /** The weight of all pieces together. */
    double weight() {
        return pieces.stream().mapToDouble(Piece::weight).sum();
    }

    /** Cosine of the two as a whole: quick, and enough to tell what is plainly something else. */
    double likeness(Meaning other) {
        return dot(whole, other.whole);
    }

    /** How far this one's pieces are met by the other's. */
    Met metBy(Meaning other) {
        double[] nearest = new double[vectors.length];
        double[] nearby = new double[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            nearest[i] = nearest(vectors[i], other.vectors);
            nearby[i] = Math.max(nearest[i], nearest(vectors[i], other.around));
        }
        List<Integer> rare =
                new ArrayList<>(IntStream.range(0, pieces.size()).boxed().toList());
        rare.sort(Comparator.comparingDouble((Integer i) -> -pieces.get(i).weight()));
        return new Met(
                mean(nearest),
                mean(nearby),
                rare.stream()
                        .limit(RAREST)
                        .mapToDouble(i -> nearest[i])
                        .average()
                        .orElse(0),
                mean(nearest, i -> !pieces.get(i).name(), true),
                mean(nearest, i -> pieces.get(i).name(), true),
                mean(nearest, i -> pieces.get(i).predicate(), false));
    }

    private static double nearest(float[] vector, float[][] others) {
        float best = -1;
        for (float[] other : others) {
            best = Math.max(best, dot(vector, other));
        }
        return best;
    }

    /** Four sums beside one another, since each addition waits for the one before: most of a story's time is spent here. */
    private static float dot(float[] one, float[] other) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int whole = one.length - one.length % 4;
        for (int i = 0; i < whole; i += 4) {
            first += one[i] * other[i];
            second += one[i + 1] * other[i + 1];
            third += one[i + 2] * other[i + 2];
            fourth += one[i + 3] * other[i + 3];
        }
        for (int i = whole; i < one.length; i++) {
            first += one[i] * other[i];
        }
        return first + second + (third + fourth);
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += pieces.get(i).weight() * values[i];
        }
        return sum / weight();
    }

    private @Nullable Double mean(double[] values, IntPredicate counts, boolean weighted) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < values.length; i++) {
            if (counts.test(i)) {
                double weight = weighted ? pieces.get(i).weight() : 1;
                sum += weight * values[i];
                weights += weight;
            }
        }
        return weights == 0 ? null : sum / weights;
    }
}
