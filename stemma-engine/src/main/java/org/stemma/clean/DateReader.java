package org.stemma.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Precision;
import org.stemma.news.When;
import org.stemma.text.Span;

/**
 * Reads calendar dates, to the day, as pages and datelines write them: ISO and other numeric orders, month names in some twenty
 * languages, the year-month-day signs of East Asia, with a clock time behind them if there is one.
 *
 * <p>Every pattern is bounded, so a text costs time linear in its length.
 */
final class DateReader {
    /** A date and where it stands in the text it was read in. */
    record Dated(Span span, When when) {}

    private static final String YEAR = "((?:19|20)\\d\\d)";
    /** The last sign of a month's name may be a mark; Thai writes the years of the Buddhist era. */
    private static final String ANY_YEAR = "((?:19|20|25)\\d\\d)";

    private static final String WORD = "([\\p{L}\\p{M}]{2,14})";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\d./-])" + YEAR + "([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_MONTH_WORD = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?[\\s\\u00a0-]{0,3}(?:(?:of|de|d')\\s)?" + WORD
                    + "[.,]?[\\s\\u00a0-]{0,3}(?:(?:de|del)\\s)?" + ANY_YEAR + "(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_WORD_DAY = Pattern.compile(
            "(?<!\\p{L})" + WORD + "\\.?[\\s\\u00a0-]{1,3}(\\d{1,2})(?:st|nd|rd|th)?[,.]?[\\s\\u00a0-]{1,3}" + YEAR
                    + "(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_MONTH_WORD =
            Pattern.compile("(?<!\\d)" + YEAR + "\\.?[\\s-]" + WORD + "\\.?[\\s-](\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(" + YEAR + "|\\d\\d)(?![\\d/-])");
    /** "03/Mär/19", "3.05.21 11:51": years of two digits only where the rest leaves no doubt. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})\\.\\s?(\\d{1,2})\\.(\\d\\d)(?=,?\\s{1,2}\\d{1,2}[:.]\\d\\d)");

    /** A date as Java and others print it: "Wed Mar 03 10:00:00 CET 2021". */
    private static final Pattern PRINTED = Pattern.compile("(?<!\\p{L})" + WORD
            + "\\s{1,2}(\\d{1,2})\\s\\d\\d:\\d\\d:\\d\\d\\s(?:[A-Z]{2,5}(?:[+-]\\d\\d:?\\d\\d)?\\s)?" + YEAR
            + "(?!\\d)");

    /** The patterns that begin with a word. */
    private static final Set<Pattern> WORD_FIRST = Set.of(MONTH_WORD_DAY, PRINTED);

    private static final Pattern VIETNAMESE =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s(?:tháng|Tháng)\\s(\\d{1,2})(?:,|\\snăm)?\\s" + YEAR + "(?!\\d)");

    /** Seconds or milliseconds since 1970. */
    private static final Pattern EPOCH = Pattern.compile("(1\\d{9})(?:\\d{3})?");

    private static final Pattern EAST_ASIAN =
            Pattern.compile(YEAR + "\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
    private static final Pattern COMPACT = Pattern.compile(YEAR + "(\\d\\d)(\\d\\d)(?!\\d)");
    /** What may stand between a date and its clock time. */
    private static final Pattern CLOCK = Pattern.compile(
            "(?:T|[\\s\\u00a0]{0,3}(?:[,|·•–-]|at|um|à|às|alle|kl\\.?|@)?[\\s\\u00a0]{1,3})(\\d{1,2})[:.h](\\d\\d)(?::(\\d\\d))?(?:\\.\\d{1,9})?"
                    + "(?:\\s?([ap])\\.?m\\b\\.?)?(?:\\s?(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d))?",
            Pattern.CASE_INSENSITIVE);

    /** Units of the longest date that the patterns read, before its year and behind it, with room to spare. */
    private static final int BEFORE_YEAR = 56;

    private static final int BEHIND_YEAR = 40;

    /** The first digit behind those of ASCII: the Arabic zero. */
    private static final char FIRST_OTHER_DIGIT = '\u0660';

    private static final int BUDDHIST = 543;
    private static final long SECONDS_OF_DAY = 86_400;

    private DateReader() {}

    /**
     * The dates in a text, in order, without overlap.
     *
     * @param monthFirst how to read {@code 3/4/2025}, where nothing else tells
     */
    static List<Dated> read(String original, boolean monthFirst) {
        String text = withDigits(original);
        if (text.isEmpty()) {
            return List.of();
        }
        List<Span> windows = windows(text);
        if (windows.isEmpty()) {
            return List.of();
        }
        List<Dated> found = new ArrayList<>();
        Signs signs = Signs.of(text);
        if (signs.yearFirst) {
            collect(YEAR_FIRST, text, windows, found, m -> date(m.group(1), m.group(3), m.group(4)));
        }
        if (signs.dayFirst) {
            collect(YEAR_LAST, text, windows, found, m -> numeric(m, monthFirst));
            collect(SHORT_YEAR, text, windows, found, m -> date("20" + m.group(3), m.group(2), m.group(1)));
        }
        if (signs.eastAsian) {
            collect(EAST_ASIAN, text, windows, found, m -> date(m.group(1), m.group(2), m.group(3)));
        }
        boolean month = MonthNames.isOneIn(text, windows);
        if (month) {
            collect(DAY_MONTH_WORD, text, windows, found, m -> worded(m.group(3), m.group(2), m.group(1)));
            collect(
                    MONTH_WORD_DAY,
                    text,
                    windows,
                    found,
                    m -> date(m.group(3), MonthNames.number(m.group(1)), m.group(2)));
            collect(
                    YEAR_MONTH_WORD,
                    text,
                    windows,
                    found,
                    m -> date(m.group(1), MonthNames.number(m.group(2)), m.group(3)));
        }
        if (text.contains("h\u00e1ng")) {
            collect(VIETNAMESE, text, windows, found, m -> date(m.group(3), m.group(2), m.group(1)));
        }
        if (signs.clock && month) {
            collect(PRINTED, text, windows, found, m -> date(m.group(3), MonthNames.number(m.group(1)), m.group(2)));
        }
        return withoutOverlap(found);
    }

    /** A text with the digits of all scripts as 0 to 9, unit for unit; empty if it has none. */
    private static String withDigits(String text) {
        boolean any = false;
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || (c > '9' && c < FIRST_OTHER_DIGIT) || !Character.isDigit(c)) {
                continue;
            }
            any = true;
            if (c > '9') {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return !any ? "" : changed == null ? text : changed.toString();
    }

    /** Years of the Buddhist era only with a Thai month. */
    private static @Nullable LocalDate worded(String year, String word, String day) {
        boolean buddhist = year.startsWith("25");
        boolean thai = Character.UnicodeScript.of(word.codePointAt(0)).equals(Character.UnicodeScript.THAI);
        String common = buddhist && thai ? Integer.toString(Integer.parseInt(year) - BUDDHIST) : year;
        return buddhist && !thai ? null : date(common, MonthNames.number(word), day);
    }

    /** Reads one date that is the whole of a text, such as a {@code content} attribute; null if it is none. */
    static @Nullable Dated one(String text, boolean monthFirst) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.lookingAt()) {
            LocalDate day = date(compact.group(1), compact.group(2), compact.group(3));
            return day == null ? null : new Dated(new Span(0, compact.end()), When.day(day));
        }
        Matcher epoch = EPOCH.matcher(text.strip());
        if (epoch.matches()) {
            LocalDate day = LocalDate.ofEpochDay(Long.parseLong(epoch.group(1)) / SECONDS_OF_DAY);
            return new Dated(new Span(0, text.length()), When.day(day));
        }
        List<Dated> all = read(text, monthFirst);
        return all.isEmpty() ? null : all.getFirst();
    }

    private static void collect(
            Pattern pattern,
            String text,
            List<Span> windows,
            List<Dated> found,
            java.util.function.Function<Matcher, @Nullable LocalDate> reader) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        boolean word = WORD_FIRST.contains(pattern);
        int from = 0;
        for (Span window : windows) {
            from = Math.max(from, window.start());
            while (from < window.end() && isFound(matcher, word, text, from, window.end())) {
                LocalDate day = reader.apply(matcher);
                if (day == null) {
                    from = matcher.start() + 1;
                } else {
                    found.add(withClock(text, matcher.start(), matcher.end(), day));
                    from = found.getLast().span().end();
                }
            }
        }
    }

    /** Finds the next match; a pattern that begins with a figure is tried at figures only. */
    private static boolean isFound(Matcher matcher, boolean word, String text, int from, int end) {
        if (word) {
            return matcher.region(from, end).find();
        }
        boolean inside = matcher.pattern().equals(EAST_ASIAN);
        for (int at = from; at < end; at++) {
            // No other pattern begins within a number.
            boolean starts = isDigit(text.charAt(at)) && (inside || at == 0 || !isDigit(text.charAt(at - 1)));
            if (starts && matcher.region(at, end).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The signs of a text that its dates could be written with.
     *
     * @param yearFirst a point, slash or hyphen between four figures and others
     * @param dayFirst the same between one or two figures and others
     * @param clock a colon behind a digit
     */
    private record Signs(boolean yearFirst, boolean dayFirst, boolean eastAsian, boolean clock) {
        static Signs of(String text) {
            boolean yearFirst = false;
            boolean dayFirst = false;
            boolean eastAsian = false;
            boolean clock = false;
            int digits = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isDigit(c)) {
                    digits++;
                    continue;
                }
                if (digits > 0 && (c == '.' || c == '/' || c == '-') && isFigureNext(text, i + 1)) {
                    yearFirst |= digits == 4;
                    dayFirst |= digits <= 2;
                }
                clock |= digits > 0 && c == ':';
                eastAsian |= c == '年' || c == '년';
                digits = 0;
            }
            return new Signs(yearFirst, dayFirst, eastAsian, clock);
        }

        /** Whether a figure stands at a place or, as a space may part them, behind it. */
        private static boolean isFigureNext(String text, int at) {
            return (at < text.length() && isDigit(text.charAt(at)))
                    || (at + 1 < text.length() && text.charAt(at) <= ' ' && isDigit(text.charAt(at + 1)));
        }
    }

    /** Whether a text holds what could be a year or a day, month and year in figures: nearly always a date, if no number. */
    static boolean mayHoldDate(String text) {
        String figures = withDigits(text);
        return !figures.isEmpty() && !windows(figures).isEmpty();
    }

    /** The stretches of a text that may hold a date: around what could be a year, or three short numbers parted by signs. */
    private static List<Span> windows(String text) {
        List<Span> windows = List.of();
        int parts = 0;
        int i = 0;
        while (i < text.length()) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && isDigit(text.charAt(i))) {
                i++;
            }
            int digits = i - start;
            parts = digits <= 2 && isParted(text, start) ? parts + 1 : digits <= 2 ? 1 : 0;
            if (parts >= 3 || isYear(text, start, digits)) {
                windows = windows.isEmpty() ? new ArrayList<>(2) : windows;
                widen(windows, start, i, text.length());
            }
        }
        return windows;
    }

    /** Whether a sign that parts the numbers of a date stands before a place, with a digit before it. */
    private static boolean isParted(String text, int at) {
        int sign = at > 0 && text.charAt(at - 1) == ' ' ? at - 2 : at - 1;
        return sign > 0 && "./-".indexOf(text.charAt(sign)) >= 0 && isDigit(text.charAt(sign - 1));
    }

    /** Whether digits could be a year of ours, or of the Buddhist era. */
    private static boolean isYear(String text, int start, int digits) {
        if (digits != 4) {
            return false;
        }
        char century = text.charAt(start + 1);
        return switch (text.charAt(start)) {
            case '1' -> century == '9';
            case '2' -> century == '0' || century == '5';
            default -> false;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void widen(List<Span> windows, int start, int end, int length) {
        Span window = new Span(Math.max(0, start - BEFORE_YEAR), Math.min(length, end + BEHIND_YEAR));
        if (!windows.isEmpty() && windows.getLast().end() >= window.start()) {
            windows.set(windows.size() - 1, windows.getLast().cover(window));
        } else {
            windows.add(window);
        }
    }

    private static List<Dated> withoutOverlap(List<Dated> found) {
        found.sort(Comparator.comparing(Dated::span));
        List<Dated> kept = new ArrayList<>();
        for (Dated dated : found) {
            if (kept.isEmpty() || !kept.getLast().span().overlaps(dated.span())) {
                kept.add(dated);
            }
        }
        return kept;
    }

    private static Dated withClock(String text, int start, int end, LocalDate day) {
        Matcher clock = CLOCK.matcher(text).region(end, Math.min(text.length(), end + 40));
        if (clock.lookingAt()) {
            int hour = hour(Integer.parseInt(clock.group(1)), clock.group(4));
            int minute = Integer.parseInt(clock.group(2));
            String second = clock.group(3);
            if (hour < 24 && minute < 60) {
                return new Dated(new Span(start, clock.end()), timed(day, hour, minute, second, clock.group(5)));
            }
        }
        return new Dated(new Span(start, end), When.day(day));
    }

    private static When timed(LocalDate day, int hour, int minute, @Nullable String second, @Nullable String zone) {
        String time = two(hour) + ":" + two(minute) + (second == null ? "" : ":" + second);
        String clock = time + offset(zone);
        Precision precision = second == null ? Precision.MINUTE : Precision.SECOND;
        return new When(day + "T" + clock, day, day, precision, false, clock);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String offset(@Nullable String zone) {
        if (zone == null) {
            return "";
        }
        if (zone.length() == 5) {
            return zone.substring(0, 3) + ":" + zone.substring(3);
        }
        return zone.length() == 6 ? zone : "Z";
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        boolean afternoon = half.equalsIgnoreCase("p");
        return hour == 12 ? (afternoon ? 12 : 0) : afternoon ? hour + 12 : hour;
    }

    private static @Nullable LocalDate numeric(Matcher matcher, boolean monthFirst) {
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        String year = matcher.group(4);
        if (year.length() == 2) {
            if (matcher.group(1).length() < 2 || matcher.group(3).length() < 2) {
                return null;
            }
            year = "20" + year;
        }
        boolean dots = matcher.group(2).equals(".");
        boolean monthLeads = second > 12 || (monthFirst && !dots && first <= 12);
        return monthLeads ? day(Integer.parseInt(year), first, second) : day(Integer.parseInt(year), second, first);
    }

    private static @Nullable LocalDate date(String year, @Nullable String month, String day) {
        return month == null ? null : day(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
