package org.stemma.news;

import java.util.List;

/**
 * Why a judgement came out as it did, in the manner of Lucene's {@code Explanation}.
 *
 * @param score the judgement's score, 0 to 1, as its method defines it
 * @param parts what the score is made of, the weightiest first
 */
public record Why(double score, List<Part> parts) {
    /** One feature, its value, and a sentence for the reader. */
    public record Part(String feature, double value, String note) {}

    public Why {
        parts = List.copyOf(parts);
    }

    public static Why of(double score, String feature, String note) {
        return new Why(score, List.of(new Part(feature, score, note)));
    }
}
