package org.stemma.quote;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What words of two versions are one. */
final class Folding {
    /** Every word that turns a statement around. */
    static final String NOT = "not";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}\\.){2,}");
    private static final Pattern COUNTRY = Pattern.compile("US|U\\.S\\.");

    /** Spellings of two countries: British first where they differ. */
    private static final List<Map.Entry<Pattern, String>> SPELLINGS = List.of(
            Map.entry(Pattern.compile("(?<=\\p{L}{3})our(?=s?$|ed$|ing$|able$|ite$|hood)"), "or"),
            Map.entry(Pattern.compile("(?<=\\p{L}{3})is(?=e$|es$|ed$|ing$|ation|er$)"), "iz"),
            Map.entry(Pattern.compile("(?<=\\p{L}{2})ys(?=e$|es$|ed$|ing$)"), "yz"),
            Map.entry(Pattern.compile("(?<=\\p{L}{2})tre(?=s?$)"), "ter"),
            Map.entry(Pattern.compile("(?<=\\p{L}e)ll(?=ed$|ing$|er$|ation)"), "l"),
            Map.entry(Pattern.compile("(?<=\\p{L}{2})ogue(?=s?$)"), "og"),
            Map.entry(Pattern.compile("(?<=\\p{L}{2})ence(?=s?$)"), "ense"));

    private static final Map<String, List<String>> SHORT = Map.ofEntries(
            Map.entry("cannot", List.of("can", NOT)),
            Map.entry("can't", List.of("can", NOT)),
            Map.entry("won't", List.of("will", NOT)),
            Map.entry("shan't", List.of("shall", NOT)),
            Map.entry("ain't", List.of("is", NOT)),
            Map.entry("gonna", List.of("going", "to")),
            Map.entry("wanna", List.of("want", "to")),
            Map.entry("okay", List.of("ok")),
            Map.entry("per cent", List.of("%")),
            Map.entry("percent", List.of("%")));

    private static final Map<String, String> ENDINGS =
            Map.of("n't", NOT, "'re", "are", "'ve", "have", "'ll", "will", "'m", "am", "'d", "would", "'s", "is");

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("hundred", "100"));

    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "nobody", "none", "nothing", "nor", "neither", "without");

    /** Forms that reported speech exchanges for one another. */
    private static final List<Set<String>> EXCHANGED = List.of(
            Set.of("be", "am", "is", "are", "was", "were", "been", "being"),
            Set.of("have", "has", "had", "having"),
            Set.of("do", "does", "did", "done", "doing"),
            Set.of("will", "would", "shall"),
            Set.of("can", "could"),
            Set.of("may", "might"),
            Set.of("i", "we", "he", "she", "they", "you", "it", "me", "us", "him", "her", "them", "one"),
            Set.of("my", "our", "his", "their", "your", "its", "mine", "ours", "theirs"),
            Set.of("this", "that"),
            Set.of("these", "those"));

    private Folding() {}

    /** A printed word as the words that it stands for: without case, accents, spelling of a country, contraction. */
    static List<String> strict(String printed) {
        if (COUNTRY.matcher(printed).matches()) {
            return List.of("u.s.");
        }
        String plain = MARKS.matcher(Normalizer.normalize(printed, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        if (plain.isEmpty()) {
            return List.of(printed);
        }
        if (DOTTED.matcher(plain).matches()) {
            return List.of(plain.replace(".", ""));
        }
        if (Character.isDigit(plain.charAt(0))) {
            return List.of(plain.replace(",", ""));
        }
        List<String> known = SHORT.get(plain);
        return known != null ? known : parted(plain);
    }

    private static List<String> parted(String plain) {
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (plain.endsWith(ending.getKey())
                    && plain.length() > ending.getKey().length()) {
                String stem =
                        plain.substring(0, plain.length() - ending.getKey().length());
                return List.of(spelled(stem), ending.getValue());
            }
        }
        return List.of(spelled(plain.replace("'", "")));
    }

    private static String spelled(String word) {
        String number = NUMBERS.get(word);
        String folded = number == null ? word : number;
        for (Map.Entry<Pattern, String> spelling : SPELLINGS) {
            folded = spelling.getKey().matcher(folded).replaceFirst(spelling.getValue());
        }
        return folded;
    }

    /** A strict word without what reported speech changes: tense, number and person. */
    static String loose(String strict) {
        if (NEGATIONS.contains(strict)) {
            return NOT;
        }
        for (Set<String> forms : EXCHANGED) {
            if (forms.contains(strict)) {
                return forms.stream().min(String::compareTo).orElse(strict);
            }
        }
        return stem(strict);
    }

    /** Without the endings of plurals and tenses, roughly: enough to let "agreements" meet "agreement". */
    private static String stem(String word) {
        for (String ending : List.of("ing", "ied", "ies", "ed", "es", "s", "e", "y")) {
            if (word.endsWith(ending) && word.length() - ending.length() > 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
