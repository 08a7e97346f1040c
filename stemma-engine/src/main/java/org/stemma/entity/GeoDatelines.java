package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.news.Block;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.text.Toponym;
import org.stemma.text.Toponym.Kind;

/** Where reports were written, as their datelines say: "HALDEN, Norway, March 3 (Agency) —". */
final class GeoDatelines {
    /** What ends a dateline's place: a bracket, a dash, a colon, a day. */
    private static final String ENDS = "([–—-:0123456789";

    private static final double WEIGHT = 0.8;

    private GeoDatelines() {}

    /** The places of a report's datelines. */
    static List<GeoWitness> of(Report report, GeoNames names) {
        List<GeoWitness> witnesses = new ArrayList<>();
        for (Block block : report.article().blocks()) {
            if (block.role() == Role.DATELINE) {
                String[] parts = head(block.text().text()).split(",");
                List<Toponym> holders = parts.length > 1 ? names.named(parts[1].strip()) : List.of();
                names.named(parts[0].strip()).stream()
                        .max(Comparator.comparing(
                                        (Toponym place) -> holders.stream().anyMatch(h -> h.holds(place)))
                                .thenComparing((Toponym place) -> place.kind() != Kind.DISTRICT)
                                .thenComparingDouble(GeoCandidate::prior))
                        .ifPresent(place -> witnesses.add(GeoWitness.of(place, WEIGHT)));
            }
        }
        return witnesses;
    }

    private static String head(String dateline) {
        int end = 0;
        while (end < dateline.length() && ENDS.indexOf(dateline.charAt(end)) < 0) {
            end++;
        }
        return dateline.substring(0, end);
    }
}
