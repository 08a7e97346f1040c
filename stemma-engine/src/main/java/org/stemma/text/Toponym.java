package org.stemma.text;

import org.jspecify.annotations.Nullable;

/**
 * A place that a name can mean, as the gazetteer knows it.
 *
 * @param name its own name, which need not be the one asked for
 * @param usual whether the name asked for is its own name; false for a name that it has elsewhere or had before
 * @param country ISO 3166-1 alpha-3 code of the state in which it lies, or which it is; null for what lies in several or none
 * @param region ISO 3166-2 code of the province or federal state in which it lies, or which it is, or else its name
 * @param regionName the region's English name
 * @param latitude in degrees of WGS 84, north positive, to a hundredth; of an area, a point in its midst
 * @param longitude in degrees of WGS 84, east positive, to a hundredth
 * @param population to within a twentieth; of areas, that of their towns together; 0 if unknown
 * @param geonames its number in GeoNames; null if the table has none
 */
public record Toponym(
        String name,
        boolean usual,
        Kind kind,
        @Nullable String country,
        @Nullable String region,
        @Nullable String regionName,
        double latitude,
        double longitude,
        int population,
        @Nullable Integer geonames) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** What lies at a place. */
    public enum Kind {
        CONTINENT,
        COUNTRY,
        /** A federal state, province or region of the first order. */
        REGION,
        /** A county or district of the second order. */
        DISTRICT,
        /** The seat of a country's government. */
        CAPITAL,
        /** The seat of a region's government. */
        SEAT,
        /** A city, town or village. */
        TOWN,
        /** A part of a town. */
        QUARTER,
        /** A land without a government of its own: a desert, a peninsula, a landscape. */
        AREA,
        ISLAND,
        MOUNTAIN,
        /** An ocean, sea, lake or river. */
        WATER;

        /** Whether it is a settlement or a part of one. */
        public boolean isTown() {
            return this == CAPITAL || this == SEAT || this == TOWN || this == QUARTER;
        }
    }

    /** Along the great circle, by the haversine formula. */
    public static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude) / 2;
        double east = Math.toRadians(otherLongitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** Along the great circle. */
    public double kilometresTo(double otherLatitude, double otherLongitude) {
        return kilometres(latitude, longitude, otherLatitude, otherLongitude);
    }

    /** Along the great circle. */
    public double kilometresTo(Toponym other) {
        return kilometresTo(other.latitude, other.longitude);
    }

    /** Whether another place lies in this country or region, or is it. */
    public boolean holds(Toponym other) {
        return switch (kind) {
            case COUNTRY -> country != null && country.equals(other.country);
            case REGION ->
                country != null
                        && country.equals(other.country)
                        && region != null
                        && region.equals(other.region)
                        && other.kind != Kind.COUNTRY;
            case CONTINENT, DISTRICT, CAPITAL, SEAT, TOWN, QUARTER, AREA, ISLAND, MOUNTAIN, WATER -> false;
        };
    }
}
