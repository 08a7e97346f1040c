package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final Parts parts = new Parts(List.of(List.of("date", "time"), List.of("update"), List.of("by-line")));

    @Test
    void findsStringsInsideOthers() {
        assertThat(parts.in("entry-date")).isEqualTo(1);
        assertThat(parts.in("lastupdate")).isEqualTo(3);
        assertThat(parts.in("by-by-line")).isEqualTo(4);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(parts.in("")).isZero();
        assertThat(parts.in("by-länge dat tim")).isZero();
    }
}
