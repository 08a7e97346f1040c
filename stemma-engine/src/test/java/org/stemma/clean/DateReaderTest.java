package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DateReaderTest {
    private static String first(String text) {
        var dates = DateReader.read(text, false);
        return dates.isEmpty() ? "" : dates.getFirst().when().earliest().toString();
    }

    @Test
    void readsTheWritingsOfManyLanguages() {
        Map.of(
                        "15 tháng 3, 2031", "2031-03-15",
                        "15 मार्च 2031", "2031-03-15",
                        "١٥ مارس ٢٠٣١", "2031-03-15",
                        "15 มีนาคม 2574", "2031-03-15",
                        "2031. március 15.", "2031-03-15",
                        "2031. 3. 15.", "2031-03-15",
                        "2031年3月15日 10:23", "2031-03-15",
                        "15. ožujka 2031", "2031-03-15",
                        "3.05.31 11:51", "2031-05-03")
                .forEach((text, day) -> assertThat(first(text)).as(text).isEqualTo(day));
        assertThat(first("Sat Mar 15 10:00:00 CET 2031")).isEqualTo("2031-03-15");
    }

    @Test
    void countsSecondsSince1970OnlyWhereTheyStandAlone() {
        assertThat(DateReader.one("1731000000", false)).isNotNull();
        assertThat(first("call 1731000000 now")).isEmpty();
    }
}
