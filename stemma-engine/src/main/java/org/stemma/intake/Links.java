package org.stemma.intake;

import java.net.URI;
import java.net.URISyntaxException;
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
            String resolved = new URI(base).resolve(WebAddress.escaped(written)).toString();
            return isWeb(resolved) ? resolved : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether a text starts as an address of the web does. */
    static boolean isWeb(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }
}
