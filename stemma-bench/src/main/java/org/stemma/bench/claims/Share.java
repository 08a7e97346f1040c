package org.stemma.bench.claims;

import org.stemma.bench.Scores;

/** A part of a whole that can be nothing: then there is no figure to tell. */
record Share(int part, int whole) {
    double value() {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** The scores with this one, or unchanged where there was nothing to measure. */
    Scores in(Scores scores, String name) {
        return whole == 0 ? scores : scores.and(name, value());
    }

    @Override
    public String toString() {
        return part + " of " + whole;
    }
}
