package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingsTest {
    @Test
    void findsEveryHolderOfEveryKey() {
        Random random = new Random(20310304);
        Postings postings = new Postings();
        Map<Long, List<Integer>> expected = new HashMap<>();
        for (int article = 0; article < 3000; article++) {
            List<Long> keys = random.longs(12, 0, 5000)
                    .map(k -> Folding.mix(k + 1))
                    .distinct()
                    .boxed()
                    .toList();
            for (long key : keys) {
                expected.computeIfAbsent(key, k -> new ArrayList<>()).add(article);
            }
            postings.add(article, Keys.of(keys));
        }
        expected.forEach((key, holders) -> assertThat(postings.holders(key)).isEqualTo(holders));
        assertThat(postings.holders(Folding.mix(77_777))).isEmpty();
    }

    @Test
    void takesEightBytesAKey() {
        Postings postings = new Postings();
        for (int article = 0; article < 10_000; article++) {
            int first = article * 10;
            postings.add(
                    article,
                    Keys.of(new Random(article)
                            .longs(10)
                            .map(k -> k + first)
                            .boxed()
                            .toList()));
        }
        assertThat(postings.bytes()).isBetween(8L * 100_000, 8L * 103_000);
    }
}
