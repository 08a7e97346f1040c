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

/** Links that open a page of the web at a text, as browsers understand them (WICG, URL Fragment Text Directives). */
final class TextFragment {
    /** A passage of so many words is given in full; of a longer one, so many at either end. */
    private static final int IN_FULL = 12;

    private static final int AT_AN_END = 5;

    /** Scripts without blanks: of a passage of more characters, half of them at either end. */
    private static final int FOUND_BY = 80;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private TextFragment() {}

    /** The page at a passage as it stands in the capture: of a page, its source. Null if the address is none of the web. */
    static @Nullable String ofSource(String url, String quote) {
        boolean marked = quote.indexOf('<') >= 0 || quote.indexOf('&') >= 0;
        return link(url, marked ? Jsoup.parse(quote).text() : quote);
    }

    /** The page at a text as it is read there, or at its top if there is none. Null if the address is none of the web. */
    static @Nullable String link(@Nullable String url, String text) {
        if (url == null || !isOfTheWeb(url)) {
            return null;
        }
        int fragment = url.indexOf('#');
        String page = fragment < 0 ? url : url.substring(0, fragment);
        List<String> words = Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return page;
        }
        String whole = String.join(" ", words);
        if (words.size() > IN_FULL) {
            return page
                    + ends(
                            String.join(" ", words.subList(0, AT_AN_END)),
                            String.join(" ", words.subList(words.size() - AT_AN_END, words.size())));
        }
        return whole.codePointCount(0, whole.length()) <= FOUND_BY
                ? page + "#:~:text=" + encoded(whole)
                : page
                        + ends(
                                whole.substring(0, whole.offsetByCodePoints(0, FOUND_BY / 2)),
                                whole.substring(whole.offsetByCodePoints(whole.length(), -FOUND_BY / 2)));
    }

    private static boolean isOfTheWeb(String url) {
        try {
            String scheme = new URI(url).getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String ends(String first, String last) {
        return "#:~:text=" + encoded(first) + "," + encoded(last);
    }

    /** A comma is encoded as everything else is; a hyphen would be read as a mark. */
    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }
}
