package org.stemma.lineage;

import java.util.BitSet;

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
        Alignment alignment) {

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
        return (double) alignment.keptPairs() / Math.max(1, left.size() - 1);
    }

    /** As {@link #leftKept}, of the right article. */
    double rightKept() {
        return (double) alignment.keptPairs() / Math.max(1, right.size() - 1);
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

    private static double share(BitSet words, BitSet covered) {
        return words.isEmpty() ? 0 : (double) common(words, covered) / words.cardinality();
    }
}
