package org.stemma.language.model;

/**
 * The weights of a linear model's features for its labels. A feature's row begins with its length. Rows with few weights that are not zero hold
 * these, and their labels beside them; rows with many hold a weight for every label, in order, which vector instructions add. Weights are
 * added in the order in which features come, as NLP4J adds them; zeros change no sum, whether left out or not.
 */
final class CompactWeights {
    private final int labels;
    private final CompactTable rows;
    private final float[] cells;
    private final byte[] cellLabels;

    /**
     * @param labels their number
     * @param rows from a feature's key to the start of its row
     * @param cells the rows
     * @param cellLabels the label of each weight, in rows that do not hold every label
     */
    CompactWeights(int labels, CompactTable rows, float[] cells, byte[] cellLabels) {
        this.labels = labels;
        this.rows = rows;
        this.cells = cells;
        this.cellLabels = cellLabels;
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
            lengths[i] = (int) cells[starts[i]];
        }
        for (int i = 0; i < known; i++) {
            int first = starts[i] + 1;
            if (lengths[i] == labels) {
                addAll(first, scores);
            } else {
                addSome(first, first + lengths[i], scores);
            }
        }
    }

    private void addAll(int first, float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += cells[first + i];
        }
    }

    private void addSome(int first, int end, float[] scores) {
        for (int i = first; i < end; i++) {
            scores[cellLabels[i] & 0xFF] += cells[i];
        }
    }

    void write(CompactWriter out) {
        out.number(labels);
        rows.write(out);
        out.floats(cells);
        out.bytes(cellLabels);
    }

    static CompactWeights read(CompactReader in) {
        return new CompactWeights(in.number(), CompactTable.read(in), in.floats(), in.bytes());
    }
}
