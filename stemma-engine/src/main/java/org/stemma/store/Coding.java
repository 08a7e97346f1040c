package org.stemma.store;

import org.stemma.text.Embedding;

/**
 * Vectors of length 1 in a byte a dimension, as they lie in the table and in the view: all by one scale, so that the product of two is their
 * cosine times the square of it.
 */
final class Coding {
    /** Standard deviations of a component that a byte spans to either side; what lies beyond is cut. */
    private static final double SPANNED = 6;

    /** What Lucene adds to a product and divides it by, to have a score between 0 and 1. */
    private static final double MIDDLE = 0.5;

    private static final double SHORTEST_UNIT = 1 << 15;

    private Coding() {}

    /** The components of a vector of length 1 in so many dimensions deviate by one over the root of their number. */
    private static double scale(int dimensions) {
        return Byte.MAX_VALUE * Math.sqrt(dimensions) / SPANNED;
    }

    static byte[] bytes(Embedding embedding) {
        float[] whole = embedding.whole();
        double scale = scale(whole.length);
        byte[] bytes = new byte[whole.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(whole[i] * scale), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return bytes;
    }

    /** The cosine behind a score of Lucene's for the product of two vectors of bytes. */
    static double cosine(double score, int dimensions) {
        double scale = scale(dimensions);
        return (score - MIDDLE) * dimensions * SHORTEST_UNIT / (scale * scale);
    }
}
