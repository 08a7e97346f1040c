package org.stemma.news;

/** How finely a time is known, the finest first. */
public enum Precision {
    SECOND,
    MINUTE,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    SEASON,
    YEAR,
    DECADE,
    CENTURY,
    /** An explicit range whose ends are the value's. */
    RANGE
}
