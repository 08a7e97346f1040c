package org.stemma.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompactTableTest {
    private static final int KEYS = 20_000;
    private static final long SEED = 5;

    private final long[] keys =
            new Random(SEED).longs(2 * KEYS).map(CompactHash::mix).toArray();
    private final int[] values = IntStream.rangeClosed(1, KEYS).toArray();
    private final CompactTable table = CompactTable.of(Arrays.copyOf(keys, KEYS), values);

    @Test
    void findsEveryKeyThatWasPutAndNoOther() {
        for (int i = 0; i < KEYS; i++) {
            assertThat(table.find(keys[i])).isEqualTo(values[i]);
            assertThat(table.find(keys[KEYS + i])).isZero();
        }
    }

    @Test
    void findsTheKnownOfManyInTheirOrder() {
        long[] some = {keys[7], keys[KEYS + 1], keys[3], keys[KEYS + 2], keys[7]};
        int[] found = new int[some.length];
        assertThat(table.findKnown(some, some.length, found)).isEqualTo(3);
        assertThat(Arrays.copyOf(found, 3)).containsExactly(8, 4, 8);
    }

    @Test
    void refusesKeysThatLookAlike() {
        assertThatThrownBy(() -> CompactTable.of(new long[] {1, 1}, new int[] {1, 2}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void joinsHashesAsTheirTextsAreJoined() {
        CompactText left = CompactText.of("harbour");
        CompactText right = CompactText.of("_wall");
        assertThat(CompactHash.join(left.hash(), right.hash(), right.power()))
                .isEqualTo(CompactHash.of("harbour__wall"));
    }
}
