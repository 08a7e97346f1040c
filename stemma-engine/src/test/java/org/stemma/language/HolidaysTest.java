package org.stemma.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    private static @Nullable LocalDate day(String name, int year) {
        Holidays.Name found = Holidays.at(new Pieces(name), 0);
        return found == null ? null : found.holiday().in(year);
    }

    @ParameterizedTest
    @CsvSource({
        "Easter Sunday, 2024, 2024-03-31",
        "Easter, 2038, 2038-04-25",
        "Good Friday, 2025, 2025-04-18",
        "Orthodox Easter, 2024, 2024-05-05",
        "Thanksgiving, 2024, 2024-11-28",
        "Black Friday, 2024, 2024-11-29",
        "Memorial Day, 2025, 2025-05-26",
        "Election Day, 2022, 2022-11-08",
        "New Year's Eve, 2030, 2030-12-31"
    })
    void fallOnTheirDays(String name, int year, LocalDate day) {
        assertThat(day(name, year)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"Easters", "Fridays", "Thanks"})
    void knowsNoOthers(String name) {
        assertThat(Holidays.at(new Pieces(name), 0)).isNull();
    }
}
