package org.stemma.bench.quotes;

import java.util.List;
import java.util.NavigableSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.stemma.bench.Scores;

/**
 * Precision, recall and F1 as the BBC's Citron counts them (citron/metrics.py, Apache-2.0). Exact: a found cue is right if it is
 * a marked one; a found source or content is right if it is that of a marked attribution whose cue the found one touches; all is
 * right if the three are. Overlap: shared words of all that is found and marked. Counts are weighted, so that the annotators of
 * one article count as one.
 */
final class Tally {
    private final String name;
    private double found;
    private double marked;
    private double right;
    private double covered;

    Tally(String name) {
        this.name = name;
    }

    void exact(List<Attributed> ours, List<Attributed> gold, double weight, BiPredicate<Attributed, Attributed> same) {
        found += weight * ours.size();
        marked += weight * gold.size();
        right += weight
                * ours.stream()
                        .filter(o -> gold.stream().anyMatch(g -> same.test(o, g)))
                        .count();
        covered += weight
                * gold.stream()
                        .filter(g -> ours.stream().anyMatch(o -> same.test(o, g)))
                        .count();
    }

    void overlap(
            List<Attributed> ours,
            List<Attributed> gold,
            double weight,
            Function<Attributed, NavigableSet<Integer>> part) {
        double shared = 0;
        for (Attributed our : ours) {
            found += weight * part.apply(our).size();
            for (Attributed other : gold) {
                shared += weight
                        * part.apply(our).stream()
                                .filter(part.apply(other)::contains)
                                .count();
            }
        }
        for (Attributed other : gold) {
            marked += weight * part.apply(other).size();
        }
        right += shared;
        covered += shared;
    }

    void count(double foundNow, double rightNow, double markedNow, double coveredNow) {
        found += foundNow;
        right += rightNow;
        marked += markedNow;
        covered += coveredNow;
    }

    void add(Tally other) {
        count(other.found, other.right, other.marked, other.covered);
    }

    double precision() {
        return found == 0 ? 0 : right / found;
    }

    double recall() {
        return marked == 0 ? 0 : covered / marked;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    Scores on(Scores scores) {
        return scores.and(name + "-precision", precision())
                .and(name + "-recall", recall())
                .and(name + "-f1", f1());
    }
}
