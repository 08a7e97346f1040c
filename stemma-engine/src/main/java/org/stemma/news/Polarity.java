package org.stemma.news;

/** Whether a statement or event is affirmed or negated. */
public enum Polarity {
    POSITIVE,
    NEGATIVE
}
