package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Reuse;

/**
 * Which words of one article stand, in the same runs, in another.
 *
 * <p>Seed and extend, as in BLAST (Altschul et al. 1990) and passim (Smith, Cordell and Mullen 2015): a common word
 * {@value #SEED}-gram is a seed; it is extended both ways word by word, over words that differ by a misprint ({@link Misspelling})
 * and over edits of up to {@value #EDIT} words on either side as long as {@value #RESUME} equal words follow. Runs of fewer than
 * {@value #LEAST} words are chance and dropped. O(words) for
 * unlike texts; O(words · EDIT²) at worst.
 *
 * @param left the article aligned with
 * @param right the article whose words are looked up in {@code left}
 * @param partner for every word of {@code right} the word of {@code left}, -1 for none
 */
record Alignment(Wording left, Wording right, List<Integer> partner) {
    private static final int SEED = 4;
    private static final int EDIT = 8;
    private static final int RESUME = 3;
    private static final int LEAST = 8;
    /** Places where a seed stands in {@code left} that are tried; a phrase that stands there more often tells nothing. */
    private static final int PLACES = 6;
    /** Shorter pieces of a run, left over at the border of two paragraphs, are not shown. */
    private static final int LEAST_SHOWN = 4;

    Alignment {
        partner = List.copyOf(partner);
    }

    static Alignment of(Wording left, Wording right) {
        return new Alignment(left, right, new Aligner(left, right).align());
    }

    /** The words of {@code right} that have a partner. */
    BitSet rightWords() {
        BitSet words = new BitSet();
        for (int i = 0; i < partner.size(); i++) {
            words.set(i, partner.get(i) >= 0);
        }
        return words;
    }

    /** The words of {@code left} that are a partner. */
    BitSet leftWords() {
        BitSet words = new BitSet();
        partner.stream().filter(p -> p >= 0).forEach(words::set);
        return words;
    }

    /** The same alignment, looked up the other way round. */
    Alignment turned() {
        Integer[] turned = new Integer[left.size()];
        Arrays.fill(turned, -1);
        for (int i = partner.size() - 1; i >= 0; i--) {
            if (partner.get(i) >= 0) {
                turned[partner.get(i)] = i;
            }
        }
        return new Alignment(/* left= */ right, /* right= */ left, List.of(turned));
    }

    /** The common passages, one for each pair of paragraphs, in order of {@code right}. */
    List<Reuse> passages() {
        List<Reuse> passages = new ArrayList<>();
        int first = 0;
        while (first < partner.size()) {
            if (partner.get(first) < 0) {
                first++;
                continue;
            }
            int last = first;
            int equal = 1;
            for (int i = first + 1; i < partner.size() && continues(last, i); i++) {
                if (partner.get(i) >= 0) {
                    last = i;
                    equal++;
                }
            }
            if (equal >= LEAST_SHOWN) {
                passages.add(passage(first, last, equal));
            }
            first = last + 1;
        }
        return passages;
    }

    private boolean continues(int last, int next) {
        int partnerNow = partner.get(last);
        int partnerNext = partner.get(next);
        boolean near = next - last <= EDIT + 1 && right.block(next) == right.block(last);
        if (!near || partnerNext < 0) {
            return near;
        }
        return partnerNext > partnerNow
                && partnerNext - partnerNow <= EDIT + 1
                && left.block(partnerNext) == left.block(partnerNow);
    }

    private Reuse passage(int first, int last, int equal) {
        int from = partner.get(first);
        int to = partner.get(last);
        double words = (last - first + 1) + (to - from + 1);
        return new Reuse(left.passage(from, to), right.passage(first, last), 2.0 * equal / words);
    }

    /** A word of each text. */
    private record Match(int left, int right) {}

    /** One alignment being made. */
    private static final class Aligner {
        private final Wording left;
        private final Wording right;
        private final Integer[] partner;
        private final Map<Long, List<Integer>> places = new HashMap<>();
        /** The first word of the right text that no run holds yet. */
        private int free;

        Aligner(Wording left, Wording right) {
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

        List<Integer> align() {
            int at = 0;
            while (at + SEED <= right.size()) {
                List<Match> best = List.of();
                for (int place : places.getOrDefault(right.gram(at, SEED), List.of())) {
                    List<Match> run = run(place, at);
                    best = run.size() > best.size() ? run : best;
                }
                if (best.size() >= LEAST) {
                    best.forEach(match -> partner[match.right()] = match.left());
                    free = best.stream().mapToInt(Match::right).max().orElse(at) + 1;
                    at = free;
                } else {
                    at++;
                }
            }
            return List.of(partner);
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
                    run.add(new Match(l, r));
                    l += step;
                    r += step;
                    continue;
                }
                Match resumed = resume(l, r, step);
                if (resumed == null) {
                    return;
                }
                l = resumed.left();
                r = resumed.right();
            }
        }

        /** Where both texts run on alike after the smallest edit; null if they do not. */
        private @Nullable Match resume(int l, int r, int step) {
            for (int edit = 1; edit <= 2 * EDIT; edit++) {
                for (int skipped = Math.max(0, edit - EDIT); skipped <= Math.min(edit, EDIT); skipped++) {
                    int left = l + step * skipped;
                    int right = r + step * (edit - skipped);
                    if (runsOn(left, right, step)) {
                        return new Match(left, right);
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
}
