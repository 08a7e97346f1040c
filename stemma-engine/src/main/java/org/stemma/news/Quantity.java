package org.stemma.news;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * An amount with what it is an amount of.
 *
 * @param sentence index of the sentence
 * @param span of number and unit in the original
 * @param text readable
 * @param kind what kind of amount
 * @param hedge how the report hedges it
 * @param low the least value that agrees with the report, null if open ("under 200")
 * @param high the greatest value that agrees with it, null if open ("over 300")
 * @param unit currency (ISO 4217), {@code %}, unit of measure, or null for a plain count
 * @param counted lemma of what is counted: airstrike, project, person
 * @param scope what narrows it: "killed", "first five months", "with sanctions"; readable, may be empty
 */
public record Quantity(
        int sentence,
        Span span,
        String text,
        Kind kind,
        Hedge hedge,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit,
        @Nullable String counted,
        String scope) {
    /** What kind of amount. */
    public enum Kind {
        COUNT,
        MONEY,
        PERCENT,
        MEASURE,
        ORDINAL
    }

    /** How a report hedges an amount. */
    public enum Hedge {
        EXACT,
        ABOUT,
        OVER,
        AT_LEAST,
        UNDER,
        AT_MOST,
        RANGE
    }
}
