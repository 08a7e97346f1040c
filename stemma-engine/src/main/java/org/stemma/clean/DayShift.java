package org.stemma.clean;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.stemma.news.When;

/**
 * Whether two days next to each other can be one moment, told in two zones: what a machine is told is mostly universal time, what a
 * reader is shown is the outlet's own.
 */
final class DayShift {
    private static final int WEST = -12 * 60;
    private static final int EAST = 14 * 60;

    /** Zones differ by quarters of an hour. */
    private static final int QUARTER = 15;

    /** From this hour on a moment in universal time lies on the next day in most of the lands ahead of it. */
    private static final int LATE = 20;

    private static final int NOON = 12;

    private DayShift() {}

    /**
     * @param told as metadata tell it
     * @param shown as the page shows it
     * @param doubtful whether the shown day may be that of a change
     */
    static boolean isSame(When told, When shown, boolean doubtful) {
        long ahead = ChronoUnit.DAYS.between(told.earliest(), shown.earliest());
        if (Math.abs(ahead) != 1 || isUniversal(shown)) {
            return false;
        }
        String clock = told.clock();
        if (clock == null) {
            return !doubtful;
        }
        if (shown.clock() != null && shown.clock().length() <= 8 && isZoned(clock)) {
            long minutes = Duration.between(universal(told), local(shown)).toMinutes();
            return minutes >= WEST && minutes <= EAST && (minutes % QUARTER == 0);
        }
        if (!isZoned(clock)) {
            return false;
        }
        int hour = universal(told).getHour();
        return isUniversal(told)
                && !clock.startsWith("00:00")
                && (doubtful ? ahead == 1 && hour >= LATE : ahead == (hour < NOON ? -1 : 1));
    }

    private static boolean isUniversal(When when) {
        String clock = when.clock();
        return clock != null && (clock.endsWith("Z") || clock.endsWith("+00:00"));
    }

    private static boolean isZoned(String clock) {
        return clock.endsWith("Z") || clock.indexOf('+') > 0 || clock.indexOf('-') > 0;
    }

    private static LocalDateTime universal(When when) {
        return OffsetDateTime.parse(when.earliest() + "T" + when.clock())
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES);
    }

    private static LocalDateTime local(When when) {
        return when.earliest()
                .atTime(LocalTime.parse(String.valueOf(when.clock())))
                .truncatedTo(ChronoUnit.MINUTES);
    }
}
