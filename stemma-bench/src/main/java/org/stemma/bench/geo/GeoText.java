package org.stemma.bench.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Halves;
import org.stemma.bench.PlainArticle;
import org.stemma.news.Article;
import org.stemma.text.Span;

/**
 * A text of a set with the places marked in it.
 *
 * @param set which set it is of
 * @param item names it within the set, after a # the part of an article; halves go by articles
 * @param url where it was published
 */
record GeoText(String set, String item, @Nullable String url, String text, List<Mark> marks) {
    /** How a mark counts. */
    enum Kind {
        /** A place spoken of as a place. */
        PLACE,
        /** A place's name that stands for its people, or describes something else: counts only where all names are sought. */
        ASSOCIATED,
        /** A people or a language: finding it is neither right nor wrong. */
        IGNORED
    }

    /**
     * A name marked in the text.
     *
     * @param latitude null where the set does not say where it lies
     */
    record Mark(
            Span span,
            String name,
            Kind kind,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    GeoText {
        marks = List.copyOf(marks);
    }

    boolean isUnseen() {
        int part = item.indexOf('#');
        return Halves.isUnseen(part < 0 ? item : item.substring(0, part));
    }

    /** The text as a bare article, a paragraph a line. */
    Article article() {
        return PlainArticle.of(set + "/" + item, url, text);
    }
}
