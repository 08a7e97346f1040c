package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void commonKeysAreThoseThatBothHold() {
        Random random = new Random(20310304);
        for (int i = 0; i < 200; i++) {
            List<Long> one = random.longs(random.nextInt(40), -30, 30).boxed().toList();
            List<Long> other = random.longs(random.nextInt(40), -30, 30).boxed().toList();
            Set<Long> both = new HashSet<>(one);
            both.retainAll(new HashSet<>(other));
            assertThat(Keys.of(one).common(Keys.of(other)))
                    .containsExactly(
                            both.stream().mapToLong(Long::longValue).sorted().toArray());
        }
    }

    @Test
    void aKeyCountsOnce() {
        assertThat(Keys.of(List.of(3L, 1L, 3L)).size()).isEqualTo(2);
    }
}
