package org.stemma.entity;

import org.stemma.text.Toponym;
import org.stemma.text.Toponym.Kind;

/**
 * A place that a name may mean, with what speaks for it.
 *
 * @param prior how far it is known, and whether the name is its own
 * @param told what the words beside the name say: "Paris, Texas", "the Syrian town of"
 */
record GeoCandidate(Toponym place, double prior, double told) {
    /** Nobody lives in a sea; what the list of lands names is widely known. */
    private static final double LAND = 6.5;

    private static final double COUNTRY = 9;
    private static final double CAPITAL = 1;

    /** Washington is the government's seat before it is a state. */
    private static final double KNOWN_CAPITAL = 8.5;

    private static final int LARGE_CAPITAL = 300_000;
    private static final double SEAT = 0.4;
    private static final double QUARTER = -0.7;
    private static final double DISTRICT = -0.3;

    /** A region is known by its name more than a town of as many people: of Texas, 8.3. */
    private static final double REGION = 2.5;

    private static final double REGION_PEOPLE = 0.8;
    private static final double SMALLEST_REGION = 100_000;

    /** Foreign and former names are seldom used. */
    private static final double OTHER_NAME = -1.5;

    /** "Gaza" for Gaza Province. */
    private static final double SHORT_NAME = -0.75;

    private static final double FEWEST = 100;

    /** In powers of ten of inhabitants; weights were set on the half of the sets that may be looked at. */
    static double prior(Toponym place) {
        double people = Math.log10(place.population() + FEWEST);
        double known = switch (place.kind()) {
            case CONTINENT, COUNTRY -> COUNTRY;
            case REGION -> REGION + REGION_PEOPLE * Math.log10(Math.max(place.population(), SMALLEST_REGION));
            case DISTRICT -> people + DISTRICT;
            case CAPITAL -> place.population() > LARGE_CAPITAL ? Math.max(people, KNOWN_CAPITAL) : people + CAPITAL;
            case SEAT -> people + SEAT;
            case TOWN -> people;
            case QUARTER -> people + QUARTER;
            case AREA, ISLAND, MOUNTAIN, WATER -> LAND;
        };
        boolean own = place.usual() || isCity(place);
        return known + (own ? 0 : place.kind() == Kind.REGION ? SHORT_NAME : OTHER_NAME);
    }

    /** "New York City", which is "New York" to everyone. */
    private static boolean isCity(Toponym place) {
        return place.kind().isTown() && place.name().endsWith(" City");
    }

    double alone() {
        return prior + told;
    }

    boolean isCountry() {
        return place.kind() == Toponym.Kind.COUNTRY;
    }
}
