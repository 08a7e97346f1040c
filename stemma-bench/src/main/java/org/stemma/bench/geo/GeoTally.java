package org.stemma.bench.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Counts of one set and half. A place that was not located counts as far away as the earth allows.
 *
 * <p>The area under the curve is that of the sorted logarithms of the errors, as a share of the largest possible (Jurgens et
 * al. 2015; Gritta et al. 2020): 0 if all are exact.
 */
final class GeoTally {
    static final double NEAR_KM = 161;
    static final double FARTHEST_KM = 20_039;

    private int marked;
    private int found;
    private int exact;
    private int overlapping;
    private int taken;
    private final List<Double> kilometres = new ArrayList<>();
    private int located;

    void tags(int marks, int tags) {
        marked += marks;
        found += tags;
    }

    /** A tag with the span of a mark, or one that overlaps one. */
    void right(boolean same, boolean overlaps) {
        exact += same ? 1 : 0;
        overlapping += overlaps ? 1 : 0;
    }

    /** A mark that some tag overlaps. */
    void covered() {
        taken++;
    }

    void error(double away) {
        kilometres.add(away);
        located++;
    }

    void unplaced() {
        kilometres.add(FARTHEST_KM);
    }

    double exactF1() {
        return f1(exact / Math.max(1.0, found), exact / Math.max(1.0, marked));
    }

    double lenientF1() {
        return f1(overlapping / Math.max(1.0, found), taken / Math.max(1.0, marked));
    }

    double precision() {
        return exact / Math.max(1.0, found);
    }

    double recall() {
        return exact / Math.max(1.0, marked);
    }

    private static double f1(double precision, double recall) {
        return 2 * precision * recall / Math.max(1e-9, precision + recall);
    }

    double near() {
        return kilometres.stream().filter(km -> km <= NEAR_KM).count() / Math.max(1.0, kilometres.size());
    }

    double nearOfLocated() {
        return kilometres.stream().filter(km -> km <= NEAR_KM).count() / Math.max(1.0, located);
    }

    double locatedShare() {
        return located / Math.max(1.0, kilometres.size());
    }

    double area() {
        List<Double> sorted = new ArrayList<>(kilometres);
        Collections.sort(sorted);
        double area = 0;
        for (int i = 1; i < sorted.size(); i++) {
            area += (Math.log1p(sorted.get(i - 1)) + Math.log1p(sorted.get(i))) / 2;
        }
        return area / Math.max(1e-9, (sorted.size() - 1) * Math.log1p(FARTHEST_KM));
    }

    double mean() {
        return kilometres.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    int places() {
        return kilometres.size();
    }
}
