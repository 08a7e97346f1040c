package org.stemma.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.news.When;
import org.stemma.text.Span;

/**
 * A full calendar date written in a line: ISO, numeric with the day first, or with the month's name in eight languages.
 *
 * @param span in the given text
 */
record WrittenDate(Span span, LocalDate day) {
    /** Months by their first letters, enough to tell them apart; English, German, French, Spanish, Italian, Portuguese, Dutch, Polish. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "jän", "ene", "gen", "sty"),
            List.of("feb", "fév", "fev", "lut"),
            List.of("mar", "mär", "maart", "mrt", "mrz"),
            List.of("apr", "avr", "abr", "kwi"),
            List.of("may", "mai", "mayo", "mag", "mei", "maj"),
            List.of("jun", "juin", "giu", "cze"),
            List.of("jul", "juil", "lug", "lip"),
            List.of("aug", "aoû", "ago", "sie"),
            List.of("sep", "set", "wrz"),
            List.of("oct", "okt", "out", "ott", "paź"),
            List.of("nov", "lis"),
            List.of("dec", "dez", "déc", "dic", "dez", "gru"));

    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d.])(?:(?<y1>(?:19|20)\\d{2})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})(?!\\d)"
                    + "|(?<d2>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?(?: de| of)?[ -](?<m2>\\p{L}{3,10})\\.?,?(?: de)?[ -](?<y2>(?:19|20)\\d{2})(?!\\d)"
                    + "|(?<d3>\\d{1,2})[./-](?<m3>\\d{1,2})[./-](?<y3>(?:19|20)\\d{2})(?!\\d))"
                    + "|(?<![\\p{L}\\d])(?<m4>\\p{L}{3,10})\\.? (?<d4>\\d{1,2})(?:st|nd|rd|th)?,? (?<y4>(?:19|20)\\d{2})(?!\\d)");

    /** The first date of a text. */
    static Optional<WrittenDate> first(String text) {
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            Optional<WrittenDate> date = read(matcher);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The date that starts at an offset. */
    static Optional<WrittenDate> at(String text, int offset) {
        if (offset > text.length()) {
            return Optional.empty();
        }
        Matcher matcher = DATE.matcher(text).region(offset, text.length());
        return matcher.lookingAt() ? read(matcher) : Optional.empty();
    }

    When when() {
        return When.day(day);
    }

    private static Optional<WrittenDate> read(Matcher m) {
        Span span = new Span(m.start(), m.end());
        if (m.group("y1") != null) {
            return of(span, m.group("y1"), Integer.parseInt(m.group("m1")), m.group("d1"));
        }
        if (m.group("y2") != null) {
            return of(span, m.group("y2"), month(m.group("m2")), m.group("d2"));
        }
        if (m.group("y4") != null) {
            return of(span, m.group("y4"), month(m.group("m4")), m.group("d4"));
        }
        int second = Integer.parseInt(m.group("m3"));
        return second > 12
                ? of(span, m.group("y3"), Integer.parseInt(m.group("d3")), m.group("m3"))
                : of(span, m.group("y3"), second, m.group("d3"));
    }

    private static Optional<WrittenDate> of(Span span, String year, int month, String day) {
        try {
            return Optional.of(
                    new WrittenDate(span, LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 1 to 12, or 0 where the word is no month. */
    private static int month(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name::startsWith)) {
                return i + 1;
            }
        }
        return 0;
    }
}
