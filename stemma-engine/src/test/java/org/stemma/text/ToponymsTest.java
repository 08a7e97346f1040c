package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.text.Toponym.Kind;

class ToponymsTest {
    /** Within a quarter of a degree, as an atlas has them. */
    @ParameterizedTest
    @CsvSource({
        "London, GBR, GB-ENG, CAPITAL, 51.51, -0.13",
        "Nairobi, KEN, Nairobi County, CAPITAL, -1.29, 36.82",
        "Sydney, AUS, AU-NSW, SEAT, -33.87, 151.21",
        "Montreal, CAN, CA-QC, TOWN, 45.51, -73.59",
        "Recife, BRA, BR-PE, SEAT, -8.05, -34.88",
        "Mumbai, IND, IN-MH, SEAT, 19.07, 72.88",
        "Osaka, JPN, JP-27, SEAT, 34.69, 135.50",
        "Kandahar, AFG, AF-KAN, SEAT, 31.61, 65.71",
        "Rostov-on-Don, RUS, RU-ROS, SEAT, 47.24, 39.71",
        "Kharkiv, UKR, UA-63, SEAT, 49.98, 36.25",
        "Suva, FJI, FJ-C, CAPITAL, -18.14, 178.44",
    })
    void placesKnownCities(String name, String country, String region, Kind kind, double latitude, double longitude) {
        Toponym town = largest(name);
        assertThat(town.country()).isEqualTo(country);
        assertThat(town.region()).isEqualTo(region);
        assertThat(town.kind()).isEqualTo(kind);
        assertThat(town.latitude()).isCloseTo(latitude, within(0.25));
        assertThat(town.longitude()).isCloseTo(longitude, within(0.25));
    }

    @ParameterizedTest
    @CsvSource({
        "São Paulo, sao paulo",
        "St. Petersburg, Saint Petersburg",
        "Zürich, ZURICH",
        "Łódź, Lodz",
        "Kyiv, Kiev",
        "Beijing, Peking",
        "Al Ḩasakah, al-Hasaka",
        "Ar Raqqah, Raqqa",
        "Khān Yūnis, Khan Younis",
        "Deir ez-Zor, Deir Ezzor",
        "New York City, New York",
    })
    void findsATownUnderItsSpellings(String name, String spelling) {
        assertThat(Toponyms.likeliest(spelling))
                .filteredOn(place -> place.kind().isTown())
                .extracting(Toponym::name)
                .contains(name);
    }

    @Test
    void tellsOwnNamesFromOthers() {
        assertThat(Toponyms.named("Kyiv").getFirst().usual()).isTrue();
        assertThat(Toponyms.named("Kiev").getFirst().usual()).isFalse();
    }

    @Test
    void givesAllPlacesOfAName() {
        List<Toponym> found = Toponyms.named("Springfield");
        assertThat(found).extracting(Toponym::region).contains("US-IL", "US-MA", "US-MO", "US-OH", "US-OR");
    }

    @Test
    void knowsStatesAndDistrictsBesideTowns() {
        assertThat(Toponyms.named("Georgia")).extracting(Toponym::kind).contains(Kind.COUNTRY, Kind.REGION);
        assertThat(Toponyms.named("Fairfax County")).extracting(Toponym::region).contains("US-VA");
        assertThat(Toponyms.named("Idlib")).extracting(Toponym::kind).contains(Kind.REGION, Kind.SEAT);
    }

    @Test
    void countryHoldsItsTownsAndRegionItsOwn() {
        Toponym ontario = of("Ontario", Kind.REGION);
        assertThat(Toponyms.named("London")).filteredOn(ontario::holds).hasSize(1);
        assertThat(of("Canada", Kind.COUNTRY).holds(ontario)).isTrue();
        assertThat(ontario.holds(of("Canada", Kind.COUNTRY))).isFalse();
    }

    @Test
    void measuresAlongTheGreatCircle() {
        Toponym paris = largest("Paris");
        assertThat(paris.kilometresTo(largest("London"))).isCloseTo(344, within(5.0));
        assertThat(paris.kilometresTo(paris)).isZero();
    }

    @Test
    void findsNothingUnderNamesOfNoPlace() {
        assertThat(Toponyms.named("")).isEmpty();
        assertThat(Toponyms.named("—")).isEmpty();
        assertThat(Toponyms.likeliest("Xqvzzkt")).isEmpty();
    }

    /** Each country's capital as the list of countries has it, where the two use one name. */
    @Test
    void capitalsLieInTheirCountries() {
        for (String capital :
                List.of("Oslo", "Cairo", "Lima", "Ottawa", "Canberra", "Ankara", "Abuja", "Baghdad", "Hanoi")) {
            Toponym town = of(capital, Kind.CAPITAL);
            assertThat(Countries.codeOf(capital)).as(capital).contains(String.valueOf(town.country()));
        }
    }

    private static Toponym largest(String name) {
        return Toponyms.named(name).stream()
                .filter(place -> place.kind().isTown())
                .max(Comparator.comparingInt(Toponym::population))
                .orElseThrow();
    }

    private static Toponym of(String name, Kind kind) {
        return Toponyms.named(name).stream()
                .filter(place -> place.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
