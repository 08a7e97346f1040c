package org.stemma.language.model;

import java.util.Arrays;

/**
 * A map from 64-bit keys to small numbers above zero, in one array of longs: open addressing with linear probing. A cell holds a key's
 * lower bits over its value; the upper bits say where the search begins, so that nearly the whole key is compared. A key that was not put
 * is taken for one that was about once in 2^(64 - value bits) searches; that no two keys that were put are taken for each other is checked
 * when the table is made. One cache miss a search, 12 bytes an entry. Immutable, thread-safe.
 */
final class CompactTable {
    /** Two probes for a key that is there and three and a half for another, on average. */
    private static final double FILL = 0.6;

    private final long[] cells;
    private final int valueBits;
    private final long valueMask;

    private CompactTable(long[] cells, int valueBits) {
        this.cells = cells;
        this.valueBits = valueBits;
        this.valueMask = (1L << valueBits) - 1;
    }

    /**
     * @param keys well mixed, no two alike
     * @param values each above zero
     * @throws IllegalStateException if two keys cannot be told apart
     */
    static CompactTable of(long[] keys, int[] values) {
        int most = Arrays.stream(values).max().orElse(1);
        int valueBits = Integer.SIZE - Integer.numberOfLeadingZeros(most);
        CompactTable table = new CompactTable(new long[(int) (keys.length / FILL) + 2], valueBits);
        for (int i = 0; i < keys.length; i++) {
            table.put(keys[i], values[i]);
        }
        for (int i = 0; i < keys.length; i++) {
            if (table.find(keys[i]) != values[i]) {
                throw new IllegalStateException("Two keys of a table look alike: " + Long.toHexString(keys[i]));
            }
        }
        return table;
    }

    private void put(long key, int value) {
        int slot = slot(key);
        while (cells[slot] != 0) {
            slot = next(slot);
        }
        cells[slot] = key << valueBits | value;
    }

    /** The value of a key, zero if there is none. */
    int find(long key) {
        long sought = key << valueBits;
        int slot = slot(key);
        for (long cell = cells[slot]; cell != 0; cell = cells[slot]) {
            if ((cell ^ sought) >>> valueBits == 0) {
                return (int) (cell & valueMask);
            }
            slot = next(slot);
        }
        return 0;
    }

    /**
     * The values of those keys that are there, in their order. All keys' first cells are fetched before one is looked at.
     *
     * @param found filled in
     * @return how many there are
     */
    int findKnown(long[] keys, int count, int[] found) {
        long[] first = new long[count];
        for (int i = 0; i < count; i++) {
            first[i] = cells[slot(keys[i])];
        }
        int known = 0;
        for (int i = 0; i < count; i++) {
            if (first[i] != 0) {
                int value = (first[i] ^ (keys[i] << valueBits)) >>> valueBits == 0
                        ? (int) (first[i] & valueMask)
                        : find(keys[i]);
                if (value != 0) {
                    found[known++] = value;
                }
            }
        }
        return known;
    }

    private int slot(long key) {
        return (int) Math.unsignedMultiplyHigh(key, cells.length);
    }

    private int next(int slot) {
        return slot + 1 == cells.length ? 0 : slot + 1;
    }

    void write(CompactWriter out) {
        out.number(valueBits);
        out.longs(cells);
    }

    static CompactTable read(CompactReader in) {
        int valueBits = in.number();
        return new CompactTable(in.longs(), valueBits);
    }
}
