package org.stemma.story;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which headlines tell one episode of a series from the next: the 12th package and the 13th, the second round and
 * the third, Game 4 and Game 5, the 2019 election and the 2023 election.
 *
 * <p>Two such headlines may agree in all other words and yet tell of two affairs. Counts do not part stories: a toll that rises from
 * 12 to 15 dead is one affair.
 */
final class Instalments {
    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,4})(?:st|nd|rd|th) +(\\p{L}+)(?: +(\\p{L}+))?");
    private static final Pattern SPELT = Pattern.compile(
            "\\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
                    + "|seventeenth|eighteenth|nineteenth|twentieth) +(\\p{L}+)(?: +(\\p{L}+))?",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> SPELT_VALUES = List.of(
            "",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    private static final Pattern NUMBERED =
            Pattern.compile("\\b(\\p{Lu}\\p{L}+)(?: +No\\.?)? +(\\d{1,3})\\b(?! *(?:%|\\p{L}))");
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d) +(\\p{L}+)");

    private Instalments() {}

    /** What is numbered, with its number; each thing under both its words, since "sanctions" may be left out of "13th sanctions package". */
    static Map<String, String> in(@Nullable String title) {
        Map<String, String> found = new TreeMap<>();
        if (title == null) {
            return found;
        }
        read(ORDINAL.matcher(title), found);
        read(SPELT.matcher(title), found);
        read(YEAR.matcher(title), found);
        Matcher numbered = NUMBERED.matcher(title);
        while (numbered.find()) {
            found.put(Term.fold(numbered.group(1)), numbered.group(2));
        }
        return found;
    }

    private static void read(Matcher matcher, Map<String, String> found) {
        while (matcher.find()) {
            String spelt = matcher.group(1).toLowerCase(Locale.ROOT);
            int value = SPELT_VALUES.indexOf(spelt);
            for (int group = 2; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    found.put(Term.fold(matcher.group(group)), value > 0 ? Integer.toString(value) : spelt);
                }
            }
        }
    }

    /** Whether both number the same thing differently. */
    static boolean differ(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream()
                .anyMatch(e -> other.containsKey(e.getKey()) && !e.getValue().equals(other.get(e.getKey())));
    }
}
