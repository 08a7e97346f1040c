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
            "(|about )(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?");

    private static final Pattern RANGE = Pattern.compile("(|about )(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");

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
        return shown(date.value());
    }

    /** The same of ISO 8601 or EDTF, also of a range, and of words before it: "about 3 – 9 May 2031". */
    static String shown(String value) {
        Matcher range = RANGE.matcher(value);
        if (range.matches()) {
            return range.group(1) + span(LocalDate.parse(range.group(2)), LocalDate.parse(range.group(3)));
        }
        Matcher stamp = STAMP.matcher(value);
        if (!stamp.matches()) {
            return value;
        }
        String clock = stamp.group(3) == null ? "" : ", " + stamp.group(3);
        String zone = stamp.group(4) == null ? "" : " " + (stamp.group(4).equals("Z") ? "UTC" : stamp.group(4));
        return stamp.group(1) + day(LocalDate.parse(stamp.group(2))) + clock + zone;
    }
}
