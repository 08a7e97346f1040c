package org.stemma.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
    @Test
    void wideCharactersTakeTwoAndCombiningMarksNone() {
        assertThat(Columns.width("岸壁")).isEqualTo(4);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 17})
    void noLineIsWiderThanAsked(int columns) {
        assertThat(Columns.wrap("Die Donaudampfschiffahrt 岸壁が沈む Cafe\u0301s zu", Math.max(2, columns)))
                .allMatch(line -> Columns.width(line) <= Math.max(2, columns));
    }

    @Test
    void aMarkStaysWithItsLetter() {
        assertThat(Columns.cut("abe\u0301def", 4)).isEqualTo("abe\u0301…");
    }

    @Test
    void aSourceCannotSteerTheTerminal() {
        assertThat(Columns.line("a\u001b[2Jb\u009bc\u202ed\te\u2028f")).isEqualTo("a\ufffd[2Jb\ufffdc\ufffdd e f");
    }
}
