package org.stemma.language;

import edu.emory.mathcs.nlp.learning.util.MajorVector;
import java.util.Arrays;

/** Lays rows of weights one behind the other, as {@link CompactWeights} reads them. */
final class CompactRows {
    private int[] cells = new int[1 << 20];
    /** No row starts at zero, which says that there is none. */
    private int size = 1;

    /** The number of a feature's weights that are not zero. */
    static int length(MajorVector weights, int feature) {
        int labels = weights.getLabelSize();
        int length = 0;
        for (int label = 0; label < labels; label++) {
            length += weights.get(feature * labels + label) == 0 ? 0 : 1;
        }
        return length;
    }

    /** Adds the weights of a feature that are not zero; the start of its row. */
    int add(MajorVector weights, int feature) {
        int labels = weights.getLabelSize();
        reserve(2 * labels + 1);
        int start = size;
        int at = start + 1;
        for (int label = 0; label < labels; label++) {
            float weight = weights.get(feature * labels + label);
            if (weight != 0) {
                cells[at++] = Float.floatToRawIntBits(weight);
            }
        }
        cells[start] = at - start - 1;
        size = addLabels(weights, feature, at);
        return start;
    }

    private int addLabels(MajorVector weights, int feature, int first) {
        int labels = weights.getLabelSize();
        int count = 0;
        for (int label = 0; label < labels; label++) {
            if (weights.get(feature * labels + label) != 0) {
                int at = first + count / CompactWeights.LABELS_AN_INT;
                int shift = count % CompactWeights.LABELS_AN_INT * Byte.SIZE;
                cells[at] = shift == 0 ? label : cells[at] | label << shift;
                count++;
            }
        }
        return first + (count + CompactWeights.LABELS_AN_INT - 1) / CompactWeights.LABELS_AN_INT;
    }

    private void reserve(int more) {
        if (size + more > cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
    }

    int[] cells() {
        return Arrays.copyOf(cells, size);
    }
}
