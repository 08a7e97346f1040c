package org.stemma.news;

import org.jspecify.annotations.Nullable;
import org.stemma.text.Toponym;

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
        Toponym.Kind kind,
        @Nullable String country,
        @Nullable String region,
        @Nullable Integer geonames,
        Why why) {
    public Location {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException("No place on earth: " + latitude + ", " + longitude);
        }
    }
}
