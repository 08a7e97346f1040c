package org.stemma.bench;

import java.util.List;
import java.util.function.Supplier;

/**
 * Logistic regression with a ridge, by Newton's method (iteratively reweighted least squares). Targets may lie between 0 and 1.
 * Cost: a step takes the examples times the square of the features.
 */
public final class Logistic {
    private static final int MOST_STEPS = 10;
    private static final double SMALL_STEP = 1e-3;

    private Logistic() {}

    /** An example: its values, what it should be, how much it counts. */
    public record Example(Supplier<double[]> values, double target, double weight) {}

    /** The weights that fit the examples best. */
    public static double[] fit(List<Example> examples, int features, double ridge, double[] start) {
        double[] weights = start.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[features];
            double[][] curvature = new double[features][features];
            for (Example example : examples) {
                add(example, weights, gradient, curvature);
            }
            for (int i = 0; i < features; i++) {
                gradient[i] += ridge * weights[i];
                curvature[i][i] += ridge;
            }
            double[] change = solve(curvature, gradient);
            double most = 0;
            for (int i = 0; i < features; i++) {
                weights[i] -= change[i];
                most = Math.max(most, Math.abs(change[i]));
            }
            if (most < SMALL_STEP) {
                break;
            }
        }
        return weights;
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(Example example, double[] weights, double[] gradient, double[][] curvature) {
        double[] values = example.values().get();
        double chance = 1 / (1 + Math.exp(-Math.clamp(dot(weights, values), -30, 30)));
        double error = example.weight() * (chance - example.target());
        double bend = example.weight() * Math.max(chance * (1 - chance), 1e-6);
        int[] set = nonZero(values);
        for (int a = 0; a < set.length; a++) {
            int i = set[a];
            gradient[i] += error * values[i];
            double[] row = curvature[i];
            double scaled = bend * values[i];
            for (int b = 0; b <= a; b++) {
                row[set[b]] += scaled * values[set[b]];
            }
        }
    }

    private static int[] nonZero(double[] values) {
        int count = 0;
        for (double value : values) {
            count += value != 0 ? 1 : 0;
        }
        int[] set = new int[count];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                set[at++] = i;
            }
        }
        return set;
    }

    /** Cholesky's method; the lower half of the matrix is read, and overwritten. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j][j];
            }
        }
        double[] solution = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= matrix[i][k] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= matrix[k][i] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        return solution;
    }
}
