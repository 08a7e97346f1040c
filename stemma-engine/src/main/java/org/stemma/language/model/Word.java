package org.stemma.language.model;

import org.stemma.text.Span;

/**
 * A token as a parser gives it.
 *
 * @param span in the sentence's text
 * @param lemma dictionary form, lower case
 * @param tag Penn Treebank part of speech
 * @param head index of the syntactic head, -1 for the root
 * @param relation to the head
 * @param label OntoNotes entity type in BILOU notation: {@code B-PERSON}, {@code I-PERSON}, {@code L-PERSON}, {@code U-GPE}, {@code O}
 */
public record Word(Span span, String lemma, String tag, int head, String relation, String label) {
    /** All of it, parted by tabs. */
    public String line() {
        return String.join("\t", span.start() + "-" + span.end(), lemma, tag, String.valueOf(head), relation, label);
    }
}
