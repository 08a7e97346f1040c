package org.stemma.intake;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;

/** The header fields of an HTTP response that tell anything of its page, as written. */
record ServedHead(
        @Nullable String contentType,
        @Nullable String lastModified,
        @Nullable String contentLanguage,
        @Nullable String contentLocation) {
    /** @param header the first field of a name, null if there is none */
    static ServedHead of(Function<String, @Nullable String> header) {
        return new ServedHead(
                header.apply("Content-Type"),
                header.apply("Last-Modified"),
                header.apply("Content-Language"),
                header.apply("Content-Location"));
    }

    /** What a feed says of the article, if any does, and the server of its page. */
    Capture.Given with(Capture.Given given) {
        return given.served(filled(lastModified), filled(contentLanguage), filled(contentLocation));
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
