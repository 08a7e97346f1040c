package org.stemma.language.model;

import java.util.Arrays;
import java.util.List;

/** The words of a sentence, with what the models found in them up to now. Node 0 is the root. For one thread. */
final class CompactSentence {
    /** What the root answers when asked for its lemma or tag, in NLP4J's words. */
    private static final CompactText ROOT = CompactText.of("@#r$%");

    private static final long[] NONE = {};
    private static final long[] FIRST = {CompactHash.of("0")};
    private static final long[] LAST = {CompactHash.of("1")};

    private final List<CompactWord> words;
    private final long[] hashes;
    private final long[] powers;
    private final long[][] sets;
    private final CompactText[] texts;

    CompactSentence(List<CompactWord> words) {
        this.words = words;
        int nodes = words.size() + 1;
        this.hashes = new long[nodes * CompactColumn.COUNT];
        this.powers = new long[nodes * CompactColumn.COUNT];
        this.sets = new long[nodes * CompactSet.COUNT][];
        this.texts = new CompactText[nodes * CompactColumn.COUNT];
        Arrays.fill(sets, NONE);
        set(CompactColumn.TAG, 0, ROOT);
        set(CompactColumn.LEMMA, 0, ROOT);
        for (int node = 1; node < nodes; node++) {
            CompactWord word = word(node);
            word.copyColumns(hashes, powers, node * CompactColumn.COUNT);
            boolean first = node == 1;
            set(CompactSet.AMBIGUITY, node, word.ambiguity());
            set(CompactSet.CLUSTERS, node, word.clusters());
            set(CompactSet.ORTHOGRAPHY, node, word.orthography(first));
            set(CompactSet.POSITION, node, first ? FIRST : node == nodes - 1 ? LAST : NONE);
        }
    }

    /** The number of nodes: the words and the root. */
    int nodes() {
        return words.size() + 1;
    }

    CompactWord word(int node) {
        return words.get(node - 1);
    }

    void set(CompactColumn column, int node, CompactText text) {
        int at = node * CompactColumn.COUNT + column.ordinal();
        hashes[at] = text.hash();
        powers[at] = text.power();
        texts[at] = text;
    }

    void set(CompactSet set, int node, long... hashes) {
        sets[node * CompactSet.COUNT + set.ordinal()] = hashes;
    }

    /** The text that was set. */
    String text(CompactColumn column, int node) {
        return texts[node * CompactColumn.COUNT + column.ordinal()].text();
    }

    boolean has(int column, int node) {
        return powers[node * CompactColumn.COUNT + column] != 0;
    }

    long hash(int column, int node) {
        return hashes[node * CompactColumn.COUNT + column];
    }

    long power(int column, int node) {
        return powers[node * CompactColumn.COUNT + column];
    }

    /** The hashes of a node's texts of a kind, empty if it has none. */
    long[] set(int set, int node) {
        return sets[node * CompactSet.COUNT + set];
    }
}
