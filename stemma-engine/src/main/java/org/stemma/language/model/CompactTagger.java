package org.stemma.language.model;

/** Gives every word a label, from left to right, greedily: parts of speech, and names. Immutable, thread-safe. */
final class CompactTagger {
    private final CompactModel model;
    private final CompactColumn column;

    /** @param column where the labels go, for later words to see */
    CompactTagger(CompactModel model, CompactColumn column) {
        this.model = model;
        this.column = column;
    }

    void tag(CompactSentence sentence) {
        CompactScorer scorer = model.scorer(sentence);
        for (int node = 1; node < sentence.nodes(); node++) {
            float[] scores = scorer.score(new AtWord(sentence.nodes(), node));
            sentence.set(column, node, model.label(CompactModel.best(scores)));
        }
    }

    /** A tagger at a word. It sees no root. */
    private record AtWord(int nodes, int input) implements CompactState {
        @Override
        public int node(CompactPlace place) {
            int node = input + place.window();
            return 1 <= node && node < nodes ? node : -1;
        }
    }
}
