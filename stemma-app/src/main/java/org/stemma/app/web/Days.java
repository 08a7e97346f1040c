package org.stemma.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account;

/** Days as a reader takes them. */
final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** A day, and the clock if one is told; seconds say nothing to a reader. */
    private static final Pattern STAMP = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?");

    private Days() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "3 May 2031", "3 – 9 May 2031", "28 Apr – 9 May 2031"; "undated" if no day is known. */
    static String span(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return "undated";
        }
        if (first.equals(last)) {
            return day(first);
        }
        String from = first.getYear() != last.getYear()
                ? day(first)
                : first.getMonth() != last.getMonth() ? DAY_OF_YEAR.format(first) : "" + first.getDayOfMonth();
        return from + " – " + day(last);
    }

    /** A date as a report gives it: "3 May 2031, 14:05 UTC"; what is no day stays as it is. */
    static String shown(Account.DateItem date) {
        Matcher stamp = STAMP.matcher(date.value());
        if (!stamp.matches()) {
            return date.value();
        }
        String clock = stamp.group(2) == null ? "" : ", " + stamp.group(2);
        String zone = stamp.group(3) == null ? "" : " " + (stamp.group(3).equals("Z") ? "UTC" : stamp.group(3));
        return day(LocalDate.parse(stamp.group(1))) + clock + zone;
    }
}
