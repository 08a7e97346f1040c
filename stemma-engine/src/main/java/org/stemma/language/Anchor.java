package org.stemma.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.stemma.news.When;

/**
 * What an article's relative times are counted from.
 *
 * @param when the day, or month or year, that the article was written in; null if nothing tells
 * @param note for the reader: what it is
 * @param year the year of dates that name none, if {@code when} is null; null if nothing tells
 */
record Anchor(@Nullable When when, String note, @Nullable Integer year) {
    static final Anchor NONE = new Anchor(null, "", null);
    /** The length of {@code 14:05}. */
    private static final int MINUTES = 5;

    /** The moment to count hours from, midnight where only the day is known; null if not even that. */
    @Nullable
    LocalDateTime moment() {
        LocalDate day = day(1);
        String clock = when == null ? null : when.clock();
        boolean told = clock != null && clock.length() >= MINUTES && clock.charAt(2) == ':';
        return day == null
                ? null
                : day.atTime(told && clock != null ? LocalTime.parse(clock.substring(0, MINUTES)) : LocalTime.MIDNIGHT);
    }

    /** The day to count from, if the anchor is known as finely as a count needs. */
    @Nullable
    LocalDate day(long slack) {
        return when == null || when.days() > slack ? null : when.latest();
    }
}
