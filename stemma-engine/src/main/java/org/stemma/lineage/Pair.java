package org.stemma.lineage;

import java.util.Comparator;

/** Two articles by their ids, the smaller first. */
record Pair(String left, String right) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::left).thenComparing(Pair::right);

    static Pair of(String one, String other) {
        return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}
