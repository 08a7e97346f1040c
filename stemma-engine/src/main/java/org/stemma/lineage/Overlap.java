package org.stemma.lineage;

import java.util.BitSet;
import java.util.Set;

/**
 * How much of two articles is the same text.
 *
 * <p>Containment, never resemblance: a cut of a tenth resembles its source little and is contained in it wholly (Broder
 * 1997). Words inside quotation marks are left out of the judgement, since two reporters may have heard the same speech; so
 * are templates, and what an article repeats within itself.
 *
 * @param left the article with the smaller id
 * @param leftShare share of its own words that stand in {@code right}
 * @param rightShare share of {@code right}'s own words that stand in {@code left}
 * @param leftAll as {@code leftShare}, quotations included
 * @param rightAll as {@code rightShare}, quotations included
 * @param words common words outside quotation marks, counted in {@code right}
 * @param run most of these in one passage
 * @param alignment word by word
 */
record Overlap(
        Wording left,
        Wording right,
        double leftShare,
        double rightShare,
        double leftAll,
        double rightAll,
        int words,
        int run,
        Alignment alignment) {
    /** A run with fewer names and figures, the outlet's own aside, may be a notice that any site prints. */
    private static final int FACTS_OF_NEWS = 3;
    /** A run goes on if of so many words one has a partner. */
    private static final int SLIP = 3;

    static Overlap of(Wording left, Wording right, BitSet leftTemplate, BitSet rightTemplate) {
        Alignment alignment = Alignment.of(left, right);
        Alignment turned = alignment.turned();
        BitSet leftOwn = own(left, leftTemplate);
        BitSet rightOwn = own(right, rightTemplate);
        BitSet leftCommon = alignment.leftWords();
        BitSet rightCommon = alignment.rightWords();
        BitSet leftPlain = plain(turned);
        BitSet rightPlain = plain(alignment);
        return new Overlap(
                left,
                right,
                share(unquoted(left, leftOwn), leftPlain),
                share(unquoted(right, rightOwn), rightPlain),
                share(leftOwn, leftCommon),
                share(rightOwn, rightCommon),
                common(rightOwn, rightPlain),
                longestRun(alignment, rightOwn, rightPlain),
                alignment);
    }

    double greaterShare() {
        return Math.max(leftShare, rightShare);
    }

    double lesserShare() {
        return Math.min(leftShare, rightShare);
    }

    /** Share of the common words that are the same in both, misprints aside: what was not put into other words. */
    double verbatim() {
        BitSet common = alignment.rightWords();
        long equal = common.stream().filter(alignment::isEqual).count();
        return common.isEmpty() ? 0 : (double) equal / common.cardinality();
    }

    /** Share of the left article's neighbouring words that the right one keeps side by side, quotations included. */
    double leftKept() {
        return kept(left);
    }

    /** As {@link #leftKept}, of the right article. */
    double rightKept() {
        return kept(right);
    }

    private double kept(Wording wording) {
        return (double) alignment.keptPairs()
                / Math.max(1, own(wording, new BitSet()).cardinality() - 1);
    }

    /** How many words the right article quotes that the left one says itself, less those that are the other way round. */
    int quotedByRight() {
        int balance = 0;
        for (int i = 0; i < right.size(); i++) {
            if (alignment.isEqual(i)) {
                int quotedLeft = left.isQuoted(alignment.partner().get(i)) ? 1 : 0;
                balance += (right.isQuoted(i) ? 1 : 0) - quotedLeft;
            }
        }
        return balance;
    }

    private static BitSet own(Wording wording, BitSet template) {
        BitSet own = new BitSet();
        for (int i = 0; i < wording.size(); i++) {
            own.set(i, !template.get(i) && !wording.isRepeated(i));
        }
        return own;
    }

    private static BitSet unquoted(Wording wording, BitSet words) {
        BitSet unquoted = new BitSet();
        words.stream().filter(i -> !wording.isQuoted(i)).forEach(unquoted::set);
        return unquoted;
    }

    /** Words that stand outside quotation marks in both articles. */
    private static BitSet plain(Alignment alignment) {
        BitSet plain = new BitSet();
        alignment.rightWords().stream()
                .filter(i -> !alignment.right().isQuoted(i)
                        && !alignment.left().isQuoted(alignment.partner().get(i)))
                .forEach(plain::set);
        return plain;
    }

    private static int common(BitSet words, BitSet covered) {
        BitSet both = (BitSet) words.clone();
        both.and(covered);
        return both.cardinality();
    }

    /** Equal words that follow one another, but for edits of a word or two; a notice without news does not count. */
    private static int longestRun(Alignment alignment, BitSet own, BitSet plain) {
        Set<Long> outlet = alignment.right().outletStems();
        int longest = 0;
        int run = 0;
        int facts = 0;
        int last = -1;
        for (int i = plain.nextSetBit(0); i >= 0; i = plain.nextSetBit(i + 1)) {
            boolean goesOn = last >= 0 && i - last <= SLIP && alignment.continues(last, i);
            boolean fact = alignment.right().isFact(i)
                    && !outlet.contains(alignment.right().stem(i));
            run = (goesOn ? run : 0) + (own.get(i) && alignment.isEqual(i) ? 1 : 0);
            facts = (goesOn ? facts : 0) + (fact ? 1 : 0);
            longest = facts >= FACTS_OF_NEWS ? Math.max(longest, run) : longest;
            last = i;
        }
        return longest;
    }

    private static double share(BitSet words, BitSet covered) {
        return words.isEmpty() ? 0 : (double) common(words, covered) / words.cardinality();
    }
}
