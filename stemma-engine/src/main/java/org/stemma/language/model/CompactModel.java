package org.stemma.language.model;

import java.util.List;

/**
 * A linear model over sparse features, as NLP4J trains them (Choi 2016): the score of a label is the sum of the weights that the features
 * of a state have for it. Immutable, thread-safe.
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
        this.features = template.features().stream().mapToInt(Integer::intValue).toArray();
    }

    CompactText label(int index) {
        return labels.get(index);
    }

    List<String> labelTexts() {
        return labels.stream().map(CompactText::text).toList();
    }

    /** One that scores states of a sentence by this model. */
    CompactScorer scorer(CompactSentence sentence) {
        return new CompactScorer(sentence, places, sets, features, weights);
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
