package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.text.Countries.Kind;

class CountriesTest {
    /** Territories without inhabitants, or folded into another row. */
    private static final List<String> UNTOLD = List.of("ATF", "BES", "BVT", "CCK", "HMD", "SJM", "UMI");

    @ParameterizedTest
    @CsvSource({
        "Türkiye, TUR, COUNTRY",
        "Turkey, TUR, COUNTRY",
        "the Netherlands, NLD, COUNTRY",
        "Kyiv, UKR, CAPITAL",
        "Kiev, UKR, CAPITAL",
        "Germans, DEU, DEMONYM",
        "Syrian, SYR, DEMONYM",
        "Frenchmen, FRA, DEMONYM",
        "the Kremlin, RUS, GOVERNMENT",
        "U.S., USA, COUNTRY",
        "US, USA, COUNTRY",
        "Côte d’Ivoire, CIV, COUNTRY",
        "GEORGIA, GEO, COUNTRY",
        "France's, FRA, COUNTRY",
        "Scotland, GBR, PLACE",
        "Deutschland, DEU, COUNTRY",
        "Allemagne, DEU, COUNTRY",
        "Česko, CZE, COUNTRY",
    })
    void knowsWhatTheNewsCallsACountry(String name, String code, Kind kind) {
        assertThat(Countries.meaningOf(name))
                .hasValueSatisfying(meaning ->
                        assertThat(meaning).extracting("code", "kind").containsExactly(code, kind));
    }

    @Test
    void leavesOtherWordsAlone() {
        assertThat(List.of("turkey", "polish", "Mali's capital", "us", "Chinas", "Irishs", ""))
                .allSatisfy(word -> assertThat(Countries.codeOf(word)).isEmpty());
    }

    @Test
    void holdsEveryInhabitedCountryOfIso3166() {
        assertThat(Arrays.stream(Locale.getISOCountries())
                        .map(code -> Locale.of("", code).getISO3Country())
                        .filter(code -> !UNTOLD.contains(code)))
                .allSatisfy(code -> assertThat(Countries.nameOf(code)).isPresent());
    }

    @Test
    void leavesOutWhatOtherWordsMean() {
        assertThat(List.of("Island", "Grenade", "Granada", "Dominique"))
                .noneMatch(name -> Countries.codeOf(name).isPresent());
    }
}
