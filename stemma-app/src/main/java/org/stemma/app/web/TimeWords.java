package org.stemma.app.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;

/** What an expression of time means, as a reader takes it. */
final class TimeWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final Pattern YEAR_OR_DECADE = Pattern.compile("\\d{3}[\\dX]");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");

    /** EDTF writes a season as a month beyond the twelfth: 21 is spring. */
    private static final Pattern SEASON = Pattern.compile("(\\d{4})-2([1-4])");

    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

    /** An ISO 8601 duration of one unit; with a T before the unit, its M is the minute. */
    private static final Pattern DURATION = Pattern.compile("P(\\d{1,6})([YMWD])|PT(\\d{1,6})([HMS])");

    private static final Pattern CLOCK = Pattern.compile("T(\\d{2}:\\d{2})");

    private TimeWords() {}

    /** "13 Mar 2025", "1968", "20 minutes", "at 04:00"; what cannot be said plainly stays as the standards have it. */
    static String of(TimeExpression time) {
        When when = time.when();
        if (when != null) {
            return of(when);
        }
        String timex = time.timex();
        String duration = time.duration();
        if (timex != null) {
            Matcher clock = CLOCK.matcher(timex);
            return clock.matches() ? "at " + clock.group(1) : timex;
        }
        return duration == null ? "not resolved" : duration(duration);
    }

    private static String of(When when) {
        if (YEAR_OR_DECADE.matcher(when.value()).matches()) {
            return when.value().replace("X", "0s");
        }
        Matcher season = SEASON.matcher(when.value());
        if (season.matches()) {
            return SEASONS.get(Integer.parseInt(season.group(2)) - 1) + " " + season.group(1);
        }
        return YEAR_AND_MONTH.matcher(when.value()).matches()
                ? MONTH.format(YearMonth.parse(when.value()))
                : Days.span(when.earliest(), when.latest());
    }

    private static String duration(String iso) {
        Matcher one = DURATION.matcher(iso);
        if (!one.matches()) {
            return iso;
        }
        return one.group(1) == null
                ? States.count(Integer.parseInt(one.group(3)), unit(one.group(4), true))
                : States.count(Integer.parseInt(one.group(1)), unit(one.group(2), false));
    }

    private static String unit(String letter, boolean ofTheClock) {
        return switch (letter) {
            case "Y" -> "year";
            case "M" -> ofTheClock ? "minute" : "month";
            case "W" -> "week";
            case "D" -> "day";
            case "H" -> "hour";
            default -> "second";
        };
    }
}
