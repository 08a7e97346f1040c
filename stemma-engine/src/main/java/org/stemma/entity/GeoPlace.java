package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.Mention;
import org.stemma.news.Sentence;
import org.stemma.text.Toponym;
import org.stemma.text.Toponym.Kind;

/** A place of a story on its way to its location: where it is named, and the places that it may be. Not thread-safe. */
final class GeoPlace {
    /** Of the hundred places of a name, those that are hardly known cost time and never win. */
    private static final int MOST_CANDIDATES = 40;

    /**
     * A province that shares its name with a city in it is meant where the name stands behind another and a comma; elsewhere the
     * city is: the province's prior is lowered to the city's and a little more.
     */
    private static final double TOWN_OF_ITS_NAME = 0.4;

    private static final int LARGE_CITY = 500_000;
    private static final double AS_HOLDER = 1.5;
    private static final double BESIDE_REGION = 1.5;
    private static final double LISTED_COUNTY = 3;

    /** Where a report names it: the report's number in the story, and the sentence's in the report. */
    record At(int report, int sentence) {}

    final Entity entity;
    final List<At> uses = new ArrayList<>();
    final List<GeoCandidate> candidates = new ArrayList<>();

    /** The places that some report says it lies in. */
    final List<GeoCues.Holder> holders = new ArrayList<>();

    private final double[] kinds = new double[Kind.values().length];
    private boolean county;
    private int behind;
    private @Nullable GeoCandidate best;

    GeoPlace(Entity entity) {
        this.entity = entity;
    }

    void add(int report, Sentence sentence, Mention mention, GeoCues cues) {
        uses.add(new At(report, mention.sentence()));
        holders.addAll(cues.holders(sentence, mention.first(), mention.end()));
        behind += GeoCues.isHolder(sentence, mention.first()) ? 1 : 0;
        county |= GeoCues.isListedCounty(sentence, mention.end());
        if (cues.isBesideRegion(sentence, mention.first(), mention.end())) {
            kinds[Kind.REGION.ordinal()] += BESIDE_REGION;
        }
        for (Kind kind : Kind.values()) {
            kinds[kind.ordinal()] += cues.kind(sentence, mention.first(), mention.end(), kind);
        }
    }

    /** Looks its names up, and weighs what they mean by how well known it is and by the words beside them. */
    void consider(GeoNames names) {
        Set<Toponym> places = new LinkedHashSet<>();
        for (String name : entity.names()) {
            places.addAll(names.meant(name));
            places.addAll(county ? names.named(name + " County") : List.of());
        }
        withoutParts(places);
        List<Toponym> likely = places.stream()
                .sorted(Comparator.comparingDouble((Toponym p) -> -GeoCandidate.prior(p) - told(p))
                        .thenComparing(Toponym::name)
                        .thenComparingDouble(Toponym::latitude)
                        .thenComparingDouble(Toponym::longitude))
                .limit(MOST_CANDIDATES)
                .toList();
        for (Toponym place : likely) {
            candidates.add(new GeoCandidate(place, prior(place, likely), told(place)));
        }
        best = candidates.stream()
                .max(Comparator.comparingDouble(GeoCandidate::alone))
                .orElse(null);
    }

    /** "Mexico" is the country, whatever in it is called so as well. */
    private void withoutParts(Set<Toponym> places) {
        List<Toponym> countries =
                places.stream().filter(p -> p.kind() == Kind.COUNTRY).toList();
        places.removeIf(place -> place.kind() != Kind.COUNTRY
                && countries.stream().anyMatch(country -> country.holds(place))
                && told(place) <= 0);
    }

    private double prior(Toponym place, List<Toponym> likely) {
        double prior = GeoCandidate.prior(place);
        boolean holder = behind * 2 > uses.size();
        if (place.kind() != Kind.REGION) {
            return prior + (holder && place.kind() == Kind.COUNTRY ? AS_HOLDER : 0);
        }
        if (holder) {
            return prior + AS_HOLDER;
        }
        double town = likely.stream()
                .filter(p -> place.holds(p) && isOfRank(p))
                .mapToDouble(GeoCandidate::prior)
                .max()
                .orElse(prior + TOWN_OF_ITS_NAME);
        return Math.min(prior, town - TOWN_OF_ITS_NAME);
    }

    /** Seats and cities are meant before their provinces; hamlets that are called after them are not. */
    private static boolean isOfRank(Toponym town) {
        boolean city = town.kind() == Kind.TOWN && town.population() > LARGE_CITY;
        return town.kind() == Kind.SEAT || town.kind() == Kind.CAPITAL || city;
    }

    /** The strongest word that some report gives for it, and what nouns say of its kind, on the mean. */
    private double told(Toponym place) {
        double said = holders.stream()
                .filter(holder -> holder.holds(place))
                .mapToDouble(GeoCues.Holder::weight)
                .max()
                .orElse(0);
        double listed = county && place.kind() == Kind.DISTRICT ? LISTED_COUNTY : 0;
        return said + listed + kinds[place.kind().ordinal()] / Math.max(1, uses.size());
    }

    @Nullable
    GeoCandidate best() {
        return best;
    }

    void choose(GeoCandidate candidate) {
        best = candidate;
    }

    /** Sentences between the nearest uses of two places; a large number in different reports. */
    int distance(GeoPlace other) {
        int least = Integer.MAX_VALUE;
        for (At use : uses) {
            for (At that : other.uses) {
                if (use.report() == that.report()) {
                    least = Math.min(least, Math.abs(use.sentence() - that.sentence()));
                }
            }
        }
        return least;
    }
}
