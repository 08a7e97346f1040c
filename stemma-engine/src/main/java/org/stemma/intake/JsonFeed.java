package org.stemma.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import tools.jackson.databind.JsonNode;

/** Reads JSON Feed, versions 1 and 1.1 (jsonfeed.org). */
final class JsonFeed {
    private JsonFeed() {}

    /** Whether a JSON value is a feed: its version field says so. */
    static boolean isFeed(JsonNode node) {
        String version = string(node, "version");
        return version != null && version.contains("jsonfeed.org/version");
    }

    /** Reads a feed. @param base the feed's own address, empty if unknown */
    static Feed read(JsonNode feed, String base) {
        String own = base.isEmpty() ? orEmpty(string(feed, "feed_url")) : base;
        String outlet = string(feed, "title");
        List<Feed.Entry> entries = new ArrayList<>();
        List<Feed.Fault> faults = new ArrayList<>();
        JsonNode items = feed.path("items");
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            if (item.isObject()) {
                entries.add(entry(item, i + 1, own, outlet, authors(feed)));
            } else {
                faults.add(new Feed.Fault(
                        "entry " + (i + 1), "not a JSON object; an entry is {id, url, title, content_html, …}"));
            }
        }
        return new Feed(Feed.Format.JSON_FEED, outlet, entries, List.of(), faults);
    }

    private static Feed.Entry entry(
            JsonNode item, int number, String base, @Nullable String outlet, @Nullable String feedAuthors) {
        String html = string(item, "content_html");
        String plain = string(item, "content_text");
        String summary = string(item, "summary");
        boolean meantWhole = html != null || plain != null;
        String text = html != null ? html : escaped(plain != null ? plain : summary);
        String authors = authors(item);
        Capture.Given given = new Capture.Given(
                string(item, "id"),
                string(item, "title"),
                authors == null ? feedAuthors : authors,
                string(item, "date_published"),
                string(item, "date_modified"),
                outlet,
                null);
        String link = Links.resolve(base, string(item, "url"));
        return new Feed.Entry(number, link, given, text, EntryText.isWhole(text, meantWhole), false);
    }

    private static @Nullable String authors(JsonNode node) {
        List<String> names = new ArrayList<>();
        JsonNode authors = node.path("authors");
        for (int i = 0; i < authors.size(); i++) {
            addName(authors.get(i), names);
        }
        if (names.isEmpty()) {
            addName(node.path("author"), names);
        }
        return names.isEmpty() ? null : names.stream().distinct().collect(Collectors.joining(", "));
    }

    private static void addName(JsonNode author, List<String> names) {
        String name = string(author, "name");
        if (name != null) {
            names.add(name);
        }
    }

    private static @Nullable String escaped(@Nullable String plain) {
        return plain == null ? null : EntryText.escaped(plain);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() || value.isContainer() ? null : FeedXml.emptyToNull(value.asString());
    }
}
