package org.stemma.app.web.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.app.atlas.Atlas;
import org.stemma.app.atlas.Atlas.Happening;
import org.stemma.app.atlas.Atlas.Site;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.Passage;
import org.stemma.news.Why;
import org.stemma.store.Shelf;
import org.stemma.text.Toponym;

/**
 * The places of a story as GeoJSON (RFC 7946), those where most happens first.
 *
 * @param type "FeatureCollection"
 */
record Places(String type, List<Feature> features) {
    Places {
        features = List.copyOf(features);
    }

    /** A place; {@code id} is the entity's in the story. */
    record Feature(String type, String id, Point geometry, Properties properties) {}

    /** Longitude and latitude, in this order, in degrees of WGS 84. */
    record Point(String type, List<Double> coordinates) {
        Point {
            coordinates = List.copyOf(coordinates);
        }
    }

    /**
     * What is told of a place.
     *
     * @param nameId of its name across stories
     * @param origins how many independent origins speak of it at most
     * @param why what chose it among the places of its name
     */
    record Properties(
            String nameId,
            String name,
            Toponym.Kind kind,
            @Nullable String country,
            @Nullable String region,
            @Nullable Integer geonames,
            int origins,
            int articles,
            int mentions,
            List<Happening> events,
            List<Passage> passages,
            Why why) {
        Properties {
            events = List.copyOf(events);
            passages = List.copyOf(passages);
        }
    }

    static Places of(Dossier dossier) {
        Map<String, String> names = dossier.entities().stream()
                .collect(Collectors.toMap(
                        Entity::id, entity -> Shelf.Named.of(entity).id(), (one, same) -> one));
        return new Places(
                "FeatureCollection",
                Atlas.sites(dossier).stream()
                        .map(site -> feature(site, names.getOrDefault(site.entity(), "")))
                        .toList());
    }

    private static Feature feature(Site site, String nameId) {
        return new Feature(
                "Feature",
                site.entity(),
                new Point(
                        "Point",
                        List.of(site.location().longitude(), site.location().latitude())),
                new Properties(
                        nameId,
                        site.name(),
                        site.location().kind(),
                        site.location().country(),
                        site.location().region(),
                        site.location().geonames(),
                        site.origins(),
                        site.articles(),
                        site.mentions(),
                        site.happenings(),
                        site.passages(),
                        site.location().why()));
    }
}
