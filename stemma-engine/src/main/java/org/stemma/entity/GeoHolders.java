package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Location;
import org.stemma.news.Why;
import org.stemma.text.Toponym;

/** Writes locations: of the place that was chosen, or of the place that is said to hold one that no gazetteer has. */
final class GeoHolders {
    /** How far a place is known that is only known by what it lies in. */
    private static final double BY_HOLDER = 0.5;

    private GeoHolders() {}

    static Location location(GeoCandidate chosen, double context, double sure, int among) {
        List<Why.Part> parts = new ArrayList<>();
        parts.add(new Why.Part(
                "known", rounded(chosen.prior()), "by its people and rank, among " + among + " of the name"));
        if (chosen.told() != 0) {
            parts.add(new Why.Part("told", rounded(chosen.told()), "by the words beside the name"));
        }
        if (context != 0) {
            parts.add(new Why.Part("near", rounded(context), "other places of the story, peoples, the outlet"));
        }
        return location(chosen.place(), new Why(rounded(sure), parts));
    }

    /** Where a place lies that has no location of its own; null if nothing says so. */
    static @Nullable Location location(GeoPlace place) {
        GeoCues.Holder holder = place.holders.stream()
                .filter(h -> !h.places().isEmpty())
                .max(Comparator.comparingDouble(GeoCues.Holder::weight))
                .orElse(null);
        if (holder == null) {
            return null;
        }
        Toponym around = holder.places().stream()
                .max(Comparator.comparingDouble(GeoCandidate::prior))
                .orElseThrow();
        return location(
                around, Why.of(BY_HOLDER, "told", "it is said to lie there; the gazetteer has no place of its name"));
    }

    private static Location location(Toponym place, Why why) {
        return new Location(
                place.latitude(),
                place.longitude(),
                place.name(),
                place.kind(),
                place.country(),
                place.region(),
                place.geonames(),
                why);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
