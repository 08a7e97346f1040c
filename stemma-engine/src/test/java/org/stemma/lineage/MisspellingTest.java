package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {
    @ParameterizedTest
    @CsvSource({
        "colour, color, true",
        "govemment, government, true",
        "Minister, minister, true",
        "harbour, hanbour, true",
        "1998, 1999, false",
        "north, south, false",
        "the, tho, false",
        "ferry, bridge, false"
    })
    void joinsWordsThatDifferByAMisprint(String one, String other, boolean same) {
        assertThat(Misspelling.joins(one, other)).isEqualTo(same);
        assertThat(Misspelling.joins(other, one)).isEqualTo(same);
    }
}
