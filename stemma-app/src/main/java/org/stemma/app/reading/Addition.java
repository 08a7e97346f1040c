package org.stemma.app.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Refused;

/**
 * What became of what was handed in, at a moment.
 *
 * @param id by which it is asked for
 * @param made when it was handed in: ISO 8601, UTC
 * @param inputs how many files, texts and addresses it is
 * @param read how many captures were found in them so far
 * @param kept how many articles are new
 * @param known how many captures were in the store before, or twice among the inputs
 * @param refused how many inputs, or parts of them, could not be read
 * @param articles the new ones, once they are in the store: the first of them
 * @param repeated where what is known stands, the first of them
 * @param refusals what could not be read, where and why, the first of them
 * @param failure why it came to nothing, empty if it did not
 */
public record Addition(
        String id,
        String made,
        Phase phase,
        int inputs,
        int read,
        int kept,
        int known,
        int refused,
        List<Kept> articles,
        List<Repeated> repeated,
        List<Refused> refusals,
        String failure) {
    /** How far it has come. */
    public enum Phase {
        /** Others are read before it. */
        WAITING,
        READING,
        /** All is read; the stories that it joins are found anew. */
        PLACING,
        DONE,
        /** It came to nothing, and the store is as it was. */
        FAILED;

        /** Whether nothing more will happen. */
        public boolean isLast() {
            return this == DONE || this == FAILED;
        }
    }

    /**
     * An article that is new.
     *
     * @param story the one that it is in now, null if none holds it
     * @param storyTitle that story's title
     * @param storyArticles how many articles are in it
     */
    public record Kept(
            String id,
            String file,
            @Nullable String title,
            @Nullable String story,
            @Nullable String storyTitle,
            int storyArticles) {}

    /**
     * Something that was there already.
     *
     * @param article an article that was found in the same bytes, null if they came twice among the inputs
     */
    public record Repeated(String file, @Nullable String article) {}

    public Addition {
        articles = List.copyOf(articles);
        repeated = List.copyOf(repeated);
        refusals = List.copyOf(refusals);
    }
}
