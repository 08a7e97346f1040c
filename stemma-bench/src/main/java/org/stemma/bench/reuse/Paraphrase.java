package org.stemma.bench.reuse;

/** Says the same in other words, at three strengths. */
final class Paraphrase {
    private Paraphrase() {}

    static Edit light() {
        return new Synonyms(0.6);
    }

    static Edit middle() {
        return new Synonyms(0.8);
    }

    static Edit strong() {
        return Cuts.deletion(0.5).then(new Synonyms(1)).then(Cuts.sentenceOrder());
    }
}
