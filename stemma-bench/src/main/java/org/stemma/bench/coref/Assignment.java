package org.stemma.bench.coref;

import java.util.Arrays;

/**
 * The pairing of rows with columns of the greatest sum, each used once: the Hungarian method with potentials (Kuhn 1955; Jonker and
 * Volgenant 1987 for the shortest augmenting path). Costs the square of the shorter side times the longer.
 */
final class Assignment {
    private final double[][] gain;
    private final int rows;
    private final int columns;
    private final double[] rowPotential;
    private final double[] columnPotential;

    /** The row of each column, both from 1; 0 where the column is free. */
    private final int[] rowOf;

    private Assignment(double[][] gain, int columns) {
        this.gain = gain;
        this.rows = gain.length;
        this.columns = columns;
        this.rowPotential = new double[rows + 1];
        this.columnPotential = new double[columns + 1];
        this.rowOf = new int[columns + 1];
    }

    static double best(double[][] gain) {
        if (gain.length == 0 || gain[0].length == 0) {
            return 0;
        }
        double[][] wide = gain.length <= gain[0].length ? gain : transposed(gain);
        Assignment assignment = new Assignment(wide, wide[0].length);
        for (int row = 1; row <= assignment.rows; row++) {
            assignment.place(row);
        }
        double sum = 0;
        for (int column = 1; column <= assignment.columns; column++) {
            int row = assignment.rowOf[column];
            sum += row == 0 ? 0 : wide[row - 1][column - 1];
        }
        return sum;
    }

    private static double[][] transposed(double[][] gain) {
        double[][] turned = new double[gain[0].length][gain.length];
        for (int i = 0; i < gain.length; i++) {
            for (int j = 0; j < gain[0].length; j++) {
                turned[j][i] = gain[i][j];
            }
        }
        return turned;
    }

    /** Finds a column for a row along the cheapest path, moving earlier rows where that costs least. */
    private void place(int row) {
        double[] least = new double[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] used = new boolean[columns + 1];
        int[] before = new int[columns + 1];
        rowOf[0] = row;
        int column = 0;
        do {
            used[column] = true;
            column = nearest(column, least, used, before);
        } while (rowOf[column] != 0);
        while (column != 0) {
            int from = before[column];
            rowOf[column] = rowOf[from];
            column = from;
        }
    }

    private int nearest(int column, double[] least, boolean[] used, int[] before) {
        int row = rowOf[column];
        int next = 0;
        double delta = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= columns; j++) {
            if (!used[j]) {
                double cost = -gain[row - 1][j - 1] - rowPotential[row] - columnPotential[j];
                if (cost < least[j]) {
                    least[j] = cost;
                    before[j] = column;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
        }
        for (int j = 0; j <= columns; j++) {
            if (used[j]) {
                rowPotential[rowOf[j]] += delta;
                columnPotential[j] -= delta;
            } else {
                least[j] -= delta;
            }
        }
        return next;
    }
}
