package org.stemma.app.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.stemma.app.atlas.Atlas.Site;
import org.stemma.text.Toponym;

/**
 * The part of the earth that a map shows, and how it lies on the map: equirectangular with the scale of its middle, so that shapes there are
 * right. Longitudes run on beyond 180 where the places stand on both sides of the date line.
 *
 * @param west degrees of the left margin
 * @param north degrees of the upper margin
 * @param unit units of the map a degree of latitude
 * @param narrowed what a degree of longitude is worth beside one of latitude
 */
record View(double west, double north, double unit, double narrowed, int width, int height) {
    /** Degrees that a map shows at least: enough of the coasts around to know where one is. */
    private static final double LEAST = 9;

    /** Of the extent, left free on each side for marks and their names. */
    private static final double MARGIN = 0.14;

    /** How much higher than asked a map may be, where its places lie one above the other. */
    private static final double HIGHER = 1.35;

    /** Nobody looks for a place nearer to a pole, where a degree of longitude is next to nothing. */
    private static final double POLAR = 72;

    /** A place is left to the margin if without it the map shows less than this part of the length... */
    private static final double SHRUNK = 0.55;

    /** ...and if those left there are spoken of no more than this part of all mentions. */
    private static final double MOST_BEYOND = 0.25;

    private static final double ROUND = 360;
    private static final double POLE = 90;

    /** A place on a plane of degrees, unrolled at the widest gap between places. */
    private record Spot(Site site, double east, double north, int weight) {}

    /** What spots take: from west to east, and from south to north. */
    private record Extent(double west, double east, double south, double north) {
        static Extent of(List<Spot> spots) {
            return new Extent(
                    spots.stream().mapToDouble(Spot::east).min().orElse(0),
                    spots.stream().mapToDouble(Spot::east).max().orElse(0),
                    spots.stream().mapToDouble(Spot::north).min().orElse(0),
                    spots.stream().mapToDouble(Spot::north).max().orElse(0));
        }

        double middle() {
            return Math.clamp((south + north) / 2, -POLAR, POLAR);
        }

        /** Of its longer side, in degrees of latitude; no map shows less than the least. */
        double length() {
            return Math.max(Math.max((east - west) * Math.cos(Math.toRadians(middle())), north - south), LEAST);
        }
    }

    /** A map of some places that is so wide, and at least so high; what lies far from all others and is hardly spoken of is left beyond its margin. */
    static View of(List<Site> sites, int width, int height) {
        List<Spot> spots = unrolled(sites);
        return of(Extent.of(near(spots)), width, height);
    }

    private static List<Spot> unrolled(List<Site> sites) {
        double[] longitudes = sites.stream()
                .mapToDouble(site -> site.location().longitude())
                .sorted()
                .toArray();
        double start = 0;
        double widest = -1;
        for (int i = 0; i < longitudes.length; i++) {
            double next = i + 1 < longitudes.length ? longitudes[i + 1] : longitudes[0] + ROUND;
            if (next - longitudes[i] > widest) {
                widest = next - longitudes[i];
                start = next >= POLE * 2 ? next - ROUND : next;
            }
        }
        List<Spot> spots = new ArrayList<>();
        for (Site site : sites) {
            double longitude = site.location().longitude();
            double east = longitude < start ? longitude + ROUND : longitude;
            spots.add(new Spot(site, east, site.location().latitude(), weight(site, sites)));
        }
        return spots;
    }

    /** How often it is spoken of. The midst of a country is no place to be shown if one of its towns can stand for it. */
    private static int weight(Site site, List<Site> all) {
        String country = site.location().country();
        boolean stoodFor = site.location().kind() == Toponym.Kind.COUNTRY
                && all.stream()
                        .map(Site::location)
                        .anyMatch(other -> other.kind().isTown() && Objects.equals(country, other.country()));
        return stoodFor ? 0 : site.mentions();
    }

    /** Gives up, one after the other, the outermost place that weighs least, as long as that brings the others nearer. */
    private static List<Spot> near(List<Spot> all) {
        double allowed = MOST_BEYOND * weight(all);
        List<Spot> near = new ArrayList<>(all);
        List<Spot> left = new ArrayList<>(all);
        while (left.size() > 1) {
            Extent extent = Extent.of(left);
            Spot outermost = left.stream()
                    .filter(spot -> spot.east() == extent.west()
                            || spot.east() == extent.east()
                            || spot.north() == extent.south()
                            || spot.north() == extent.north())
                    .min(Comparator.comparingInt(Spot::weight))
                    .orElseThrow();
            left.remove(outermost);
            if (weight(all) - weight(left) > allowed) {
                break;
            }
            if (Extent.of(left).length() < SHRUNK * Extent.of(near).length()) {
                near = new ArrayList<>(left);
            }
        }
        return near;
    }

    private static double weight(List<Spot> spots) {
        return spots.stream().mapToInt(Spot::weight).sum();
    }

    private static View of(Extent extent, int width, int least) {
        double narrowed = Math.cos(Math.toRadians(extent.middle()));
        double wide = Math.max((extent.east() - extent.west()) * (1 + 2 * MARGIN), LEAST / narrowed);
        wide = Math.min(wide, ROUND);
        double tall = Math.max((extent.north() - extent.south()) * (1 + 2 * MARGIN), LEAST / 2);
        int height = (int) Math.round(Math.clamp(tall / (wide * narrowed) * width, least, least * HIGHER));
        double unit = Math.min(width / (wide * narrowed), height / tall);
        double west = (extent.west() + extent.east() - width / (unit * narrowed)) / 2;
        double middle = (extent.south() + extent.north()) / 2;
        double half = height / unit / 2;
        double shown = half >= POLE ? 0 : Math.clamp(middle, half - POLE, POLE - half);
        return new View(west, shown + half, unit, narrowed, width, height);
    }

    double x(double longitude) {
        return (longitude - west) * unit * narrowed;
    }

    double y(double latitude) {
        return (north - latitude) * unit;
    }

    /** The turn of the earth by which a longitude comes nearest to the middle of the map. */
    double turned(double longitude) {
        double middle = west + width / (unit * narrowed) / 2;
        return longitude + ROUND * Math.round((middle - longitude) / ROUND);
    }
}
