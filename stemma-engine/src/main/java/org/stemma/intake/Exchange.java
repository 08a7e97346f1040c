package org.stemma.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;

/**
 * One request and its answer.
 *
 * @param at when the request was sent
 * @param ip the network address that answered
 * @param request the request's header fields, as sent
 * @param phrase the status line's words
 * @param response the answer's header fields, as they came
 * @param body the answer's body as it came: still compressed if it was, but not in chunks
 */
record Exchange(
        WebAddress address,
        Instant at,
        @Nullable String ip,
        List<Field> request,
        int status,
        String phrase,
        List<Field> response,
        Capture.Content body) {
    /** A header field. */
    record Field(String name, String value) {}

    Exchange {
        request = List.copyOf(request);
        response = List.copyOf(response);
    }

    /** A field of the answer, the first of its name; null if there is none. */
    @Nullable
    String header(String name) {
        for (Field field : response) {
            if (field.name.equalsIgnoreCase(name)) {
                return field.value;
            }
        }
        return null;
    }

    /** The status in words. */
    String said() {
        return "HTTP " + status + (phrase.isBlank() ? "" : " " + phrase);
    }
}
