package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.stemma.lineage.Telling.Line;
import org.stemma.news.Reuse;

/**
 * How far one article tells, sentence by sentence and in the same order, what another tells.
 *
 * <p>Two reporters at one event share its names and its words, but not the choice and order of facts, and each knows something
 * that the other does not. So a rewrite must follow its source over most of its sentences, in order, and bring next to no name
 * or figure of its own (the features of journalistic reuse in Clough, Gaizauskas, Piao and Wilks: METER, ACL 2002). O(product of
 * the sentences).
 *
 * @param followed share of {@code to}'s sentences, by weight, that have a counterpart
 * @param order share of the counterparts that stand in the same order (longest increasing run)
 * @param novelty share of {@code to}'s names and figures that {@code from} lacks
 * @param counterparts number of sentences with a counterpart
 * @param facts number of {@code to}'s names and figures
 * @param passages the counterparts
 */
record Retelling(double followed, double order, double novelty, int counterparts, int facts, List<Reuse> passages) {
    /** Sentences of independent reports on one event reach this in one case of eight (clustering-basil). */
    private static final double COUNTERPART = 0.3;
    /** Shorter sentences match by chance. */
    private static final int LEAST_TERMS = 4;

    Retelling {
        passages = List.copyOf(passages);
    }

    static Retelling of(Telling from, Telling to, ToDoubleFunction<String> rarity) {
        List<Reuse> passages = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        double weight = 0;
        double followed = 0;
        for (Line line : to.lines()) {
            if (line.terms().size() < LEAST_TERMS) {
                continue;
            }
            double own = weigh(line.terms(), rarity);
            weight += own;
            int best = -1;
            double likeness = COUNTERPART;
            for (int i = 0; i < from.lines().size(); i++) {
                double found = likeness(from.lines().get(i), line, own, rarity);
                if (found > likeness) {
                    best = i;
                    likeness = found;
                }
            }
            if (best >= 0) {
                followed += own;
                places.add(best);
                passages.add(new Reuse(
                        from.article().passage(from.lines().get(best).span()),
                        to.article().passage(line.span()),
                        likeness));
            }
        }
        return new Retelling(
                weight == 0 ? 0 : followed / weight,
                ordered(places),
                novelty(from.facts(), to.facts()),
                places.size(),
                to.facts().size(),
                passages);
    }

    /** Dice's coefficient of the weighted terms. */
    private static double likeness(Line from, Line to, double own, ToDoubleFunction<String> rarity) {
        Set<String> common = new HashSet<>(to.terms());
        common.retainAll(from.terms());
        return common.size() < 2 ? 0 : 2 * weigh(common, rarity) / (own + weigh(from.terms(), rarity));
    }

    private static double weigh(Set<String> terms, ToDoubleFunction<String> rarity) {
        return terms.stream().sorted().mapToDouble(rarity).sum();
    }

    /** Share of the names and figures told that are not known. */
    static double novelty(Set<String> known, Set<String> told) {
        long fresh = told.stream().filter(f -> !known.contains(f)).count();
        return told.isEmpty() ? 0 : (double) fresh / told.size();
    }

    /** Length of the longest non-decreasing run, as a share (patience sorting, Fredman 1975). */
    private static double ordered(List<Integer> places) {
        int[] tails = new int[places.size()];
        int length = 0;
        for (int place : places) {
            int at = Arrays.binarySearch(tails, 0, length, place + 1);
            int slot = at < 0 ? -at - 1 : at;
            while (slot > 0 && tails[slot - 1] > place) {
                slot--;
            }
            tails[slot] = place;
            length = Math.max(length, slot + 1);
        }
        return places.isEmpty() ? 0 : (double) length / places.size();
    }
}
