package org.stemma.news;

/** How a report holds a statement or an event to be: only what is asserted is told as having happened. */
public enum Modality {
    ASSERTED,
    PLANNED,
    EXPECTED,
    POSSIBLE,
    DEMANDED,
    CONDITIONAL,
    DENIED,
    QUESTIONED
}
