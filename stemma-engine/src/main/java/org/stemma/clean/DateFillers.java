package org.stemma.clean;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words and signs that may stand beside a date without saying anything of it: weekdays, prepositions, clock times, zones
 * ({@code date-fillers.txt}). Cost: linear.
 */
final class DateFillers {
    private static final Set<String> WORDS = new HashSet<>(Lexicon.lines("date-fillers.txt"));
    private static final Pattern WEEKDAY = Pattern.compile("\\p{L}{2,9}(?:day|dag|tag|mittwoch|abend|-feira)");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}(?:[:.h]\\d\\d){0,2}h?");

    private DateFillers() {}

    /** Whether a text holds nothing but fillers. */
    static boolean isFiller(String text) {
        return contentEnd(text) == 0;
    }

    /** Where the last word of a text that says something ends; 0 if there is none. */
    static int contentEnd(String text) {
        int end = text.length();
        while (end > 0) {
            char c = text.charAt(end - 1);
            if (!isWord(c)) {
                end--;
                continue;
            }
            int start = end;
            while (start > 0 && (isWord(text.charAt(start - 1)) || isInner(text, start - 1))) {
                start--;
            }
            if (!isFillerWord(text.substring(start, end))) {
                return end;
            }
            end = start;
        }
        return 0;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '©';
    }

    /** A point or colon inside "10:30" or "p.m". */
    private static boolean isInner(String text, int at) {
        return ".:".indexOf(text.charAt(at)) >= 0
                && at > 0
                && isWord(text.charAt(at - 1))
                && isWord(text.charAt(at + 1))
                && (Character.isDigit(text.charAt(at - 1)) == Character.isDigit(text.charAt(at + 1)));
    }

    private static boolean isFillerWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return WORDS.contains(lower)
                || CLOCK.matcher(lower).matches()
                || WEEKDAY.matcher(lower).matches();
    }
}
