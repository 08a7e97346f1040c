package org.stemma.lineage;

import java.util.Arrays;

/** Pairs of articles, by their numbers, that wait for a judgement: 8 bytes each, in the order in which they came. */
final class Waiting {
    private static final int FIRST = 1024;

    /** Two articles. */
    interface PairTest {
        boolean test(int one, int other);
    }

    private long[] pairs = new long[FIRST];
    private int size;
    private int settled;

    void add(int one, int other) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = (long) one << Integer.SIZE | other;
    }

    /** How many came since the last {@link #removeIf}. */
    int fresh() {
        return size - settled;
    }

    /** Tries all, and lets go of those that pass. */
    void removeIf(PairTest test) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!test.test((int) (pairs[i] >>> Integer.SIZE), (int) pairs[i])) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
        settled = kept;
    }
}
