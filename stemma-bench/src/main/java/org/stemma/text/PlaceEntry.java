package org.stemma.text;

import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * A place on its way into the table.
 *
 * @param region index of its region in the table
 * @param names beside its own
 * @param number in GeoNames, or 0
 */
@NullMarked
record PlaceEntry(
        String name,
        Set<String> names,
        Toponym.Kind kind,
        int region,
        double latitude,
        double longitude,
        long population,
        int number) {
    PlaceEntry {
        names = Set.copyOf(names);
    }

    /** The population as the table has it. */
    int populationStep() {
        return population <= 0
                ? 0
                : Math.clamp(Math.round(Math.log((double) population) * ToponymTable.POPULATION_STEPS), 1, 255);
    }
}
