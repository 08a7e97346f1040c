package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Joins the two likest gatherings again and again until none are like enough: group-average agglomeration (Sokal and Michener 1958),
 * with the mean likeness of all pairs read off the sums of the vectors.
 *
 * <p>Only gatherings that hold near articles are compared, so the cost is near O(articles · log articles). Equal likeness is settled by
 * ids, so the result does not depend on the order of the articles.
 */
final class Clustering {
    private final double least;
    private final List<@Nullable Gathering> gatherings = new ArrayList<>();
    private final List<TreeSet<Integer>> near = new ArrayList<>();
    private final PriorityQueue<Offer> offers = new PriorityQueue<>(Comparator.comparingDouble(Offer::likeness)
            .reversed()
            .thenComparing(Offer::leftId)
            .thenComparing(Offer::rightId));

    private record Offer(double likeness, int left, int right, String leftId, String rightId) {}

    private Clustering(double least) {
        this.least = least;
    }

    /**
     * The gatherings of texts.
     *
     * @param singles the texts, in a fixed order
     * @param nearby for every text the numbers of near ones
     * @param least mean likeness below which two gatherings stay apart
     */
    static List<Gathering> of(List<Gathering> singles, List<List<Integer>> nearby, double least) {
        Clustering clustering = new Clustering(least);
        for (Gathering single : singles) {
            clustering.gatherings.add(single);
            clustering.near.add(new TreeSet<>());
        }
        for (int i = 0; i < nearby.size(); i++) {
            for (int other : nearby.get(i)) {
                clustering.near.get(i).add(other);
                clustering.near.get(other).add(i);
            }
        }
        clustering.offerAll();
        clustering.run();
        return clustering.gatherings.stream().filter(g -> g != null).toList();
    }

    private void offerAll() {
        for (int i = 0; i < gatherings.size(); i++) {
            for (int other : near.get(i)) {
                if (other < i) {
                    offer(other, i);
                }
            }
        }
    }

    private void run() {
        while (!offers.isEmpty()) {
            Offer best = offers.poll();
            if (gatherings.get(best.left()) != null && gatherings.get(best.right()) != null) {
                int joined = join(best.left(), best.right());
                near.get(joined).forEach(other -> offer(other, joined));
            }
        }
    }

    private void offer(int left, int right) {
        Gathering one = gatherings.get(left);
        Gathering other = gatherings.get(right);
        if (one == null || other == null) {
            return;
        }
        double likeness = one.likeness(other);
        if (likeness >= least) {
            boolean inOrder = one.id().compareTo(other.id()) < 0;
            offers.add(
                    new Offer(likeness, left, right, inOrder ? one.id() : other.id(), inOrder ? other.id() : one.id()));
        }
    }

    private int join(int left, int right) {
        Gathering one = gatherings.get(left);
        Gathering other = gatherings.get(right);
        if (one == null || other == null) {
            throw new IllegalStateException("Gatherings " + left + " and " + right + " were joined before");
        }
        int joined = gatherings.size();
        gatherings.add(one.id().compareTo(other.id()) < 0 ? one.and(other) : other.and(one));
        gatherings.set(left, null);
        gatherings.set(right, null);
        TreeSet<Integer> around = new TreeSet<>(near.get(left));
        around.addAll(near.get(right));
        around.remove(left);
        around.remove(right);
        for (int neighbour : around) {
            near.get(neighbour).remove(left);
            near.get(neighbour).remove(right);
            near.get(neighbour).add(joined);
        }
        near.add(around);
        return joined;
    }
}
