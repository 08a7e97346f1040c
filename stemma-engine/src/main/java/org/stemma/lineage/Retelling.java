package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    static Retelling of(Telling from, Telling to) {
        List<Reuse> passages = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Map<Long, List<Integer>> holders = holders(from);
        double weight = 0;
        double followed = 0;
        for (Line line : to.lines()) {
            if (line.terms().size() < LEAST_TERMS) {
                continue;
            }
            weight += line.weight();
            Counterpart best = counterpart(line, from, holders);
            if (best.likeness() > COUNTERPART) {
                followed += line.weight();
                places.add(best.place());
                passages.add(new Reuse(
                        from.article().passage(from.lines().get(best.place()).span()),
                        to.article().passage(line.span()),
                        best.likeness()));
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

    private static Map<Long, List<Integer>> holders(Telling telling) {
        Map<Long, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < telling.lines().size(); i++) {
            for (long term : telling.lines().get(i).terms().keySet()) {
                holders.computeIfAbsent(term, t -> new ArrayList<>()).add(i);
            }
        }
        return holders;
    }

    private record Counterpart(int place, double likeness) {}

    /** The sentence with the greatest Dice coefficient of weighted terms, at least two of them common. */
    private static Counterpart counterpart(Line line, Telling from, Map<Long, List<Integer>> holders) {
        double[] common = new double[from.lines().size()];
        int[] terms = new int[common.length];
        for (Map.Entry<Long, Double> term : new TreeMap<>(line.terms()).entrySet()) {
            for (int holder : holders.getOrDefault(term.getKey(), List.of())) {
                common[holder] += term.getValue();
                terms[holder]++;
            }
        }
        Counterpart best = new Counterpart(-1, 0);
        for (int i = 0; i < common.length; i++) {
            double likeness =
                    2 * common[i] / (line.weight() + from.lines().get(i).weight());
            if (terms[i] > 1 && likeness > best.likeness()) {
                best = new Counterpart(i, likeness);
            }
        }
        return best;
    }

    double score() {
        return followed * order * (1 - novelty);
    }

    /** The same passages, looked up the other way round. */
    Retelling turned() {
        List<Reuse> turned = passages.stream()
                .map(p -> new Reuse(p.to(), p.from(), p.similarity()))
                .toList();
        return new Retelling(followed, order, novelty, counterparts, facts, turned);
    }

    /** Share of the names and figures told that are not known. */
    static double novelty(Set<Long> known, Set<Long> told) {
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
