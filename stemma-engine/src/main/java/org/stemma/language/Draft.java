package org.stemma.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.language.model.Word;
import org.stemma.news.EntityType;
import org.stemma.news.Role;
import org.stemma.text.Span;

/**
 * A parsed sentence on its way to its names.
 *
 * @param role the role of its block
 * @param text readable
 * @param words in order
 */
record Draft(Role role, String text, List<Word> words) {
    Draft {
        words = List.copyOf(words);
    }

    String form(int word) {
        return words.get(word).span().of(text);
    }

    /** The form of a word, empty outside the sentence. */
    String formAt(int word) {
        return 0 <= word && word < words.size() ? form(word) : "";
    }

    /** The lemma of a word, empty outside the sentence. */
    String lemmaAt(int word) {
        return 0 <= word && word < words.size() ? words.get(word).lemma() : "";
    }

    String tagAt(int word) {
        return 0 <= word && word < words.size() ? words.get(word).tag() : "";
    }

    /** A name over a span of the text, null if no word lies in it. */
    @Nullable
    FoundName name(EntityType type, Span span) {
        int first = -1;
        int end = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).span().overlaps(span)) {
                first = first < 0 ? i : first;
                end = i + 1;
            }
        }
        return first < 0 ? null : new FoundName(type, first, end, span);
    }

    Span span(int first, int end) {
        return words.get(first).span().cover(words.get(end - 1).span());
    }

    /** Whether it is a headline whose words are capitalised, so that capitals say nothing. */
    boolean isTitleCase() {
        return !role.isProse() && isCapital();
    }

    /** Whether its long words are nearly all capitalised; in prose, where sentences can be full of names, all of them. */
    boolean isCapital() {
        long longWords = words.stream().filter(word -> isLong(word)).count();
        long capital = words.stream()
                .filter(word -> isLong(word)
                        && Character.isUpperCase(text.charAt(word.span().start())))
                .count();
        double share = role.isProse() ? 1 : TITLE_CASE_SHARE;
        return longWords > 2 && capital >= share * longWords;
    }

    /** Headlines in sentence case about names have up to two thirds of their long words capitalised. */
    private static final double TITLE_CASE_SHARE = 0.75;

    private boolean isLong(Word word) {
        return word.span().length() > 3
                && Character.isLetter(text.charAt(word.span().start()));
    }
}
