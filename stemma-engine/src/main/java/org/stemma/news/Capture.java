package org.stemma.news;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes as they came, with where and when: nothing is lost, nothing is interpreted but the encoding.
 *
 * @param id derives from the bytes
 * @param file where it was read: a path, {@code -}, or {@code path#record}
 * @param url where it was published, if known
 * @param form how to read it
 * @param content the bytes, unchanged
 * @param encoding the charset they were decoded with
 * @param encodingBasis what told the charset (BOM, header, meta, detection), and what was repaired
 * @param text the decoded text: every span counts in it
 * @param captured when it was fetched or saved, if anything says so
 * @param given what came with it outside the text
 * @param flags what intake saw
 */
public record Capture(
        String id,
        String file,
        @Nullable String url,
        Form form,
        Content content,
        String encoding,
        String encodingBasis,
        String text,
        @Nullable Stamp captured,
        Given given,
        List<Flag> flags) {
    /** How to read a capture. */
    public enum Form {
        HTML,
        /** Text of a whole page as a scraper left it. */
        SCRAPE,
        /** Text that is already a bare article. */
        ARTICLE
    }

    /**
     * What came with the bytes: from a feed, a JSON line, a mail's head, an HTTP response. All as written there.
     *
     * @param id the article's id at the giver's
     * @param title its headline
     * @param author who signed it
     * @param published when it was published
     * @param updated when it was changed
     * @param outlet who published it
     * @param lastModified the HTTP header of this name: when the page, not the article, was last changed
     * @param contentLanguage the HTTP header of this name: the languages of those whom the page is meant for
     * @param contentLocation the HTTP header of this name: an address of what was sent, which may be relative
     */
    public record Given(
            @Nullable String id,
            @Nullable String title,
            @Nullable String author,
            @Nullable String published,
            @Nullable String updated,
            @Nullable String outlet,
            @Nullable String lastModified,
            @Nullable String contentLanguage,
            @Nullable String contentLocation) {
        public static final Given NOTHING = new Given(null, null, null, null);

        public Given(
                @Nullable String id,
                @Nullable String title,
                @Nullable String author,
                @Nullable String published,
                @Nullable String updated,
                @Nullable String outlet,
                @Nullable String lastModified) {
            this(id, title, author, published, updated, outlet, lastModified, null, null);
        }

        public Given(@Nullable String id, @Nullable String title, @Nullable String published, @Nullable String outlet) {
            this(id, title, null, published, null, outlet, null);
        }

        /** The same giver's word, with the head of the response that brought the page. */
        public Given served(@Nullable String modified, @Nullable String language, @Nullable String location) {
            return new Given(id, title, author, published, updated, outlet, modified, language, location);
        }
    }

    /** Bytes as a value. */
    public static final class Content {
        private final byte[] bytes;

        public Content(byte[] bytes) {
            this(bytes.clone(), true);
        }

        private Content(byte[] bytes, boolean owned) {
            assert owned;
            this.bytes = bytes;
        }

        /**
         * Content without a copy, for large pages.
         *
         * @param bytes handed over: nobody changes them any more
         */
        public static Content of(byte[] bytes) {
            return new Content(bytes, true);
        }

        /** The bytes, read without a copy. */
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public int size() {
            return bytes.length;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Content content && Arrays.equals(bytes, content.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    public Capture {
        flags = List.copyOf(flags);
    }
}
