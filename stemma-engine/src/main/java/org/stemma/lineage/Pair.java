package org.stemma.lineage;

/** Two articles by their numbers, the smaller first. */
record Pair(int left, int right) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
        return left != other.left ? Integer.compare(left, other.left) : Integer.compare(right, other.right);
    }
}
