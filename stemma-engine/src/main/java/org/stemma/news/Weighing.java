package org.stemma.news;

import java.util.List;

/**
 * What a page's text was found by: the features that spoke most for the place that was chosen, and for or against each block. The
 * value of a part is what it added to the score, its note the feature's value times its weight.
 *
 * @param place how the place was found, empty if nothing was weighed
 * @param chosen why that place: its score is its share among all candidates (softmax)
 * @param blocks in the order of the article's blocks: the score is the probability of being text; without parts where a rule
 *     decided before
 */
public record Weighing(String place, Why chosen, List<Why> blocks) {
    /** For what is no page. */
    public static final Weighing NOTHING = new Weighing("", new Why(0, List.of()), List.of());

    public Weighing {
        blocks = List.copyOf(blocks);
    }
}
