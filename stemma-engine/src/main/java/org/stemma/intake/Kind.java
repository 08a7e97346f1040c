package org.stemma.intake;

import java.util.Locale;
import java.util.Set;

/** What a file name says of the content. */
enum Kind {
    HTML,
    TEXT,
    JSON,
    /** XML: a feed, a sitemap, a list of feeds; nothing else in XML holds an article. */
    FEED,
    /** Files that lie beside saved pages and hold no article. */
    FOREIGN,
    UNKNOWN;

    static final String FOREIGN_REASON =
            "not a kind of file that holds an article; Stemma reads .html, .txt, .md, .json and .jsonl";

    private static final Set<String> HTML_NAMES = Set.of("html", "htm", "xhtml", "shtml");
    private static final Set<String> TEXT_NAMES = Set.of("txt", "text", "md", "markdown");
    private static final Set<String> JSON_NAMES = Set.of("json", "jsonl", "ndjson");
    private static final Set<String> FEED_NAMES = Set.of("xml", "rss", "atom", "rdf", "opml");
    private static final Set<String> FOREIGN_NAMES = Set.of(
            "css", "js", "mjs", "map", "csv", "tsv", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp",
            "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm", "pdf", "zip", "tar", "warc", "db", "sqlite",
            "jar", "exe", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt");

    static Kind of(String path) {
        String extension = extension(isCompressed(path) ? path.substring(0, path.length() - 3) : path);
        if (HTML_NAMES.contains(extension)) {
            return HTML;
        }
        if (TEXT_NAMES.contains(extension)) {
            return TEXT;
        }
        if (JSON_NAMES.contains(extension)) {
            return JSON;
        }
        if (FEED_NAMES.contains(extension)) {
            return FEED;
        }
        return FOREIGN_NAMES.contains(extension) ? FOREIGN : UNKNOWN;
    }

    /** What a media type says of the content; servers call anything text/plain or octet-stream, so only the telling are believed. */
    static Kind ofMediaType(String type) {
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> HTML;
            default -> UNKNOWN;
        };
    }

    static boolean isCompressed(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private static String extension(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
