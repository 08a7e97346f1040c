package org.stemma.clean;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a page writes the month first in {@code 3/4/2025}: its other dates tell, if one of them can be read in one order only;
 * else the days that its address and metadata tell; else its language. Cost: linear in the short lines.
 */
final class DateOrder {
    private static final Pattern SLASHES =
            Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d\\d)(?![\\d/])");

    /** Dates stand in short lines; sentences are not searched. */
    private static final int LONGEST_LINE = 160;

    private DateOrder() {}

    static boolean isMonthFirst(Page page, Set<LocalDate> known, boolean byLanguage) {
        int month = 0;
        int day = 0;
        for (Piece piece : page.pieces()) {
            if (piece.text().length() > LONGEST_LINE || piece.string().indexOf('/') < 0) {
                continue;
            }
            Matcher date = SLASHES.matcher(piece.string());
            while (date.find()) {
                int first = Integer.parseInt(date.group(1));
                int second = Integer.parseInt(date.group(2));
                int year = Integer.parseInt(date.group(3));
                month += second > 12 || (first != second && isKnown(known, year, first, second)) ? 1 : 0;
                day += first > 12 || (first != second && isKnown(known, year, second, first)) ? 1 : 0;
            }
        }
        return month == day ? byLanguage : month > day;
    }

    private static boolean isKnown(Set<LocalDate> known, int year, int month, int day) {
        return known.stream()
                .anyMatch(d -> d.getYear() == year && d.getMonthValue() == month && d.getDayOfMonth() == day);
    }
}
