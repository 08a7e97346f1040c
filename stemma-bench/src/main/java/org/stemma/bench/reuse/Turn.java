package org.stemma.bench.reuse;

import java.util.random.RandomGenerator;

/** A sentence put in another way; the same sentence where the way does not fit. */
@FunctionalInterface
interface Turn {
    Line apply(Line line, RandomGenerator random);

    /** An edit that tries the turn on a share of the sentences. */
    default Edit on(double share) {
        return (draft, random) -> draft.each(line -> random.nextDouble() < share ? apply(line, random) : line);
    }
}
