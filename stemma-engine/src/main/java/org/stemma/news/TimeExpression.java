package org.stemma.news;

import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * An expression of time in a sentence.
 *
 * @param sentence index of the sentence
 * @param span in the original
 * @param text readable
 * @param kind what kind of time
 * @param when the days it means, null for durations and where nothing anchors it
 * @param duration ISO 8601 duration, for {@code DURATION} and {@code SET}
 * @param anchor what a relative expression was counted from, for the reader
 */
public record TimeExpression(
        int sentence,
        Span span,
        String text,
        Kind kind,
        @Nullable When when,
        @Nullable String duration,
        @Nullable String anchor) {
    /** TimeML's types, with points and ranges of the calendar together. */
    public enum Kind {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
