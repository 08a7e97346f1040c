package org.stemma.language;

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
        float[] scores = model.scores();
        for (int node = 1; node < sentence.nodes(); node++) {
            model.score(new AtWord(sentence, node), scores);
            sentence.set(column, node, model.label(CompactModel.best(scores)));
        }
    }

    /** A tagger at a word. It sees no root. */
    private record AtWord(CompactSentence sentence, int input) implements CompactState {
        @Override
        public int node(CompactPlace place) {
            int node = input + place.window();
            return 1 <= node && node < sentence.nodes() ? node : -1;
        }
    }
}
