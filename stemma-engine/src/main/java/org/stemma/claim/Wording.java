package org.stemma.claim;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A sentence's words without marks and case, to know one that was copied. Cost: O(characters). */
final class Wording {
    /** Two writers seldom hit on the same dozen words; a choice of ours, longer than stock phrases of news, not measured. */
    private static final int FEWEST_WORDS = 12;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    /** The words joined by blanks; empty for a short sentence, which proves nothing. */
    static String of(String sentence) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(sentence.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() < FEWEST_WORDS ? "" : String.join(" ", words);
    }
}
