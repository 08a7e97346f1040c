package org.stemma.language;

/**
 * The weights of a linear model's features for its labels, only those that are not zero. A feature's row lies in one array of ints: the
 * number of its weights, the weights' bits, then their labels, four to an int. Weights are added in the order in which features come,
 * as NLP4J adds them; leaving out zeros changes no sum.
 */
final class CompactWeights {
    /** Labels that fit into an int. */
    static final int LABELS_AN_INT = 4;

    private final int labels;
    private final CompactTable rows;
    private final int[] cells;

    /**
     * @param labels their number
     * @param rows from a feature's key to the start of its row
     * @param cells the rows
     */
    CompactWeights(int labels, CompactTable rows, int[] cells) {
        this.labels = labels;
        this.rows = rows;
        this.cells = cells;
    }

    int labels() {
        return labels;
    }

    /** Adds the weights of the features that are known to their labels' scores, in the order of the keys. */
    void add(long[] keys, int count, float[] scores) {
        int[] starts = new int[count];
        int known = rows.findKnown(keys, count, starts);
        int[] lengths = new int[known];
        for (int i = 0; i < known; i++) {
            lengths[i] = cells[starts[i]];
        }
        for (int i = 0; i < known; i++) {
            add(starts[i] + 1, lengths[i], scores);
        }
    }

    private void add(int first, int length, float[] scores) {
        int end = first + length;
        int labelled = 0;
        for (int i = first, at = end; i < end; i++) {
            labelled = (i - first) % LABELS_AN_INT == 0 ? cells[at++] : labelled >>> Byte.SIZE;
            scores[labelled & 0xFF] += Float.intBitsToFloat(cells[i]);
        }
    }

    void write(CompactWriter out) {
        out.number(labels);
        rows.write(out);
        out.ints(cells);
    }

    static CompactWeights read(CompactReader in) {
        return new CompactWeights(in.number(), CompactTable.read(in), in.ints());
    }
}
