package org.stemma.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the candidates for the place of an article's text, each in a way of its own.
 *
 * <p><b>By votes</b>: every piece of text speaks for the boxes around it, sentences with their words, links and furniture against
 * them; the box with the largest sum wins, the deepest of equals (the maximum-subsequence idea of Pasternack and Roth, 2009,
 * carried over to the tree). <b>By names</b>: boxes called as content management systems call the text of an article
 * ({@code body-containers.txt}), by rank. <b>By paragraphs</b>: the box with the most prose right inside it and one box further in, as in
 * Arc90's Readability, and its like among its siblings. <b>By its own account</b>: the boxes that hold the pieces of the JSON-LD
 * article's {@code articleBody}. And <b>the page</b> as a whole.
 *
 * <p>Cost: linear in the pieces and boxes.
 */
final class Candidates {
    /** Words that a piece of furniture or a link list can cost the boxes around it. */
    private static final int HIGHEST_COST = 30;

    /** Share of the best paragraphs' score that a sibling must have to belong to them: Readability's. */
    private static final double SIBLING_SHARE = 0.2;

    /** A piece with this share of its runs of words in the told text is of it. */
    private static final double TOLD = 0.6;

    private final Page page;
    private final Sums votes;
    private final Map<List<Box>, Candidate> made = new LinkedHashMap<>();

    private Candidates(Page page) {
        this.page = page;
        this.votes = Sums.of(page.pieces(), this::vote);
    }

    /** Makes them, with the share of each piece that the page itself gives as its article. */
    static Candidates of(Page page, double[] shares) {
        Candidates candidates = new Candidates(page);
        Set<Integer> told = new TreeSet<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > TOLD) {
                told.add(i);
            }
        }
        candidates.make(told);
        return candidates;
    }

    /** The candidates, each set of boxes once, in a fixed order; none if the page has no running text. */
    List<Candidate> all() {
        return List.copyOf(made.values());
    }

    /** What the pieces say for and against the boxes around them. */
    Sums votes() {
        return votes;
    }

    private void make(Set<Integer> told) {
        Box voted = largest(page.boxes(), votes::of);
        if (voted == null) {
            return;
        }
        Box whole = page.boxes().getFirst();
        if (votes.of(voted) <= 0) {
            // All sentences stand in parts that are called furniture: the pieces must tell.
            if (page.prose(whole) > 0) {
                add("page", List.of(whole));
            }
            return;
        }
        add("votes", List.of(voted));
        for (int rank = 1; rank <= BodyNames.LOWEST_RANK; rank++) {
            List<Box> named = named(rank);
            if (!named.isEmpty()) {
                Box largest = Objects.requireNonNull(largest(named, votes::of));
                add("names of rank " + rank, alike(largest, named));
                add("largest name of rank " + rank, List.of(largest));
                add("all names of rank " + rank, named);
            }
        }
        paragraphs();
        add("votes, with its siblings", extended(voted));
        add("around the votes", around(voted));
        if (!told.isEmpty()) {
            add("the page's own account", covering(told));
        }
        add("page", List.of(whole));
    }

    private void add(String name, List<Box> boxes) {
        if (!boxes.isEmpty()) {
            made.putIfAbsent(boxes, new Candidate(name, boxes));
        }
    }

    /** The box with the largest value, the last of equals: inner boxes stand behind those around them. */
    private static @Nullable Box largest(Iterable<Box> boxes, java.util.function.ToDoubleFunction<Box> value) {
        Box best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Box box : boxes) {
            double sum = value.applyAsDouble(box);
            if (sum >= most) {
                most = sum;
                best = box;
            }
        }
        return best;
    }

    /** The outermost boxes of a rank with text in them. */
    private List<Box> named(int rank) {
        List<Box> named = new ArrayList<>();
        int end = 0;
        for (Box box : page.boxes()) {
            if (box.first() >= end && box.names().rank() == rank && votes.of(box) > 0) {
                named.add(box);
                end = box.end();
            }
        }
        return named;
    }

    /** Those that stand beside a box under its name; of articles one after the other, only the box itself. */
    private static List<Box> alike(Box box, List<Box> others) {
        return others.stream()
                .filter(other -> other.equals(box)
                        || (Objects.equals(other.parent(), box.parent())
                                && !box.element().normalName().equals("article")
                                && other.element()
                                        .normalName()
                                        .equals(box.element().normalName())
                                && other.element()
                                        .className()
                                        .equals(box.element().className())))
                .toList();
    }

    private void paragraphs() {
        Map<Box, Double> scores = new LinkedHashMap<>();
        for (Piece piece : page.pieces()) {
            Box shelf = piece.shelf();
            if (piece.isProse() && page.furniture(piece) == null && shelf != null) {
                double score = 1 + piece.commas() + Math.min(3, piece.words() / 15.0);
                scores.merge(shelf, score, Double::sum);
                if (shelf.parent() != null) {
                    scores.merge(shelf.parent(), score / 2, Double::sum);
                }
            }
        }
        Box best = largest(scores.keySet(), scores::get);
        if (best != null) {
            add("paragraphs", List.of(best));
            double least = SIBLING_SHARE * scores.getOrDefault(best, 0.0);
            add("paragraphs, with their siblings", siblings(best, b -> scores.getOrDefault(b, 0.0) >= least));
        }
    }

    private List<Box> extended(Box voted) {
        return siblings(voted, b -> votes.of(b) > 0);
    }

    private List<Box> siblings(Box box, java.util.function.Predicate<Box> wanted) {
        List<Box> siblings = new ArrayList<>();
        for (Box other : page.boxes()) {
            if (other.equals(box) || (Objects.equals(other.parent(), box.parent()) && wanted.test(other))) {
                siblings.add(other);
            }
        }
        return siblings;
    }

    /** The next box around one that holds more than it. */
    private static List<Box> around(Box box) {
        for (Box outer = box.parent(); outer != null; outer = outer.parent()) {
            if (outer.pieces() > box.pieces()) {
                return List.of(outer);
            }
        }
        return List.of();
    }

    /** The lowest box around all pieces of a set. */
    private List<Box> covering(Set<Integer> pieces) {
        int first = pieces.stream().min(Comparator.naturalOrder()).orElse(0);
        int last = pieces.stream().max(Comparator.naturalOrder()).orElse(0);
        Box box = page.pieces().get(first).box();
        while (box.parent() != null && !box.holds(last)) {
            box = box.parent();
        }
        return List.of(box);
    }

    /** What a piece adds to the boxes around it: its words if it is prose, a cost if it is furniture. */
    private double vote(Piece piece) {
        Furniture kind = page.furniture(piece);
        if (kind == Furniture.BYLINE || kind == Furniture.CAPTION) {
            return 0;
        }
        if (kind != null || piece.linkDensity() > 0.5) {
            return -Math.min(HIGHEST_COST, piece.words() + 1);
        }
        if (Page.isHeading(piece.element())) {
            return 0;
        }
        if (piece.isProse()) {
            return piece.words();
        }
        return piece.box().isIn(Tags.LI | Tags.TD | Tags.P | Tags.PRE | Tags.BLOCKQUOTE) && piece.linked() == 0
                ? piece.words() * 0.5
                : -1;
    }
}
