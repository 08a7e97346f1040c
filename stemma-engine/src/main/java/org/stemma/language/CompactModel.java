package org.stemma.language;

import java.util.Arrays;
import java.util.List;

/**
 * A linear model over sparse features, as NLP4J trains them (Choi 2016): the score of a label is the sum of the weights that the features
 * of a state have for it. Gives the scores that NLP4J gives, bit by bit. Immutable, thread-safe.
 */
final class CompactModel {
    private final CompactTemplate template;
    private final CompactWeights weights;
    private final List<CompactText> labels;
    private final CompactPlace[] places;
    private final int[] sets;
    private final int[] features;

    CompactModel(CompactTemplate template, CompactWeights weights, List<String> labels) {
        this.template = template;
        this.weights = weights;
        this.labels = labels.stream().map(CompactText::of).toList();
        this.places = template.places().toArray(CompactPlace[]::new);
        this.sets = template.sets().stream().mapToInt(Integer::intValue).toArray();
        this.features =
                template.features().stream().mapToInt(Integer::intValue).toArray();
    }

    CompactText label(int index) {
        return labels.get(index);
    }

    List<String> labelTexts() {
        return labels.stream().map(CompactText::text).toList();
    }

    /** An array for {@link #score}, to be used again and again by one thread. */
    float[] scores() {
        return new float[labels.size()];
    }

    /** Fills in the score of every label. */
    void score(CompactState state, float[] scores) {
        Arrays.fill(scores, 0);
        int[] nodes = new int[places.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = state.node(places[i]);
        }
        CompactSentence sentence = state.sentence();
        for (int i = 0; i < sets.length; i += 2) {
            int node = nodes[sets[i + 1]];
            if (node >= 0) {
                for (long value : sentence.set(sets[i], node)) {
                    weights.add(CompactHash.key(value, i / 2), scores);
                }
            }
        }
        scoreFeatures(sentence, nodes, scores);
    }

    private void scoreFeatures(CompactSentence sentence, int[] nodes, float[] scores) {
        int type = sets.length / 2;
        for (int i = 0; i < features.length; type++) {
            int end = i + 1 + 2 * features[i];
            long hash = 0;
            boolean known = true;
            for (int part = i + 1; part < end && known; part += 2) {
                int node = nodes[features[part + 1]];
                known = node >= 0 && sentence.has(features[part], node);
                if (known) {
                    hash = part == i + 1
                            ? sentence.hash(features[part], node)
                            : CompactHash.join(
                                    hash, sentence.hash(features[part], node), sentence.power(features[part], node));
                }
            }
            if (known) {
                weights.add(CompactHash.key(hash, type), scores);
            }
            i = end;
        }
    }

    /** The label with the highest score; the first of several. */
    static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[best] < scores[i]) {
                best = i;
            }
        }
        return best;
    }

    void write(CompactWriter out) {
        template.write(out);
        weights.write(out);
        out.texts(labelTexts());
    }

    static CompactModel read(CompactReader in) {
        CompactTemplate template = CompactTemplate.read(in);
        CompactWeights weights = CompactWeights.read(in);
        return new CompactModel(template, weights, in.texts());
    }
}
