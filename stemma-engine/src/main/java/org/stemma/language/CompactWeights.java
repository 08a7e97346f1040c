package org.stemma.language;

/**
 * The weights of a linear model's features for its labels, only those that are not zero. A feature's row lies in one array of ints: the
 * number of its weights, the weights' bits, then their labels, four to an int. Weights are added in the order in which features come,
 * as NLP4J adds them; leaving out zeros changes no sum.
 */
final class CompactWeights {
    /** Labels that fit into an int. */
    static final int LABELS_AN_INT = 4;

    private final CompactTable rows;
    private final int[] cells;

    /**
     * @param rows from a feature's key to the start of its row
     * @param cells the rows
     */
    CompactWeights(CompactTable rows, int[] cells) {
        this.rows = rows;
        this.cells = cells;
    }

    /** Adds the weights of a feature, if it is known, to its labels' scores. */
    void add(long key, float[] scores) {
        int row = rows.find(key);
        if (row == 0) {
            return;
        }
        int first = row + 1;
        int end = first + cells[row];
        int labels = 0;
        for (int i = first, at = end; i < end; i++) {
            labels = (i - first) % LABELS_AN_INT == 0 ? cells[at++] : labels >>> Byte.SIZE;
            scores[labels & 0xFF] += Float.intBitsToFloat(cells[i]);
        }
    }

    void write(CompactWriter out) {
        rows.write(out);
        out.ints(cells);
    }

    static CompactWeights read(CompactReader in) {
        return new CompactWeights(CompactTable.read(in), in.ints());
    }
}
