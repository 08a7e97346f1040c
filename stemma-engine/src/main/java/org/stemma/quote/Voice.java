package org.stemma.quote;

import org.stemma.news.Sentence;
import org.stemma.text.Span;

/**
 * The words that name a speaker.
 *
 * @param first index of the first token
 * @param end one past the last
 * @param head index of the head noun or pronoun
 * @param last one past the last token of the whole phrase, appositions and relative clauses included
 * @param plural whether it names several, joined by "and"
 */
record Voice(Sentence sentence, int first, int end, int head, int last, boolean plural) {
    /** The words that stand for the speaker. */
    Span span() {
        return sentence.span(first, end);
    }

    /** All that is said of the speaker in one phrase. */
    Span phrase() {
        return sentence.span(first, Math.max(end, last));
    }
}
