package org.stemma.language;

import java.time.LocalDate;
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

    /** The day to count from, if the anchor is known as finely as a count needs. */
    @Nullable
    LocalDate day(long slack) {
        return when == null || when.days() > slack ? null : when.latest();
    }
}
