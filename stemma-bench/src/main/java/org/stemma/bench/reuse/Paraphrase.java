package org.stemma.bench.reuse;

/** Says the same in other words, at three strengths. */
final class Paraphrase {
    private Paraphrase() {}

    /** Other words; sentences and quotations stay. */
    static Edit light() {
        return new Synonyms(0.6);
    }

    /** And other sentences: speakers moved, clauses turned, sentences split and joined, half of the quotations indirect. */
    static Edit middle() {
        return new Attribution()
                .on(0.6)
                .then(new Clauses().on(0.6))
                .then(new Adjuncts().on(0.6))
                .then(new IndirectSpeech().on(0.7))
                .then(new Possessives().on(0.6))
                .then(new Seams(0.5))
                .then(new Synonyms(0.9));
    }

    /** And half of the sentences gone, names short, figures round, no quotation left. */
    static Edit strong() {
        return Cuts.deletion(0.5)
                .then(new IndirectSpeech().on(1))
                .then(new Attribution().on(1))
                .then(new Clauses().on(0.9))
                .then(new Adjuncts().on(0.9))
                .then(new Names())
                .then(new Possessives().on(1))
                .then(new Seams(0.7))
                .then(new Figures())
                .then(new Synonyms(1))
                .then(Cuts.sentenceOrder());
    }
}
