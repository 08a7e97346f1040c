package org.stemma.intake;

import java.util.Locale;
import java.util.Set;

/** What a file name says of the content. */
enum Kind {
    HTML,
    TEXT,
    JSON,
    /** Mails, and pages saved as mails are: MHTML. */
    MAIL,
    PDF,
    /** Archives of the web: WARC and ARC. */
    WARC,
    ZIP,
    TAR,
    /** Files that lie beside saved pages and hold no article. */
    FOREIGN,
    UNKNOWN;

    /** What is read, for messages. */
    static final String READ =
            ".html, .txt, .md, .json, .jsonl, .mhtml, .eml, .pdf, .warc, .arc, .zip and .tar, also with .gz";

    static final String FOREIGN_REASON = "not a kind of file that holds an article; Stemma reads " + READ;

    private static final Set<String> HTML_NAMES = Set.of("html", "htm", "xhtml", "xht", "shtml");
    private static final Set<String> TEXT_NAMES = Set.of("txt", "text", "md", "markdown");
    private static final Set<String> JSON_NAMES = Set.of("json", "jsonl", "ndjson");
    private static final Set<String> MAIL_NAMES = Set.of("eml", "mht", "mhtml");
    private static final Set<String> WARC_NAMES = Set.of("warc", "arc");
    private static final Set<String> FOREIGN_NAMES = Set.of(
            "css", "js", "mjs", "map", "xml", "rss", "atom", "csv", "tsv", "png", "jpg", "jpeg", "gif", "webp", "avif",
            "svg", "ico", "bmp", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm", "db", "sqlite", "jar",
            "exe", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "epub", "cdx", "cdxj", "7z", "rar", "xz", "bz2");

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
        if (MAIL_NAMES.contains(extension)) {
            return MAIL;
        }
        if (WARC_NAMES.contains(extension)) {
            return WARC;
        }
        return switch (extension) {
            case "pdf" -> PDF;
            case "zip" -> ZIP;
            case "tar", "tgz" -> TAR;
            default -> FOREIGN_NAMES.contains(extension) ? FOREIGN : UNKNOWN;
        };
    }

    /** What a media type says of the content; servers call anything text/plain or octet-stream, so only the telling are believed. */
    static Kind ofMediaType(String type) {
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> HTML;
            case "application/pdf" -> PDF;
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
