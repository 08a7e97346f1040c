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
 * @param when the days it means, null for durations and where nothing anchors it; of "since May" and "before 2010" the time that
 *     bounds it
 * @param duration ISO 8601 duration, for {@code DURATION} and {@code SET}
 * @param anchor what a relative expression was counted from, for the reader
 * @param timex the value as TIMEX3 tells it, where it says more than {@code when} and {@code duration}: a time of day ({@code
 *     T14:30}, {@code T16:00/T18:00}), a part of a day ({@code 2025-10-15TEV}), the days of a set ({@code XXXX-WXX-5}), the whole
 *     of which a part is told ({@code 2024} of "late 2024"); null otherwise
 * @param modifier what is told of that value: its beginning, what lies before it; null if nothing
 * @param phrase in the original, with the words before the span that bound it ("since 2011", "from May to July", "in three
 *     weeks"); null if none do
 */
public record TimeExpression(
        int sentence,
        Span span,
        String text,
        Kind kind,
        @Nullable When when,
        @Nullable String duration,
        @Nullable String anchor,
        @Nullable String timex,
        @Nullable Modifier modifier,
        @Nullable Span phrase) {
    /** TimeML's types, with points and ranges of the calendar together. */
    public enum Kind {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** TIMEX3's {@code mod}. */
    public enum Modifier {
        /** "before 2010", "until May": an end without a beginning. */
        BEFORE,
        /** "after Monday". */
        AFTER,
        /** "by Friday", "no later than 3 May". */
        ON_OR_BEFORE,
        /** "since 2011", "from May on". */
        ON_OR_AFTER,
        LESS_THAN,
        MORE_THAN,
        START,
        MID,
        END,
        APPROX
    }

    /** Without what only the later components say. */
    public TimeExpression(
            int sentence,
            Span span,
            String text,
            Kind kind,
            @Nullable When when,
            @Nullable String duration,
            @Nullable String anchor) {
        this(sentence, span, text, kind, when, duration, anchor, null, null, null);
    }

    /** The time as EDTF, with an open end where the expression has one ({@code 2011/..}); null if nothing anchors it. */
    public @Nullable String edtf() {
        When told = when;
        if (told == null || modifier == null) {
            return told == null ? null : told.value();
        }
        return switch (modifier) {
            case BEFORE -> "../" + told.earliest().minusDays(1);
            case AFTER -> told.latest().plusDays(1) + "/..";
            case ON_OR_BEFORE -> "../" + told.value();
            case ON_OR_AFTER -> told.value() + "/..";
            case LESS_THAN, MORE_THAN, START, MID, END, APPROX -> told.value();
        };
    }
}
