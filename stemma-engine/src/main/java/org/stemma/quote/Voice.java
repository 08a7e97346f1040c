package org.stemma.quote;

import org.stemma.news.Sentence;
import org.stemma.text.Span;

/**
 * The words that name a speaker.
 *
 * @param first index of the first token
 * @param end one past the last
 * @param head index of the head noun or pronoun
 * @param plural whether it names several, joined by "and"
 */
record Voice(Sentence sentence, int first, int end, int head, boolean plural) {
    Span span() {
        return sentence.span(first, end);
    }
}
