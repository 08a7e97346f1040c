package org.stemma.language;

import org.stemma.news.EntityType;
import org.stemma.text.Span;

/**
 * A name in one sentence.
 *
 * @param first index of its first word
 * @param end one past its last word
 * @param span in the sentence's text; may begin or end inside a word
 */
record FoundName(EntityType type, int first, int end, Span span) implements Comparable<FoundName> {
    FoundName as(EntityType other) {
        return new FoundName(other, first, end, span);
    }

    @Override
    public int compareTo(FoundName other) {
        return span.compareTo(other.span);
    }
}
