package org.stemma.language.model;

import java.util.Arrays;

/**
 * Scores the states of one sentence by one model, bit by bit as NLP4J does: weights are added in the order of the features. A state has a
 * hundred features whose rows lie far apart in memory; so the keys are gathered first and then searched together, and a processor fetches many
 * at once instead of waiting for each. For one thread.
 */
final class CompactScorer {
    /** Enough for most states; grows. */
    private static final int KEYS = 256;

    private final CompactSentence sentence;
    private final CompactPlace[] places;
    private final int[] sets;
    private final int[] features;
    private final CompactWeights weights;
    private final float[] scores;
    private final int[] nodes;
    private long[] keys = new long[KEYS];
    private int count;

    CompactScorer(CompactSentence sentence, CompactPlace[] places, int[] sets, int[] features, CompactWeights weights) {
        this.sentence = sentence;
        this.places = places;
        this.sets = sets;
        this.features = features;
        this.weights = weights;
        this.nodes = new int[places.length];
        this.scores = new float[weights.labels()];
    }

    /** The score of every label; overwritten by the next call. */
    float[] score(CompactState state) {
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = state.node(places[i]);
        }
        count = 0;
        gatherSets();
        gatherFeatures();
        Arrays.fill(scores, 0);
        weights.add(keys, count, scores);
        return scores;
    }

    private void gatherSets() {
        for (int i = 0; i < sets.length; i += 2) {
            int node = nodes[sets[i + 1]];
            if (node >= 0) {
                for (long value : sentence.set(sets[i], node)) {
                    gather(value, i / 2);
                }
            }
        }
    }

    private void gatherFeatures() {
        int type = sets.length / 2;
        for (int i = 0; i < features.length; type++) {
            int parts = features[i];
            gatherFeature(i + 1, i + 1 + 2 * parts, type);
            i += 1 + 2 * parts;
        }
    }

    /** A feature of several words is known only if all are. */
    private void gatherFeature(int start, int end, int type) {
        long hash = 0;
        for (int part = start; part < end; part += 2) {
            int node = nodes[features[part + 1]];
            int column = features[part];
            if (node < 0 || !sentence.has(column, node)) {
                return;
            }
            hash = part == start
                    ? sentence.hash(column, node)
                    : CompactHash.join(hash, sentence.hash(column, node), sentence.power(column, node));
        }
        gather(hash, type);
    }

    private void gather(long hash, int type) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count++] = CompactHash.key(hash, type);
    }
}
