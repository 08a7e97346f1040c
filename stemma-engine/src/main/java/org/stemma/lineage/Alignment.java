package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.news.Reuse;

/**
 * Which words of one article stand, in the same runs, in another. Made by {@link Aligner}.
 *
 * @param left the article aligned with
 * @param right the article whose words are looked up in {@code left}
 * @param partner for every word of {@code right} the word of {@code left} in its place, the same or put for it; -1 for none
 */
record Alignment(Wording left, Wording right, List<Integer> partner) {
    /** A passage goes on over so many words of either text that have no partner. */
    private static final int GAP = Aligner.EDIT;
    /** Shorter pieces of a run, left over at the border of two paragraphs, are not shown. */
    private static final int LEAST_SHOWN = 4;

    Alignment {
        partner = List.copyOf(partner);
    }

    static Alignment of(Wording left, Wording right) {
        return new Alignment(left, right, Aligner.align(left, right));
    }

    /** The words of {@code right} that have a partner. */
    BitSet rightWords() {
        BitSet words = new BitSet();
        for (int i = 0; i < partner.size(); i++) {
            words.set(i, partner.get(i) >= 0);
        }
        return words;
    }

    /** Whether a word of {@code right} has a partner that is the same word, misprints aside. */
    boolean isEqual(int word) {
        int place = partner.get(word);
        return place >= 0
                && (left.hash(place) == right.hash(word) || Misspelling.joins(left.word(place), right.word(word)));
    }

    /** How many pairs of neighbouring words of {@code right} are neighbours in {@code left} too, unchanged. */
    int keptPairs() {
        int kept = 0;
        for (int i = 1; i < partner.size(); i++) {
            boolean neighbours = partner.get(i) > 0 && partner.get(i - 1) == partner.get(i) - 1;
            kept += neighbours && isSame(i) && isSame(i - 1) ? 1 : 0;
        }
        return kept;
    }

    /**
     * What {@code right} has besides the common words.
     *
     * @param words how many
     * @param facts how many of them are names and figures, the outlet's own name aside
     * @param newFacts how many of these, each counted once, {@code left} does not know
     */
    record Rest(int words, int facts, int newFacts) {}

    Rest rest() {
        Set<Long> known = new HashSet<>();
        for (int i = 0; i < left.size(); i++) {
            known.add(left.stem(i));
        }
        Set<Long> outlet = right.outletStems();
        Set<Long> fresh = new HashSet<>();
        int words = 0;
        int facts = 0;
        for (int i = 0; i < right.size(); i++) {
            if (partner.get(i) < 0) {
                words++;
                if (right.isFact(i) && !outlet.contains(right.stem(i))) {
                    facts++;
                    fresh.add(right.stem(i));
                }
            }
        }
        fresh.removeAll(known);
        return new Rest(words, facts, fresh.size());
    }

    private boolean isSame(int word) {
        return left.hash(partner.get(word)) == right.hash(word);
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
            int equal = isEqual(first) ? 1 : 0;
            for (int i = first + 1; i < partner.size() && continues(last, i); i++) {
                if (partner.get(i) >= 0) {
                    last = i;
                    equal += isEqual(i) ? 1 : 0;
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
        boolean near = next - last <= GAP + 1 && right.block(next) == right.block(last);
        if (!near || partnerNext < 0) {
            return near;
        }
        return partnerNext > partnerNow
                && partnerNext - partnerNow <= GAP + 1
                && left.block(partnerNext) == left.block(partnerNow);
    }

    private Reuse passage(int first, int last, int equal) {
        int from = partner.get(first);
        int to = partner.get(last);
        double words = (last - first + 1) + (to - from + 1);
        return new Reuse(left.passage(from, to), right.passage(first, last), 2.0 * equal / words);
    }
}
