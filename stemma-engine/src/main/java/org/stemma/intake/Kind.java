package org.stemma.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a file name says of the content. */
enum Kind {
    HTML("html htm xhtml xht shtml"),
    TEXT("txt text md markdown"),
    JSON("json jsonl ndjson"),
    /** XML: a feed, a sitemap, a list of feeds; nothing else in XML holds an article. */
    FEED("xml rss atom rdf opml"),
    /** Mails, and pages saved as mails are: MHTML. */
    MAIL("eml mht mhtml"),
    PDF("pdf"),
    /** Archives of the web: WARC and ARC. */
    WARC("warc arc"),
    ZIP("zip"),
    TAR("tar tgz"),
    /** Files that lie beside saved pages and hold no article. */
    FOREIGN("css js mjs map csv tsv png jpg jpeg gif webp avif svg ico bmp woff woff2 ttf otf eot"
            + " mp3 mp4 webm db sqlite jar exe doc docx xls xlsx ppt pptx odt epub cdx cdxj 7z rar xz bz2"),
    UNKNOWN;

    /** What is read, for messages. */
    static final String READ =
            ".html, .txt, .md, .json, .jsonl, .xml (feeds), .eml, .mhtml, .pdf, .warc, .arc, .zip and .tar,"
                    + " all with or without .gz";

    static final String FOREIGN_REASON = "not a kind of file that holds an article; Stemma reads " + READ;

    private static final Map<String, Kind> BY_EXTENSION = new HashMap<>();

    static {
        for (Kind kind : values()) {
            for (String extension : kind.extensions.split(" ", -1)) {
                BY_EXTENSION.put(extension, kind);
            }
        }
    }

    private final String extensions;

    Kind() {
        this("");
    }

    Kind(String extensions) {
        this.extensions = extensions;
    }

    static Kind of(String path) {
        String extension = extension(isCompressed(path) ? path.substring(0, path.length() - 3) : path);
        return extension.isEmpty() ? UNKNOWN : BY_EXTENSION.getOrDefault(extension, UNKNOWN);
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
