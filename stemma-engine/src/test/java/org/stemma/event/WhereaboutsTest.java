package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Location;
import org.stemma.news.Why;
import org.stemma.text.Toponym.Kind;

class WhereaboutsTest {
    private static final Location CALDORA = place(Kind.COUNTRY, "CAL", null, 40, 20);
    private static final Location VESSA = place(Kind.TOWN, "CAL", "CAL-V", 40.1, 20.1);
    private static final Location HARBOUR = place(Kind.QUARTER, "CAL", "CAL-V", 40.2, 20.1);
    private static final Location NORRBY = place(Kind.TOWN, "CAL", "CAL-N", 43, 20.1);
    private static final Location VOSTANIA = place(Kind.COUNTRY, "VOS", null, 40, 22);

    private static Location place(
            Kind kind, String country, @Nullable String region, double latitude, double longitude) {
        return new Location(latitude, longitude, "given", kind, country, region, null, Why.of(1, "given", ""));
    }

    @Test
    void aTownAgreesWithItsCountryAndItsQuarters() {
        assertThat(Whereabouts.of(VESSA, CALDORA)).isEqualTo(Whereabouts.AGREEING);
        assertThat(Whereabouts.of(VESSA, HARBOUR)).isEqualTo(Whereabouts.AGREEING);
    }

    @Test
    void twoTownsAndTwoCountriesDoNot() {
        assertThat(Whereabouts.of(VESSA, NORRBY)).isEqualTo(Whereabouts.APART);
        assertThat(Whereabouts.of(VESSA, VOSTANIA)).isEqualTo(Whereabouts.APART);
    }

    @Test
    void whatIsOnNoMapContradictsNothing() {
        assertThat(Whereabouts.of((Location) null, VESSA)).isEqualTo(Whereabouts.UNKNOWN);
    }
}
