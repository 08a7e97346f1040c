package org.stemma.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks at the first bytes of a file: binary, HTML, or text. */
final class Sniffer {
    private static final int SNIFFED = 1 << 13;

    /** Share of control characters above which bytes are no text; text of any encoding stays under 1 %. */
    private static final double MOST_CONTROLS = 0.05;

    private static final Map<String, String> MAGIC = Map.of(
            "%PDF", "a PDF",
            "\u0089PNG", "a PNG image",
            "\u00ff\u00d8\u00ff", "a JPEG image",
            "GIF8", "a GIF image",
            "PK\u0003\u0004", "a zip archive or office document",
            "\u001f\u008b", "gzip data without a name in .gz",
            "SQLite format 3", "an SQLite database",
            "WARC/", "a WARC archive",
            "\u007fELF", "a program");

    private static final Pattern HTML_START = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|title|meta|div|p|article|section|table|h1)\\b",
            Pattern.CASE_INSENSITIVE);

    private Sniffer() {}

    /** What kind of binary it is, in words; empty if it may be text. */
    static String binary(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> magic : new java.util.TreeMap<>(MAGIC).entrySet()) {
            if (head.startsWith(magic.getKey())) {
                return magic.getValue();
            }
        }
        if (WideText.mark(bytes) != null || WideText.charset(bytes) != null) {
            return "";
        }
        int controls = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == 0) {
                return "binary data (a zero byte at " + i + ")";
            }
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u001b') {
                controls++;
            }
        }
        return controls > MOST_CONTROLS * head.length() ? "binary data" : "";
    }

    /** Whether bytes look like a page: a tag of the outer frame near the start. */
    static boolean isHtml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
        String start = head.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml") || start.startsWith("<!--")) {
            return HTML_START.matcher(start).find();
        }
        return HTML_START.matcher(start).lookingAt() || start.contains("<html") || start.contains("<!doctype html");
    }
}
