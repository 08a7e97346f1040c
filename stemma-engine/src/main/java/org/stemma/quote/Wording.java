package org.stemma.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much of one version's words stand in another's.
 *
 * <p>Words are folded to lower case; the share counts the shorter version's content words that the longer one has, each word
 * once. A run is the longest common stretch of words. Quadratic in the words of two versions.
 */
final class Wording {
    private static final Set<String> LITTLE = Set.of(
            "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as",
            "that", "this", "these", "those", "it", "its", "is", "are", "was", "were", "be", "been", "has", "have",
            "had", "will", "would", "he", "she", "they", "his", "her", "their", "we", "our", "i", "my", "you", "your",
            "s", "not");

    final List<String> words;
    final Set<String> content;

    Wording(String text) {
        this.words = words(text);
        Set<String> kept = new HashSet<>();
        for (String word : words) {
            if (!LITTLE.contains(word)) {
                kept.add(stem(word));
            }
        }
        this.content = Set.copyOf(kept);
    }

    /** Share of the content words of the poorer version that the richer one has, 0 to 1. */
    double share(Wording other) {
        int least = Math.min(content.size(), other.content.size());
        if (least == 0) {
            return 0;
        }
        long common = content.stream().filter(other.content::contains).count();
        return (double) common / least;
    }

    /** Length of the longest stretch of words that stands in both. */
    int run(Wording other) {
        int longest = 0;
        int[] before = new int[other.words.size() + 1];
        for (String word : words) {
            int[] now = new int[other.words.size() + 1];
            for (int j = 1; j <= other.words.size(); j++) {
                now[j] = word.equals(other.words.get(j - 1)) ? before[j - 1] + 1 : 0;
                longest = Math.max(longest, now[j]);
            }
            before = now;
        }
        return longest;
    }

    int size() {
        return words.size();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** Without the endings of plurals and tenses, roughly: enough to let "agreements" meet "agreement". */
    private static String stem(String word) {
        for (String ending : List.of("ing", "ed", "es", "s", "e")) {
            if (word.endsWith(ending) && word.length() - ending.length() > 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
