package org.stemma.claim;

/**
 * What share of their weighted words two statements must have in common where types judge them, by how far their parts agree. Set by hand while
 * reading alignments of basil and the founding story.
 */
final class SharedWords {
    /** Who, what is asked, and of whom agree: the words around them may go their own ways. */
    static final double LEAST = 0.1;

    /** Both key participants agree: a third is enough. */
    private static final double WITH_TWO = 0.35;

    /** One key participant agrees, the other is told by one side only. */
    private static final double WITH_ONE = 0.55;

    /** One participant stands for the other, and that is all. */
    private static final double WITH_HALF = 0.65;

    /** No participant to compare, or a predicate that says little ("be", "have"). */
    private static final double WITH_NONE = 0.7;

    private SharedWords() {}

    /** @param agreed how far the key parts agree, in halves */
    static double needed(boolean weak, int agreed) {
        if (weak || agreed == 0) {
            return WITH_NONE;
        }
        return switch (agreed) {
            case 1 -> WITH_HALF;
            case 2, 3 -> WITH_ONE;
            case 4 -> WITH_TWO;
            default -> LEAST;
        };
    }
}
