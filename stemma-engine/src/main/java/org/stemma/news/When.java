package org.stemma.news;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A time as the calendar days it may lie in.
 *
 * @param value EDTF (ISO 8601-2): {@code 2025-10-15}, {@code 2024-12}, {@code 1980}, {@code 197X}, {@code 1944/1946~}
 * @param earliest the first day it may lie on
 * @param latest the last day it may lie on
 * @param precision how finely it is told
 * @param approximate whether the report hedges it ("around", "about 10 months ago")
 * @param clock ISO local time with zone where one is told ({@code 14:05+02:00})
 */
public record When(
        String value,
        LocalDate earliest,
        LocalDate latest,
        Precision precision,
        boolean approximate,
        @Nullable String clock)
        implements Comparable<When> {
    public When {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(value + " ends before it begins: " + earliest + " to " + latest);
        }
    }

    public static When day(LocalDate day) {
        return new When(day.toString(), day, day, Precision.DAY, false, null);
    }

    public boolean overlaps(When other) {
        return !latest.isBefore(other.earliest) && !other.latest.isBefore(earliest);
    }

    /** Whether one lies wholly within the other: the same time, told with other precision. */
    public boolean agrees(When other) {
        return contains(other) || other.contains(this);
    }

    public boolean contains(When other) {
        return !other.earliest.isBefore(earliest) && !other.latest.isAfter(latest);
    }

    /** The number of days it may lie on. */
    public long days() {
        return ChronoUnit.DAYS.between(earliest, latest) + 1;
    }

    /** By first day, then the finer first. */
    @Override
    public int compareTo(When other) {
        int byStart = earliest.compareTo(other.earliest);
        return byStart != 0 ? byStart : latest.compareTo(other.latest);
    }
}
