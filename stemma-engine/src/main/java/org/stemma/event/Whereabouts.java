package org.stemma.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.Location;
import org.stemma.text.Toponym;

/** How the places of two tellings lie to each other: a town and the country around it agree, two countries do not. */
enum Whereabouts {
    SAME,
    /** One may lie within the other. */
    AGREEING,
    APART,
    /** One is not told, or not known on the map. */
    UNKNOWN;

    /** Towns that lie nearer than this may be one's name for the other: suburbs, districts. */
    private static final double NEAR_KM = 60;

    static Whereabouts of(@Nullable Entity one, @Nullable Entity other) {
        if (one == null || other == null) {
            return UNKNOWN;
        }
        if (one.id().equals(other.id())) {
            return SAME;
        }
        return of(one.location(), other.location());
    }

    static Whereabouts of(@Nullable Location one, @Nullable Location other) {
        if (one == null || other == null || isWide(one) || isWide(other)) {
            return UNKNOWN;
        }
        if (one.country() != null && other.country() != null && !one.country().equals(other.country())) {
            return APART;
        }
        boolean towns = one.kind().isTown() && other.kind().isTown();
        double distance = Toponym.kilometres(one.latitude(), one.longitude(), other.latitude(), other.longitude());
        boolean regions =
                one.region() != null && other.region() != null && !Objects.equals(one.region(), other.region());
        boolean far = towns ? distance > NEAR_KM : regions && distance > NEAR_KM;
        return far ? APART : AGREEING;
    }

    /** What crosses borders. */
    private static boolean isWide(Location location) {
        return switch (location.kind()) {
            case CONTINENT, AREA, WATER, MOUNTAIN, ISLAND -> true;
            case COUNTRY, REGION, DISTRICT, CAPITAL, SEAT, TOWN, QUARTER -> false;
        };
    }
}
