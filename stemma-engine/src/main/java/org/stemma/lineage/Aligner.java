package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Aligns two articles word by word.
 *
 * <p>Seed and extend, as in BLAST (Altschul et al. 1990) and passim (Smith, Cordell and Mullen 2015): a common word
 * {@value #SEED}-gram is a seed; it is extended both ways, over words that differ by a misprint ({@link Misspelling}) and over
 * edits of up to {@value #EDIT} words on either side as long as {@value #RESUME} equal words follow. Runs of fewer than
 * {@value #LEAST} equal words are chance and dropped. O(words) for unlike texts; O(words · EDIT²) at worst.
 */
final class Aligner {
    static final int EDIT = 8;
    private static final int SEED = 4;
    private static final int RESUME = 3;
    private static final int LEAST = 8;
    /** Longer edits that keep the number of words do so by chance. */
    private static final int SUBSTITUTED = 6;
    /** Places where a seed stands in the left text that are tried; a phrase that stands there more often tells nothing. */
    private static final int PLACES = 6;

    /** A word of each text, and whether they are the same. */
    private record Match(int left, int right, boolean equal) {}

    private final Wording left;
    private final Wording right;
    private final Integer[] partner;
    private final Map<Long, List<Integer>> places = new HashMap<>();
    /** The first word of the right text that no run holds yet. */
    private int free;

    private Aligner(Wording left, Wording right) {
        this.left = left;
        this.right = right;
        this.partner = new Integer[right.size()];
        Arrays.fill(partner, -1);
        for (int i = 0; i + SEED <= left.size(); i++) {
            List<Integer> known = places.computeIfAbsent(left.gram(i, SEED), k -> new ArrayList<>(1));
            if (known.size() < PLACES) {
                known.add(i);
            }
        }
    }

    /** For every word of the right text the word of the left in its place, -1 for none. */
    static List<Integer> align(Wording left, Wording right) {
        return new Aligner(left, right).align();
    }

    private List<Integer> align() {
        int at = 0;
        while (at + SEED <= right.size()) {
            List<Match> best = List.of();
            for (int place : places.getOrDefault(right.gram(at, SEED), List.of())) {
                List<Match> run = run(place, at);
                best = equal(run) > equal(best) ? run : best;
            }
            if (equal(best) >= LEAST) {
                best.forEach(match -> partner[match.right()] = match.left());
                free = best.stream().mapToInt(Match::right).max().orElse(at) + 1;
                at = free;
            } else {
                at++;
            }
        }
        return List.of(partner);
    }

    private static long equal(List<Match> run) {
        return run.stream().filter(Match::equal).count();
    }

    /** The run that a seed lies in: on from the seed, then back from it. */
    private List<Match> run(int leftSeed, int rightSeed) {
        List<Match> run = new ArrayList<>();
        extend(leftSeed, rightSeed, 1, run);
        extend(leftSeed - 1, rightSeed - 1, -1, run);
        return run;
    }

    private void extend(int leftStart, int rightStart, int step, List<Match> run) {
        int l = leftStart;
        int r = rightStart;
        while (isInside(l, r)) {
            if (isAlike(l, r)) {
                run.add(new Match(l, r, true));
                l += step;
                r += step;
                continue;
            }
            Match resumed = resume(l, r, step);
            if (resumed == null) {
                return;
            }
            substitute(l, r, resumed, step, run);
            l = resumed.left();
            r = resumed.right();
        }
    }

    /** As many words for as many are one put for the other. */
    private static void substitute(int l, int r, Match resumed, int step, List<Match> run) {
        int gap = Math.abs(resumed.left() - l);
        if (gap <= SUBSTITUTED && gap == Math.abs(resumed.right() - r)) {
            for (int i = 0; i < gap; i++) {
                run.add(new Match(l + step * i, r + step * i, false));
            }
        }
    }

    /** Where both texts run on alike after the smallest edit; null if they do not. */
    private @Nullable Match resume(int l, int r, int step) {
        for (int edit = 1; edit <= 2 * EDIT; edit++) {
            for (int skipped = Math.max(0, edit - EDIT); skipped <= Math.min(edit, EDIT); skipped++) {
                int left = l + step * skipped;
                int right = r + step * (edit - skipped);
                if (runsOn(left, right, step)) {
                    return new Match(left, right, true);
                }
            }
        }
        return null;
    }

    private boolean runsOn(int l, int r, int step) {
        if (!isInside(l, r) || left.hash(l) != right.hash(r)) {
            return false;
        }
        for (int i = 1; i < RESUME; i++) {
            if (!isInside(l + step * i, r + step * i) || !isAlike(l + step * i, r + step * i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInside(int l, int r) {
        return l >= 0 && l < left.size() && r >= free && r < right.size();
    }

    private boolean isAlike(int l, int r) {
        return left.hash(l) == right.hash(r) || Misspelling.joins(left.word(l), right.word(r));
    }
}
