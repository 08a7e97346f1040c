package org.stemma.intake;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Links as they stand in feeds and headers, made absolute. */
final class Links {
    private Links() {}

    /**
     * A link as an absolute address.
     *
     * @param base where it stands, empty if unknown
     * @return null if there is none or it leads to no page of the web
     */
    static @Nullable String resolve(String base, @Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        String written = link.strip();
        if (isWeb(written)) {
            return written;
        }
        if (base.isEmpty()) {
            return null;
        }
        try {
            URI from = WebAddress.parse(base).uri();
            // The JDK resolves a bare query as RFC 2396 did, which drops the page's name.
            String path = written.startsWith("?") ? from.getRawPath() : "";
            String resolved = from.resolve(path + WebAddress.escaped(written)).toString();
            return isWeb(resolved) ? resolved : null;
        } catch (Refusal | IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether a text starts as an address of the web does. */
    static boolean isWeb(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }
}
