package org.stemma.app.web.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Links that open a page at a text, as browsers understand them (WICG, URL Fragment Text Directives). */
final class TextFragment {
    /** A passage of so many words is given in full; of a longer one, so many at either end. */
    private static final int IN_FULL = 12;

    private static final int AT_AN_END = 5;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private TextFragment() {}

    /**
     * The page at a passage.
     *
     * @param quote as it stands in the capture: of a page, its source
     * @return null if the address is none of the web, or the passage has no words
     */
    static @Nullable String link(String url, String quote) {
        if (!isOfTheWeb(url)) {
            return null;
        }
        String shown = quote.indexOf('<') >= 0 || quote.indexOf('&') >= 0
                ? Jsoup.parse(quote).text()
                : quote;
        List<String> words = Arrays.stream(shown.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return null;
        }
        String text = words.size() <= IN_FULL
                ? encoded(words)
                : encoded(words.subList(0, AT_AN_END)) + ","
                        + encoded(words.subList(words.size() - AT_AN_END, words.size()));
        int fragment = url.indexOf('#');
        return (fragment < 0 ? url : url.substring(0, fragment)) + "#:~:text=" + text;
    }

    private static boolean isOfTheWeb(String url) {
        try {
            String scheme = new URI(url).getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A comma is encoded as everything else is; a hyphen would be read as a mark. */
    private static String encoded(List<String> words) {
        return URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }
}
