package org.stemma.news;

import org.jspecify.annotations.Nullable;

/**
 * One of an article's times, with where it was read.
 *
 * @param value EDTF or ISO 8601 with offset where the source gives one
 * @param when the days it means
 * @param basis what kind of place it was read from
 * @param evidence the passage, null where it was read outside the text (a file's time, an HTTP header, a URL)
 * @param note what stands there, and what contradicts it if anything does
 */
public record Stamp(
        String value, When when, Basis basis, @Nullable Passage evidence, String note) {
    /** Where a stamp was read, the most trusted first. */
    public enum Basis {
        GIVEN,
        JSON_LD,
        META,
        TIME_ELEMENT,
        URL,
        TEXT_LINE,
        HTTP_HEADER,
        /** Our own clock when the page was fetched. */
        FETCHED,
        WARC_RECORD,
        FILE_TIME,
        INFERRED
    }

    public Precision precision() {
        return when.precision();
    }
}
