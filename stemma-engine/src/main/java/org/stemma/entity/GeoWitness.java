package org.stemma.entity;

import org.jspecify.annotations.Nullable;
import org.stemma.text.Toponym;
import org.stemma.text.Toponym.Kind;

/**
 * What speaks for places near it: another place of the story, a people, the outlet.
 *
 * @param place null where only the country is known
 * @param country ISO 3166-1 alpha-3
 * @param weight 1 for what stands in the same sentence
 */
record GeoWitness(@Nullable Toponym place, @Nullable String country, double weight) {
    private static final double NEAR_KM = 100;

    /** What two places have in common, before distance; set on the half of the sets that may be looked at. */
    private static final double SAME_REGION = 0.7;

    private static final double SAME_COUNTRY = 0.3;
    private static final double IN_REGION = 1;

    /** A country's name says little of which of its places is meant, and less of its provinces: both may be named beside it. */
    private static final double IN_COUNTRY = 0.3;

    private static final double REGION_OF_COUNTRY = 0.15;

    static GeoWitness of(Toponym place, double weight) {
        return new GeoWitness(place, place.country(), weight);
    }

    double speaksFor(Toponym candidate) {
        boolean same = country != null && country.equals(candidate.country());
        if (place == null || place.kind() == Kind.COUNTRY) {
            double share = candidate.kind() == Kind.REGION ? REGION_OF_COUNTRY : IN_COUNTRY;
            return same && candidate.kind() != Kind.COUNTRY ? weight * share : 0;
        }
        boolean region = same && place.region() != null && place.region().equals(candidate.region());
        double common = region
                ? (place.kind() == Kind.REGION || candidate.kind() == Kind.REGION ? IN_REGION : SAME_REGION)
                : same ? SAME_COUNTRY : 0;
        boolean points = isPoint(place.kind()) && isPoint(candidate.kind());
        double near = points ? Math.exp(-place.kilometresTo(candidate) / NEAR_KM) : 0;
        return weight * (common + near);
    }

    private static boolean isPoint(Kind kind) {
        return kind.isTown() || kind == Kind.DISTRICT || kind == Kind.ISLAND || kind == Kind.MOUNTAIN;
    }
}
