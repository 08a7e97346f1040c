package org.stemma.clean;

/** Rows of figures, filled from left to right. Not thread-safe. */
final class LineRows {
    private final float[][] rows;
    private final int[] filled;
    private int row;

    LineRows(int size, int width) {
        this.rows = new float[size][width];
        this.filled = new int[size];
    }

    /** Goes on with a row. */
    void start(int index) {
        row = index;
    }

    void add(double figure) {
        rows[row][filled[row]++] = (float) figure;
    }

    /** The rows, when all are full. */
    float[][] take() {
        for (int i = 0; i < rows.length; i++) {
            if (filled[i] != rows[i].length) {
                throw new IllegalStateException(
                        "row " + i + " has " + filled[i] + " of " + rows[i].length + " figures");
            }
        }
        return rows;
    }
}
