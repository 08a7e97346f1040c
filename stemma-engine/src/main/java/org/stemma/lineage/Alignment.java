package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.news.Reuse;

/**
 * Which words of one article stand, in the same runs, in another.
 *
 * <p>Seed and extend, as in BLAST (Altschul et al. 1990) and passim (Smith, Cordell and Mullen 2015): a common word
 * {@value #SEED}-gram is a seed; it is extended word by word, over edits of up to {@value #EDIT} words on either side as long as
 * {@value #RESUME} equal words follow. Runs of fewer than {@value #LEAST} equal words are chance and dropped. O(words) for
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

    /** One alignment being made. */
    private static final class Aligner {
        private final Wording left;
        private final Wording right;
        private final Integer[] partner;
        private final Map<Long, List<Integer>> places = new HashMap<>();

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
                List<int[]> best = List.of();
                for (int place : places.getOrDefault(right.gram(at, SEED), List.of())) {
                    List<int[]> run = extend(place, at);
                    best = run.size() > best.size() ? run : best;
                }
                if (best.size() >= LEAST) {
                    best.forEach(pair -> partner[pair[1]] = pair[0]);
                    at = best.getLast()[1] + 1;
                } else {
                    at++;
                }
            }
            return List.of(partner);
        }

        private List<int[]> extend(int leftStart, int rightStart) {
            List<int[]> run = new ArrayList<>();
            int l = leftStart;
            int r = rightStart;
            while (l < left.size() && r < right.size()) {
                if (left.hash(l) == right.hash(r)) {
                    run.add(new int[] {l++, r++});
                    continue;
                }
                int[] resumed = resume(l, r);
                if (resumed.length == 0) {
                    break;
                }
                l = resumed[0];
                r = resumed[1];
            }
            return run;
        }

        /** Where both texts run on alike after the smallest edit; empty if they do not. */
        private int[] resume(int l, int r) {
            for (int edit = 1; edit <= 2 * EDIT; edit++) {
                for (int skipped = Math.max(0, edit - EDIT); skipped <= Math.min(edit, EDIT); skipped++) {
                    if (equal(l + skipped, r + edit - skipped)) {
                        return new int[] {l + skipped, r + edit - skipped};
                    }
                }
            }
            return new int[0];
        }

        private boolean equal(int l, int r) {
            if (l + RESUME > left.size() || r + RESUME > right.size()) {
                return false;
            }
            for (int i = 0; i < RESUME; i++) {
                if (left.hash(l + i) != right.hash(r + i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
