package org.stemma.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Passage;
import org.stemma.text.Span;

/**
 * An item of a list.
 *
 * @param score by which it is ranked, where words were asked and the best come first; comparable within one list only
 * @param by what it was found by, null where nothing was looked for
 * @param excerpt where the words stand, if words were asked
 */
public record Found<T>(
        T item, double score, @Nullable Way by, @Nullable Excerpt excerpt) {
    /** How something is found. */
    public enum Way {
        /** It has some of the words that were asked for. */
        WORDS,
        /** It has none of them, and means nearly what was asked. */
        MEANING,
        BOTH
    }

    /** A text in which words were found, where they stand in it, and where it stands in its article. */
    public record Excerpt(String text, List<Span> marks, Passage passage) {}

    <R> Found<R> with(R other) {
        return new Found<>(other, score, by, excerpt);
    }
}
