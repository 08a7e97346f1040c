package org.stemma.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Precision;
import org.stemma.news.When;

/** Reads the dates in addresses: {@code /2021/03/15/}, {@code -20210315}, {@code /2021/march/15/}, {@code /15-03-2021}, {@code /2021/03/}. */
final class UrlDates {
    private static final Pattern DAY = Pattern.compile(
            "[/_.=-]((?:19|20)\\d\\d)(?:(/)(\\d{1,2})/(\\d{1,2})(?=[/?#]|$)|([_-])(\\d{1,2})\\5(\\d{1,2})(?!\\d)|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d))");
    private static final Pattern DAY_LAST_YEAR =
            Pattern.compile("[/_~-](0?[1-9]|[12]\\d|3[01])([-_.])(0[1-9]|1[0-2])\\2((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern MONTH_NAMED = Pattern.compile("/((?:19|20)\\d\\d)/(\\p{L}{3,12})/(\\d{1,2})(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("/((?:19|20)\\d\\d)/(0[1-9]|1[0-2])(?=/|$)");

    private UrlDates() {}

    static List<LocalDate> days(String url) {
        List<LocalDate> days = new ArrayList<>();
        Matcher day = DAY.matcher(url);
        while (day.find()) {
            int group = day.group(2) != null ? 3 : day.group(5) != null ? 6 : 8;
            add(days, day.group(1), day.group(group), day.group(group + 1));
        }
        Matcher named = MONTH_NAMED.matcher(url);
        while (named.find()) {
            String month = MonthNames.number(named.group(2));
            if (month != null) {
                add(days, named.group(1), month, named.group(3));
            }
        }
        Matcher last = DAY_LAST_YEAR.matcher(url);
        while (last.find()) {
            add(days, last.group(4), last.group(3), last.group(1));
        }
        return days;
    }

    private static void add(List<LocalDate> days, String year, String month, String day) {
        try {
            days.add(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            // Digits that are no date: a number in the address.
            return;
        }
    }

    static @Nullable When month(String url) {
        Matcher month = MONTH.matcher(url);
        if (!month.find()) {
            return null;
        }
        YearMonth when = YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
        return new When(when.toString(), when.atDay(1), when.atEndOfMonth(), Precision.MONTH, false, null);
    }
}
