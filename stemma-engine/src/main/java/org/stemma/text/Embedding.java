package org.stemma.text;

import java.util.List;

/**
 * A text as vectors: one of the whole, and one of each of its pieces (words, or parts of rare ones) as it is meant there. A class and no
 * record, because it holds arrays.
 */
public final class Embedding {
    private final float[] whole;
    private final List<Span> pieces;
    private final float[][] vectors;

    /**
     * @param whole the text's vector
     * @param pieces where each piece stands in the text, in order
     * @param vectors one a piece, each as long as {@code whole}; all arrays are handed over
     * @throws IllegalArgumentException if the lengths do not fit
     */
    public Embedding(float[] whole, List<Span> pieces, float[][] vectors) {
        if (pieces.size() != vectors.length) {
            throw new IllegalArgumentException(pieces.size() + " pieces, " + vectors.length + " vectors");
        }
        for (float[] vector : vectors) {
            if (vector.length != whole.length) {
                throw new IllegalArgumentException(vector.length + " dimensions, not " + whole.length);
            }
        }
        this.whole = whole;
        this.pieces = List.copyOf(pieces);
        this.vectors = vectors;
    }

    /** Where each piece stands in the text. */
    public List<Span> pieces() {
        return pieces;
    }

    /** The vector of the whole text, of length 1: a copy. */
    public float[] whole() {
        return whole.clone();
    }

    /** The vector of a piece, as the model gives it: a copy. */
    public float[] piece(int index) {
        return vectors[index].clone();
    }

    /** Cosine of the whole texts' vectors. */
    public double likeness(Embedding other) {
        double product = 0;
        for (int i = 0; i < whole.length; i++) {
            product += (double) whole[i] * other.whole[i];
        }
        return product;
    }
}
