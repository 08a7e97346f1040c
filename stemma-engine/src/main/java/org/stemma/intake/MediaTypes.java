package org.stemma.intake;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which types of content can hold an article or lead to one. */
final class MediaTypes {
    private static final Set<String> OTHERS = Set.of(
            "application/json",
            "application/x-ndjson",
            "application/jsonl",
            "application/xml",
            "application/rss",
            "application/pdf",
            "application/gzip",
            "application/x-gzip",
            // What a server says that does not know the type: the bytes will tell.
            "application/octet-stream",
            "application/force-download",
            "binary/octet-stream");

    private static final Set<String> FEEDS = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "application/xml",
            "text/xml");

    private static final Set<String> NO_ARTICLES =
            Set.of("text/css", "text/javascript", "text/csv", "text/calendar", "text/vcard");

    private MediaTypes() {}

    /** A type without its parameters; empty if there is none. */
    static String bare(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a type is that of feeds, or of what feeds are written in. */
    static boolean mayBeFeed(String type) {
        return FEEDS.contains(type);
    }

    static boolean canHoldArticles(@Nullable String contentType) {
        String type = bare(contentType);
        return type.isEmpty()
                || (type.startsWith("text/") && !NO_ARTICLES.contains(type))
                || (type.endsWith("+xml") && !type.startsWith("image/"))
                || type.endsWith("+json")
                || OTHERS.contains(type);
    }
}
