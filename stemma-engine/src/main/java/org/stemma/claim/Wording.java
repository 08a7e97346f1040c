package org.stemma.claim;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sentence's words without marks and case, to know one that was copied. Cost: O(characters). */
final class Wording {
    /** Two writers seldom hit on the same dozen words; a choice of ours, longer than stock phrases of news, not measured. */
    private static final int FEWEST_WORDS = 12;

    /** So many running words seldom fall together by chance; a choice of ours, not measured. */
    private static final int OPENING_WORDS = 8;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    /** So many telling words in a row, within marks on one side at least, are one utterance: "a private conference call". */
    private static final int UTTERED_WORDS = 3;

    /** Shorter words are mostly those of grammar, which a report that renders an utterance changes. */
    private static final int SHORTEST_TELLING = 4;

    private static final Pattern MARKED = Pattern.compile("[“\"]([^“”\"]+)(?:[”\"]|$)|^([^“”\"]+)”");

    /** Whether two statements stand in one sentence told twice, begin alike, or have words in common that one of them gives as an utterance. */
    static boolean areShared(Proposition one, Proposition other) {
        String here = one.statement().text();
        String there = other.statement().text();
        String sentence = of(one.sentence());
        String opening = opening(here);
        return (!sentence.isEmpty() && sentence.equals(of(other.sentence())))
                || (!opening.isEmpty() && opening.equals(opening(there)))
                || utterances(here).anyMatch(words -> shareRun(words, telling(there)))
                || utterances(there).anyMatch(words -> shareRun(words, telling(here)));
    }

    /** What stands within marks, also within those that open before the statement or close after it. */
    private static Stream<List<String>> utterances(String text) {
        return MARKED.matcher(text)
                .results()
                .map(found -> telling(found.group(1) == null ? found.group(2) : found.group(1)));
    }

    private static List<String> telling(String text) {
        return words(text).stream()
                .filter(word -> word.length() >= SHORTEST_TELLING)
                .toList();
    }

    private static boolean shareRun(List<String> some, List<String> others) {
        return IntStream.rangeClosed(0, some.size() - UTTERED_WORDS)
                .anyMatch(at -> Collections.indexOfSubList(others, some.subList(at, at + UTTERED_WORDS)) >= 0);
    }

    /** The words joined by blanks; empty for a short sentence, which proves nothing. */
    private static String of(String sentence) {
        List<String> words = words(sentence);
        return words.size() < FEWEST_WORDS ? "" : String.join(" ", words);
    }

    /** The first words of a clause: the same so many in a row are one utterance, however its end was trimmed. */
    private static String opening(String clause) {
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
