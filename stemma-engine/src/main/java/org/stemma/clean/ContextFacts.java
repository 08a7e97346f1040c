package org.stemma.clean;

import java.util.List;

/**
 * What the pieces around a piece, and those made like it, scored when each was weighed alone. Scores are probabilities; means
 * weigh a piece by the root of its words. Linear in the page.
 */
final class ContextFacts {
    private static final int REACH = 3;

    /** For what no heading stands above. */
    private static final double NO_HEADING = 0.5;

    private final List<Piece> pieces;
    private final double[] scores;
    private final double[] chances;
    private final double[] weights;
    private final double[] massBefore;
    private final double mass;
    private final Means shelves;
    private final Means kinds;
    private final Means sections;
    private final int[] shelf;
    private final int[] kind;
    private final int[] section;
    private final double[] headings;

    ContextFacts(PieceFacts facts, double[] scores) {
        this.pieces = facts.page().pieces();
        int size = pieces.size();
        this.scores = scores;
        this.chances = new double[size];
        this.weights = new double[size];
        this.massBefore = new double[size];
        this.shelf = new int[size];
        this.kind = new int[size];
        this.section = new int[size];
        this.headings = new double[size + 1];
        this.shelves = new Means(facts.page().boxCount() + 1);
        this.kinds = new Means(size);
        this.sections = new Means(size + 1);
        headings[0] = NO_HEADING;
        double sum = 0;
        int headingsSoFar = 0;
        for (Piece piece : pieces) {
            int i = piece.index();
            chances[i] = chance(scores[i]);
            weights[i] = Math.sqrt(piece.words() + 0.5);
            massBefore[i] = sum;
            sum += chances[i] * piece.words();
            boolean heading = Page.isHeading(piece.element());
            headingsSoFar += heading ? 1 : 0;
            Box box = piece.shelf();
            shelf[i] = box == null ? 0 : box.index() + 1;
            kind[i] = facts.kind(piece);
            section[i] = headingsSoFar;
            shelves.add(shelf[i], chances[i], weights[i]);
            kinds.add(kind[i], chances[i], weights[i]);
            if (heading) {
                headings[headingsSoFar] = chances[i];
            } else {
                sections.add(section[i], chances[i], weights[i]);
            }
        }
        this.mass = sum;
    }

    static double chance(double score) {
        return 1 / (1 + Math.exp(-Math.clamp(score, -20, 20)));
    }

    /** The piece's own score, bounded. */
    double own(int i) {
        return Math.clamp(scores[i], -6, 6) / 3;
    }

    double beside(int i, int steps) {
        int at = i + steps;
        return at < 0 || at >= chances.length ? 0 : chances[at];
    }

    /** The mean over the next pieces on both sides. */
    double around(int i) {
        double sum = 0;
        double weight = 0;
        for (int at = Math.max(0, i - REACH); at <= Math.min(chances.length - 1, i + REACH); at++) {
            if (at != i) {
                sum += chances[at] * weights[at];
                weight += weights[at];
            }
        }
        return weight == 0 ? 0 : sum / weight;
    }

    /** The mean over the others in the same box; its own chance if it is alone there. */
    double onShelf(int i) {
        return shelves.without(shelf[i], chances[i], weights[i], chances[i]);
    }

    boolean isAloneOnShelf(int i) {
        return shelves.isAlone(shelf[i]);
    }

    /** The mean over the others that are made alike. */
    double ofKind(int i) {
        return kinds.without(kind[i], chances[i], weights[i], chances[i]);
    }

    boolean isOnlyOfKind(int i) {
        return kinds.isAlone(kind[i]);
    }

    /** The mean over the text below the same heading; for a heading, over the text below it. */
    double ofSection(int i) {
        return isHeading(i) ? sections.all(section[i], 0) : sections.without(section[i], chances[i], weights[i], 0);
    }

    boolean isSectionEmpty(int i) {
        return isHeading(i) ? !sections.has(section[i]) : sections.isAlone(section[i]);
    }

    boolean isHeading(int i) {
        return Page.isHeading(pieces.get(i).element());
    }

    /** What the heading above scored. */
    double headingAbove(int i) {
        return isHeading(i) ? NO_HEADING : headings[section[i]];
    }

    boolean isShort(int i) {
        return pieces.get(i).words() < 10;
    }

    /** Expected words of the text before it. */
    double before(int i) {
        return massBefore[i];
    }

    /** Expected words of the text behind it. */
    double after(int i) {
        return mass - massBefore[i] - chances[i] * pieces.get(i).words();
    }

    double mass() {
        return mass;
    }

    /** Weighted means by number, from which one member can be taken out. */
    private static final class Means {
        private final double[] sums;
        private final double[] weights;
        private final int[] members;

        Means(int size) {
            this.sums = new double[size];
            this.weights = new double[size];
            this.members = new int[size];
        }

        void add(int key, double value, double weight) {
            sums[key] += value * weight;
            weights[key] += weight;
            members[key]++;
        }

        boolean has(int key) {
            return members[key] > 0;
        }

        boolean isAlone(int key) {
            return members[key] < 2;
        }

        double all(int key, double otherwise) {
            return members[key] == 0 ? otherwise : sums[key] / weights[key];
        }

        double without(int key, double value, double weight, double otherwise) {
            return members[key] < 2 ? otherwise : (sums[key] - value * weight) / (weights[key] - weight);
        }
    }
}
