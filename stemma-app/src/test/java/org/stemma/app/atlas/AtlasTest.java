package org.stemma.app.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.app.atlas.Atlas.Certainty;
import org.stemma.app.atlas.Atlas.Chart;
import org.stemma.app.atlas.Atlas.Happening;
import org.stemma.app.atlas.Atlas.Mark;
import org.stemma.app.atlas.Atlas.Site;
import org.stemma.news.Location;
import org.stemma.news.Why;
import org.stemma.text.Toponym.Kind;

class AtlasTest {
    private static final Why WHY = new Why(1, List.of());

    private static Site site(String name, Kind kind, String country, double latitude, double longitude, int mentions) {
        return new Site(
                name,
                name,
                new Location(latitude, longitude, name, kind, country, null, null, WHY),
                1,
                1,
                mentions,
                List.of(),
                List.of());
    }

    private static Site town(String name, double latitude, double longitude) {
        return site(name, Kind.TOWN, "CAL", latitude, longitude, 5);
    }

    private static Mark mark(Chart chart, String name) {
        return chart.marks().stream()
                .filter(mark -> mark.site().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** By the rule of odd and even. */
    private static boolean isLand(double latitude, double longitude) {
        boolean inside = false;
        for (Land.Line coast : Land.EARTH.coasts()) {
            for (double turn : List.of(-360.0, 0.0, 360.0)) {
                for (int i = 0, j = coast.size() - 1; i < coast.size(); j = i++) {
                    double east = coast.east(i) + turn;
                    double before = coast.east(j) + turn;
                    boolean across = coast.north(i) > latitude != coast.north(j) > latitude;
                    inside ^= across
                            && longitude
                                    < (before - east) * (latitude - coast.north(i)) / (coast.north(j) - coast.north(i))
                                            + east;
                }
            }
        }
        return inside;
    }

    @Test
    void landIsWhereItIsAndSeaIsSea() {
        assertThat(isLand(48.85, 2.35)).as("Paris").isTrue();
        assertThat(isLand(-23.7, 133.9)).as("Alice Springs").isTrue();
        assertThat(isLand(66.5, 179)).as("Chukotka, this side of the date line").isTrue();
        assertThat(isLand(66.5, -175))
                .as("Chukotka, that side of the date line")
                .isTrue();
        assertThat(isLand(-85, 20)).as("near the south pole").isTrue();
        assertThat(isLand(30, -40)).as("the Atlantic").isFalse();
        assertThat(isLand(42, 50.5)).as("the Caspian").isFalse();
        assertThat(isLand(75, 175)).as("the Arctic").isFalse();
    }

    @Test
    void placesStandWhereTheyLie() {
        Chart chart = Atlas.draw(List.of(town("West", 40, 10), town("East", 40, 14), town("South", 36, 12)), 800, 370);
        assertThat(mark(chart, "West").x()).isLessThan(mark(chart, "South").x());
        assertThat(mark(chart, "South").x()).isLessThan(mark(chart, "East").x());
        assertThat(mark(chart, "South").y()).isGreaterThan(mark(chart, "West").y());
        assertThat(chart.marks())
                .noneMatch(Mark::beyond)
                .allMatch(mark -> mark.label().isShown());
        assertThat(chart.land()).startsWith("M").endsWith("z");
    }

    @Test
    void theDateLineIsNoMargin() {
        Chart chart = Atlas.draw(List.of(town("Fijian", -18, 178), town("Tongan", -21, -175)), 800, 370);
        assertThat(mark(chart, "Tongan").x() - mark(chart, "Fijian").x()).isBetween(100.0, 700.0);
        assertThat(chart.marks()).noneMatch(Mark::beyond);
    }

    @Test
    void whatIsFarAndHardlySpokenOfStandsAtTheMargin() {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sites.add(town("Near " + i, 40 + i * 0.4, 10 + i * 0.5));
        }
        sites.add(site("Far", Kind.TOWN, "VOS", -30, 140, 1));
        Mark far = mark(Atlas.draw(sites, 800, 370), "Far");
        assertThat(far.beyond()).isTrue();
        assertThat(far.x()).isBetween(0.0, 800.0);
        assertThat(far.label().text()).isEqualTo("Far →");
        sites.set(6, site("Far", Kind.TOWN, "VOS", -30, 140, 60));
        assertThat(mark(Atlas.draw(sites, 800, 370), "Far").beyond()).isFalse();
    }

    @Test
    void aTownStandsForItsCountry() {
        List<Site> sites = List.of(
                town("Here", 36, 36),
                site("Capital", Kind.CAPITAL, "VOS", 55, 37, 9),
                site("Vostania", Kind.COUNTRY, "VOS", 61, 99, 80));
        assertThat(mark(Atlas.draw(sites, 800, 370), "Vostania").beyond()).isTrue();
    }

    @Test
    void noNameLiesOverAnother() {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sites.add(town("Settlement " + i, 40 + (i % 7) * 0.3, 10 + (i % 5) * 0.5));
        }
        List<Mark> named = Atlas.draw(sites, 358, 270).marks().stream()
                .filter(mark -> mark.label().isShown())
                .toList();
        assertThat(named).isNotEmpty().hasSizeLessThan(40);
        for (Mark one : named) {
            for (Mark other : named) {
                boolean sameLine = Math.abs(one.label().y() - other.label().y()) < Labels.LINE - 0.01;
                boolean sameEnd = one.label().anchor().equals(other.label().anchor())
                        && Math.abs(one.label().x() - other.label().x()) < 1;
                assertThat(!one.equals(other) && sameLine && sameEnd)
                        .as(one.label() + " over " + other.label())
                        .isFalse();
            }
        }
    }

    @Test
    void onePlaceAloneIsShownWithWhatLiesAround() {
        Chart chart = Atlas.draw(List.of(town("Alone", 48.85, 2.35)), 800, 370);
        assertThat(chart.marks().getFirst().x()).isBetween(399.0, 401.0);
        assertThat(chart.land()).isNotEmpty();
        assertThat(chart.borders()).isNotEmpty();
    }

    @Test
    void theSurestEventGivesTheLook() {
        Site bare = town("Here", 1, 1);
        assertThat(bare.surest()).isNull();
        Site site = new Site(
                "e",
                "Here",
                bare.location(),
                1,
                1,
                1,
                List.of(),
                List.of(
                        new Happening("a", Certainty.DENIED, List.of()),
                        new Happening("b", Certainty.OPEN, List.of())));
        assertThat(site.surest()).isEqualTo(Certainty.OPEN);
        assertThat(site.count(Certainty.DENIED)).isEqualTo(1);
    }
}
