package org.stemma.bench.reuse;

/** A text made of another: what lineage should find. */
record Descent(Witness parent, Witness child, Recipe recipe, Clarity clarity) {
    /** Whether the texts tell which of them was first. */
    enum Clarity {
        /** By date, credit or a cut. */
        CLEAR,
        /** Signs that do not suffice: both answers pass, but a wrong direction does not. */
        HINTED,
        /** Nothing tells; a direction would be a guess. */
        OPEN
    }
}
