package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Which articles hold a key: an index that grows, 8 bytes for each key of an article.
 *
 * <p>Sorted runs, each at least {@value #GROWTH} times as long as the next, and a short one that new entries are sorted into (the
 * logarithmic method of Bentley and Saxe 1980). A look-up takes O(log² entries), an entry O({@value #GROWTH} · log entries) moves,
 * amortised. While two runs are merged, both and their union are held.
 */
final class Postings {
    private static final int NUMBER_BITS = 24;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;
    private static final int GROWTH = 4;
    private static final int LATEST = 1 << 11;

    private final List<long[]> runs = new ArrayList<>();
    private final long[] latest = new long[LATEST];
    private int latestSize;

    /** What counts of a key: its upper 40 bits. */
    static long key(long hash) {
        return hash & ~NUMBER;
    }

    /** Adds an article's keys. */
    void add(int article, Keys keys) {
        if (article > NUMBER) {
            throw new IllegalArgumentException("Article " + article + "; lineage takes at most " + NUMBER + " at once");
        }
        keys.forEach(key -> insert(key(key) | article));
    }

    private void insert(long entry) {
        int at = -Arrays.binarySearch(latest, 0, latestSize, entry) - 1;
        if (at < 0) {
            return;
        }
        System.arraycopy(latest, at, latest, at + 1, latestSize - at);
        latest[at] = entry;
        latestSize++;
        if (latestSize == LATEST) {
            runs.add(latest.clone());
            latestSize = 0;
            settle();
        }
    }

    private void settle() {
        while (runs.size() > 1 && runs.get(runs.size() - 2).length < GROWTH * runs.getLast().length) {
            long[] last = runs.removeLast();
            runs.add(merged(runs.removeLast(), last));
        }
    }

    private static long[] merged(long[] one, long[] other) {
        long[] union = new long[one.length + other.length];
        int i = 0;
        int j = 0;
        for (int at = 0; at < union.length; at++) {
            boolean first = j == other.length || (i < one.length && one[i] < other[j]);
            union[at] = first ? one[i++] : other[j++];
        }
        return union;
    }

    /** The articles that hold a key, in ascending order. */
    List<Integer> holders(long key) {
        List<Integer> found = new ArrayList<>();
        runs.forEach(run -> collect(key, run, run.length, found));
        collect(key, latest, latestSize, found);
        Collections.sort(found);
        return found;
    }

    private static void collect(long key, long[] run, int size, List<Integer> found) {
        for (int at = place(run, size, key(key)); at < size && key(run[at]) == key(key); at++) {
            found.add((int) (run[at] & NUMBER));
        }
    }

    private static int place(long[] run, int size, long entry) {
        int found = Arrays.binarySearch(run, 0, size, entry);
        return found < 0 ? -found - 1 : found;
    }

    /** Bytes that the index holds. */
    long bytes() {
        return Long.BYTES * (LATEST + runs.stream().mapToLong(r -> r.length).sum());
    }
}
