package org.stemma.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came to a store after a mark.
 *
 * @param mark the one behind it, from which to ask again
 * @param stories what became of stories, in order
 * @param articles ids of articles that came
 */
public record News(Mark mark, List<Change> stories, List<String> articles) {
    public News {
        stories = List.copyOf(stories);
        articles = List.copyOf(articles);
    }

    /** How far a store has come: the number of the last change of a story, and that of the last article. */
    public record Mark(long change, long article) {}

    /**
     * What became of a story.
     *
     * @param number rises with every change of the store
     * @param state of its main claim, null if it has none
     * @param before of the main claim of the story it grew out of; null if it is new
     * @param gone whether its articles are in other stories now
     */
    public record Change(
            long number,
            String story,
            @Nullable String state,
            @Nullable String before,
            boolean gone) {}
}
