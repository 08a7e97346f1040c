package org.stemma.language.model;

import edu.emory.mathcs.nlp.learning.util.MajorVector;
import java.util.Arrays;

/** Lays rows of weights one behind the other, as {@link CompactWeights} reads them. */
final class CompactRows {
    /** Adding every label's weight by vector instructions costs about what adding half of them one by one does, in a cache that many share. */
    private static final int FULL_FROM = 2;

    private static final int AT_FIRST = 1 << 20;

    private final MajorVector weights;
    private final int labels;
    private float[] cells = new float[AT_FIRST];
    private byte[] cellLabels = new byte[AT_FIRST];

    /** No row starts at zero, which says that there is none. */
    private int size = 1;

    CompactRows(MajorVector weights) {
        this.weights = weights;
        this.labels = weights.getLabelSize();
    }

    /** The number of a feature's weights that are not zero. */
    int length(int feature) {
        int length = 0;
        for (int label = 0; label < labels; label++) {
            length += weight(feature, label) == 0 ? 0 : 1;
        }
        return length;
    }

    private float weight(int feature, int label) {
        return weights.get(feature * labels + label);
    }

    /** Adds a row for a feature; its start. */
    int add(int feature) {
        reserve();
        int start = size++;
        boolean full = FULL_FROM * length(feature) >= labels;
        for (int label = 0; label < labels; label++) {
            float weight = weight(feature, label);
            if (full || weight != 0) {
                cellLabels[size] = (byte) label;
                cells[size++] = weight;
            }
        }
        cells[start] = size - start - 1;
        return start;
    }

    private void reserve() {
        if (size + labels + 1 > cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
            cellLabels = Arrays.copyOf(cellLabels, cells.length);
        }
    }

    float[] cells() {
        return Arrays.copyOf(cells, size);
    }

    byte[] cellLabels() {
        return Arrays.copyOf(cellLabels, size);
    }
}
