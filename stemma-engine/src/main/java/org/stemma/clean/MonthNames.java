package org.stemma.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/** The names of the months in some twenty languages ({@code months.txt}). Thread-safe. */
final class MonthNames {
    private static final Map<String, Integer> MONTHS = months();

    /** Whether names start with two letters of a hash. */
    private static final boolean[] STARTS = starts();

    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;

    /** Letters of "st", "nd", "rd", "th", "er". */
    private static final int ORDINAL = 2;

    private static final int LONGEST_WORD = 14 + ORDINAL;

    private MonthNames() {}

    /** Whether a word near a number is a month's name, or is one behind the letters of an ordinal ("3rdMarch"). */
    static boolean isOneIn(String text, List<Span> windows) {
        for (Span window : windows) {
            int from = window.start();
            while (from > 0 && isOfWord(text.charAt(from - 1))) {
                from--;
            }
            while (from < window.end()) {
                int to = from;
                while (to < text.length() && isOfWord(text.charAt(to))) {
                    to++;
                }
                if (to - from > 1 && to - from <= LONGEST_WORD && isMonthAt(text, from, to)) {
                    return true;
                }
                from = to + 1;
            }
        }
        return false;
    }

    private static boolean isMonthAt(String text, int from, int to) {
        return isMonth(text, from, to) || (to - from > ORDINAL + 1 && isMonth(text, from + ORDINAL, to));
    }

    private static boolean isMonth(String text, int from, int to) {
        // A look at two letters spares most words the look-up.
        return STARTS[start(text.charAt(from), text.charAt(from + 1))] && number(text.substring(from, to)) != null;
    }

    private static int start(char first, char second) {
        return (31 * Character.toLowerCase(first) + Character.toLowerCase(second)) & (STARTS.length - 1);
    }

    private static boolean[] starts() {
        boolean[] starts = new boolean[1 << 12];
        for (String month : MONTHS.keySet()) {
            starts[(31 * month.charAt(0) + month.charAt(1)) & (starts.length - 1)] = true;
        }
        return starts;
    }

    private static boolean isOfWord(char c) {
        return c >= 'A' && (Character.isLetter(c) || (1 << Character.getType(c) & MARKS) != 0);
    }

    /** Whether a word in lower case is the name of a month. */
    static boolean isOne(String word) {
        return MONTHS.containsKey(word);
    }

    /** The number of a month by its name; null if it is none. */
    static @Nullable String number(String word) {
        Integer month = MONTHS.get(word.toLowerCase(Locale.ROOT));
        return month == null ? null : month.toString();
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String line : Lexicon.lines("months.txt")) {
            int gap = line.indexOf(' ');
            months.put(line.substring(0, gap), Integer.valueOf(line.substring(gap + 1)));
        }
        return Map.copyOf(months);
    }
}
