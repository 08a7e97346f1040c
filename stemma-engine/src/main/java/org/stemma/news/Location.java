package org.stemma.news;

import org.jspecify.annotations.Nullable;

/**
 * Where a place lies on the earth, as a gazetteer knows it.
 *
 * @param latitude in degrees of WGS 84, north positive; of an area, a point within it
 * @param longitude in degrees of WGS 84, east positive
 * @param name of the place in the gazetteer
 * @param kind what lies there
 * @param country ISO 3166-1 alpha-3 code of the state in which it lies, or which it is; null for what lies in several or none
 * @param region ISO 3166-2 code of the province or federal state, or else its name; null if none is known
 * @param geonames its number in GeoNames; null if the gazetteer has it from elsewhere
 * @param why what chose it among the places of its name, and how far ahead of the next one it is
 */
public record Location(
        double latitude,
        double longitude,
        String name,
        Kind kind,
        @Nullable String country,
        @Nullable String region,
        @Nullable Integer geonames,
        Why why) {
    /** What lies at a location. */
    public enum Kind {
        CONTINENT,
        COUNTRY,
        /** A federal state, province or region of the first order. */
        REGION,
        /** A county or district of the second order. */
        DISTRICT,
        /** A city, town or village, or a part of one. */
        TOWN,
        /** A land without a government of its own: a desert, a peninsula, a landscape. */
        AREA,
        ISLAND,
        MOUNTAIN,
        /** An ocean, sea, lake or river. */
        WATER
    }

    public Location {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException("No place on earth: " + latitude + ", " + longitude);
        }
    }
}
