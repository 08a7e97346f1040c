package org.stemma.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holidays by name, from {@code holidays.tsv}, with the day they fall on in a year.
 *
 * <p>Easter by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8), the Orthodox one by Meeus' Julian
 * algorithm; Islamic days by Java's Umm al-Qura calendar.
 */
final class Holidays {
    /**
     * How a holiday's day is found.
     *
     * @param national whether countries keep a day of that name at other times, so that a report's is unknown
     */
    record Holiday(String rule, boolean national) {
        LocalDate in(int year) {
            if (rule.startsWith("easter")) {
                return easter(year).plusDays(Integer.parseInt(rule.substring("easter".length())));
            }
            if (rule.startsWith("orthodox")) {
                return orthodoxEaster(year).plusDays(Integer.parseInt(rule.substring("orthodox".length())));
            }
            if (rule.startsWith("hijri")) {
                return hijri(year, rule.substring("hijri ".length()));
            }
            return rule.equals("election") ? nth(year, 11, 1, 1).plusDays(1) : inMonth(year);
        }

        private LocalDate inMonth(int year) {
            int month = Integer.parseInt(rule.substring(0, 2));
            int hash = rule.indexOf('#');
            if (hash < 0) {
                return LocalDate.of(year, month, Integer.parseInt(rule.substring(3)));
            }
            int plus = rule.indexOf('+');
            int number = Integer.parseInt(rule.substring(hash + 1, plus < 0 ? rule.length() : plus));
            int days = plus < 0 ? 0 : Integer.parseInt(rule.substring(plus));
            return nth(year, month, rule.charAt(3) - '0', number).plusDays(days);
        }

        private static LocalDate nth(int year, int month, int weekday, int number) {
            return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.of(weekday)));
        }

        private static LocalDate hijri(int year, String day) {
            int month = Integer.parseInt(day.substring(0, 2));
            int first = HijrahChronology.INSTANCE.date(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
            LocalDate date = LocalDate.from(HijrahDate.of(first, month, Integer.parseInt(day.substring(3))));
            return date.getYear() == year
                    ? date
                    : LocalDate.from(HijrahDate.of(first + 1, month, Integer.parseInt(day.substring(3))));
        }
    }

    /** A name as pieces in lower case. */
    record Name(List<String> words, Holiday holiday) {
        Name {
            words = List.copyOf(words);
        }
    }

    private static final Map<String, List<Name>> BY_FIRST_WORD = read();

    private Holidays() {}

    private static Map<String, List<Name>> read() {
        Map<String, List<Name>> names = new HashMap<>();
        Lexicon.table("holidays.tsv").forEach((rule, list) -> {
            for (String name : list.split(", ", -1)) {
                boolean national = name.startsWith("~");
                Pieces pieces = new Pieces(national ? name.substring(1) : name);
                List<String> words = new ArrayList<>();
                for (int i = 0; i < pieces.size(); i++) {
                    words.add(pieces.at(i).lower());
                }
                names.computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                        .add(new Name(words, new Holiday(rule, national)));
            }
        });
        names.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Name n) -> n.words().size()).reversed()));
        return names;
    }

    static boolean isFirstWord(String word) {
        return BY_FIRST_WORD.containsKey(word);
    }

    /** The longest name at an index, null if none stands there. */
    static @Nullable Name at(Pieces pieces, int i) {
        for (Name name : BY_FIRST_WORD.getOrDefault(pieces.at(i).lower(), List.of())) {
            if (pieces.has(i, name.words().toArray(new String[0]))) {
                return name;
            }
        }
        return null;
    }

    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leaps = century / 4;
        int moon = (19 * golden + century - leaps - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int day = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    /** In the Gregorian calendar, right from 1900 to 2099. */
    static LocalDate orthodoxEaster(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int day = moon + sunday + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1).plusDays(13);
    }
}
