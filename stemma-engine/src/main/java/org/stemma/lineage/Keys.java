package org.stemma.lineage;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.LongConsumer;

/** A set of keys that is small and quick to compare with another: sorted, 8 bytes each. */
final class Keys {
    private final long[] sorted;

    private Keys(long[] sorted) {
        this.sorted = sorted;
    }

    static Keys of(Collection<Long> keys) {
        return new Keys(
                keys.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
    }

    int size() {
        return sorted.length;
    }

    void forEach(LongConsumer each) {
        Arrays.stream(sorted).forEach(each);
    }

    /** The keys that both hold, in ascending order. O(keys of both). */
    long[] common(Keys other) {
        long[] common = new long[Math.min(sorted.length, other.sorted.length)];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            if (sorted[i] == other.sorted[j]) {
                common[size++] = sorted[i++];
                j++;
            } else if (sorted[i] < other.sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(common, size);
    }
}
