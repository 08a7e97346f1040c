package org.stemma.news;

import org.stemma.text.Span;

/**
 * A word or mark.
 *
 * @param index its place in the sentence, from 0
 * @param span in the original
 * @param form as it stands in the readable text
 * @param lemma dictionary form, lower case
 * @param tag Penn Treebank part of speech
 * @param head index of the syntactic head in the sentence, -1 for the root
 * @param relation to the head, in ClearNLP's labels (nsubj, nsubjpass, dobj, agent, prep, pobj, ccomp, neg …)
 */
public record Token(int index, Span span, String form, String lemma, String tag, int head, String relation) {
    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }
}
