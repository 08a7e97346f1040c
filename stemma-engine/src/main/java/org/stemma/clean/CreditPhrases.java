package org.stemma.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words beside an agency's name that say what it stands behind, in many languages ({@code credit-phrases.txt}). Cost: a look at
 * the few words before the name.
 */
final class CreditPhrases {
    private static final Map<String, List<String>> LISTS = PhraseFile.read("credit-phrases.txt");

    /** Words of credit that mean other things as well, where only a whole line is one: "mit", "com", "avec". */
    private static final Set<String> COMMON = Set.of("avec", "com", "theo", "مع", "texte", "source", "sources");

    /** By the last word. */
    private static final Map<String, List<String>> TEXT = byLastWord("text");

    private static final Map<String, List<String>> STATEMENT = byLastWord("statement");
    private static final Set<String> ARTICLES = Set.copyOf(LISTS.getOrDefault("article", List.of()));
    private static final List<String> AFTER = List.copyOf(LISTS.getOrDefault("after", List.of()));

    private static final int MOST_ARTICLES = 3;

    private CreditPhrases() {}

    private static Map<String, List<String>> byLastWord(String section) {
        Map<String, List<String>> phrases = new HashMap<>();
        for (String phrase : LISTS.getOrDefault(section, List.of())) {
            phrases.computeIfAbsent(
                            phrase.substring(wordStart(phrase, phrase.length())), w -> new java.util.ArrayList<>())
                    .add(phrase);
        }
        return phrases;
    }

    /** Where the words begin that make the name behind a text a source of it; -1 if there are none. */
    static int text(String before) {
        int start = phrase(before, TEXT);
        if (start < 0) {
            return -1;
        }
        // A common word credits where a sign follows it, or a bracket or the line opens before it.
        String word = before.substring(start).strip().toLowerCase(Locale.ROOT);
        boolean common = COMMON.contains(trimmed(word));
        boolean opens = start == 0 || "([|–—".indexOf(before.charAt(start - 1)) >= 0;
        return common && !opens && word.indexOf(':') < 0 ? -1 : start;
    }

    /** Where the words begin that make the name behind a text one that reports; -1 if there are none. */
    static int statement(String before) {
        return phrase(before, STATEMENT);
    }

    /** Whether what follows a name says that it took part in the text. */
    static boolean takesPart(String after) {
        String words = after.stripLeading().toLowerCase(Locale.ROOT);
        return AFTER.stream().anyMatch(words::startsWith);
    }

    private static int phrase(String before, Map<String, List<String>> phrases) {
        String lower = before.toLowerCase(Locale.ROOT);
        if (lower.length() != before.length()) {
            return -1;
        }
        int end = lower.length();
        for (int i = 0; i <= MOST_ARTICLES; i++) {
            end = wordEnd(lower, end);
            int start = wordStart(lower, end);
            String word = lower.substring(start, end);
            for (String phrase : phrases.getOrDefault(word, List.of())) {
                int from = end - phrase.length();
                boolean whole = from == 0 || (from > 0 && !Character.isLetterOrDigit(lower.charAt(from - 1)));
                if (whole && lower.startsWith(phrase, from)) {
                    return from;
                }
            }
            if (!ARTICLES.contains(word)) {
                return -1;
            }
            end = start;
        }
        return -1;
    }

    private static String trimmed(String words) {
        int end = wordEnd(words, words.length());
        return words.substring(wordStart(words, end), end);
    }

    /** The end of the last word before an offset: signs and spaces are passed over, a full stop is not. */
    private static int wordEnd(String text, int from) {
        int end = from;
        while (end > 0 && " \u00a0:：=(/\"«„“'’".indexOf(text.charAt(end - 1)) >= 0 && !isElided(text, end)) {
            end--;
        }
        return end;
    }

    /** An apostrophe that ends a word: "d'AFP". */
    private static boolean isElided(String text, int end) {
        return "'’".indexOf(text.charAt(end - 1)) >= 0 && end > 1 && Character.isLetter(text.charAt(end - 2));
    }

    private static int wordStart(String text, int end) {
        int start = end;
        while (start > 0
                && (Character.isLetterOrDigit(text.charAt(start - 1))
                        || "'’".indexOf(text.charAt(start - 1)) >= 0
                        || Character.getType(text.charAt(start - 1)) == Character.NON_SPACING_MARK)) {
            start--;
        }
        return start;
    }
}
