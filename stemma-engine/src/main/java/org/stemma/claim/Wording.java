package org.stemma.claim;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A sentence's words without marks and case, to know one that was copied. Cost: O(characters). */
final class Wording {
    /** Two writers seldom hit on the same dozen words; a choice of ours, longer than stock phrases of news, not measured. */
    private static final int FEWEST_WORDS = 12;

    /** So many running words seldom fall together by chance; a choice of ours, not measured. */
    private static final int OPENING_WORDS = 8;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    /** The words joined by blanks; empty for a short sentence, which proves nothing. */
    static String of(String sentence) {
        List<String> words = words(sentence);
        return words.size() < FEWEST_WORDS ? "" : String.join(" ", words);
    }

    /** The first words of a clause: the same so many in a row are one utterance, however its end was trimmed. */
    static String opening(String clause) {
        List<String> words = words(clause);
        return words.size() < OPENING_WORDS ? "" : String.join(" ", words.subList(0, OPENING_WORDS));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
