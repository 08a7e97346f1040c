package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.news.Precision;

class DateFinderTest {
    private static DateFinder.Found only(String line) {
        List<DateFinder.Found> found = DateFinder.inLine(line);
        assertThat(found).as(line).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Published: 3 March 2024; PUBLISHED; 2024-03-03",
                "Posted on Tuesday, March 5th, 2024; PUBLISHED; 2024-03-05",
                "Last updated 2024-03-06; UPDATED; 2024-03-06",
                "Veröffentlicht am Dienstag, 5. März 2024; PUBLISHED; 2024-03-05",
                "Publié le 1er août 2023; PUBLISHED; 2023-08-01",
                "Stand: 07.02.2022; UPDATED; 2022-02-07",
                "Publicado el 9 de mayo de 2021; PUBLISHED; 2021-05-09",
                "Опубликовано 12 июня 2020; PUBLISHED; 2020-06-12",
                "© 14 May 2019; OTHER; 2019-05-14",
                "The dam was finished on 4 July 1999 by two crews.; NONE; 1999-07-04",
                "2024年3月4日; NONE; 2024-03-04",
                "By Ada Moor | Updated: 30-Mar-2023; UPDATED; 2023-03-30",
            })
    void readsTheLabelAndTheDay(String line, DateFinder.Label label, String day) {
        DateFinder.Found found = only(line);
        assertThat(found.label()).as(line).isEqualTo(label);
        assertThat(found.when().earliest()).as(line).hasToString(day);
    }

    @Test
    void cutsALabelledDateOffAGluedSentence() {
        String line = " date 2031-02-03 The harbour of Velmora was closed.";
        DateFinder.Found found = only(line);
        assertThat(found.isPublished()).isTrue();
        assertThat(found.span().of(line)).isEqualTo("date 2031-02-03");
    }

    @Test
    void tellsTwoDatesOfOneLineApart() {
        List<DateFinder.Found> found = DateFinder.inLine("Published 2 May 2024 10:15 | Updated 3 May 2024, 08:00 UTC");
        assertThat(found)
                .extracting(DateFinder.Found::label)
                .containsExactly(DateFinder.Label.PUBLISHED, DateFinder.Label.UPDATED);
        assertThat(found.getFirst().when().precision()).isEqualTo(Precision.MINUTE);
        assertThat(found.getLast().when().value()).isEqualTo("2024-05-03T08:00Z");
    }

    @Test
    void knowsALineThatIsOnlyADate() {
        assertThat(only("Monday, 12 June 2023").isPublished()).isTrue();
        assertThat(only("He left on 12 June 2023 for Orsa.").isPublished()).isFalse();
    }

    @Test
    void ignoresImpossibleDays() {
        assertThat(DateFinder.inLine("Published 31.02.2024")).isEmpty();
    }
}
