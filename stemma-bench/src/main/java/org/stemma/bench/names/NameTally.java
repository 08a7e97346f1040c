package org.stemma.bench.names;

/** Counts of names found, wanted and found rightly; F1 is micro-averaged over what was added. */
final class NameTally {
    private int found;
    private int wanted;
    private int right;

    void add(int foundHere, int wantedHere, int rightHere) {
        found += foundHere;
        wanted += wantedHere;
        right += rightHere;
    }

    double precision() {
        return right / Math.max(1.0, found);
    }

    double recall() {
        return right / Math.max(1.0, wanted);
    }

    double f1() {
        return 2.0 * right / Math.max(1.0, found + wanted);
    }
}
