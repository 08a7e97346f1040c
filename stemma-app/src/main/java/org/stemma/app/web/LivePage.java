package org.stemma.app.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses of pages of the web that lead to words in them, as the W3C draft of text fragments has it. */
final class LivePage {
    /** Characters by which a browser finds a passage; of a longer one, its first and last words tell. */
    private static final int FOUND_BY = 80;

    private LivePage() {}

    /** The page at some words of it; null if there is no address, or none of the web. */
    static @Nullable String at(@Nullable String url, String words) {
        if (url == null || !isOfTheWeb(url)) {
            return null;
        }
        String page = url.replaceFirst("#.*", "");
        return words.isBlank()
                ? page
                : page + "#:~:text=" + found(words.strip()).replace("-", "%2D");
    }

    private static boolean isOfTheWeb(String url) {
        try {
            String scheme = new URI(url).getScheme();
            return scheme != null && scheme.matches("(?i)https?");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String found(String words) {
        if (words.length() <= FOUND_BY) {
            return Visit.encoded(words);
        }
        int head = words.lastIndexOf(' ', FOUND_BY / 2);
        int tail = words.indexOf(' ', words.length() - FOUND_BY / 2);
        // Scripts without blanks are cut where they are long enough.
        String first = words.substring(0, head < 0 ? FOUND_BY / 2 : head);
        String last = words.substring(tail < 0 ? words.length() - FOUND_BY / 2 : tail + 1);
        return Visit.encoded(first.strip()) + "," + Visit.encoded(last);
    }
}
