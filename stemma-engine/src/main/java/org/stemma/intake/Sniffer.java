package org.stemma.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Looks at the first bytes of a file: binary, HTML, or text. */
final class Sniffer {
    static final int SNIFFED = 1 << 13;

    /** Share of control characters above which bytes are no text; text of any encoding stays under 1 %. */
    private static final double MOST_CONTROLS = 0.05;

    private static final Map<String, String> MAGIC = Map.ofEntries(
            Map.entry("\u0089PNG", "a PNG image"),
            Map.entry("\u00ff\u00d8\u00ff", "a JPEG image"),
            Map.entry("GIF8", "a GIF image"),
            Map.entry("%PDF", "a PDF"),
            Map.entry("PK\u0003\u0004", "a zip archive or office document"),
            Map.entry("\u00d0\u00cf\u0011\u00e0", "an office document"),
            Map.entry("\u001f\u008b", "gzip data"),
            Map.entry("BZh", "bzip2 data"),
            Map.entry("\u00fd7zXZ", "xz data"),
            Map.entry("(\u00b5/\u00fd", "zstd data"),
            Map.entry("7z\u00bc\u00af", "a 7z archive"),
            Map.entry("Rar!", "a RAR archive"),
            Map.entry("SQLite format 3", "an SQLite database"),
            Map.entry("\u007fELF", "a program"));

    private static final int TAR_MARK = 257;

    /** Where the first entry's name stands in a zip archive. */
    private static final int ZIP_NAME = 30;

    /** The line of a mail's head, at its very start. */
    private static final Pattern MAIL_LINE = Pattern.compile("\\A\\s{0,4}(?:From |[A-Za-z][A-Za-z0-9-]{1,60}: ?)");

    private static final Pattern MAIL_FIELD = Pattern.compile(
            "(?im)^(from|date|subject|mime-version|message-id|received|to|content-type|return-path|snapshot-content-location):");

    /** Fewer fields of these begin notes and interviews as well. */
    private static final int FEWEST_FIELDS = 3;

    private static final Pattern HTML_START = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|title|meta|div|p|article|section|table|h1)\\b",
            Pattern.CASE_INSENSITIVE);

    /** JSON, scripts, style sheets, crawlers' rules; each by how it must or nearly always does start. */
    private static final Pattern DATA = Pattern.compile(
            "\\A(?:[{\\[]\\s{0,20}[\"{\\[]|<\\?xml|/\\*|//|@(?:charset|import|media)|\\(function|function\\b|var |window\\.|document\\.|\"use strict|user-agent:|#EXTM3U|WEBVTT)",
            Pattern.CASE_INSENSITIVE);

    private Sniffer() {}

    static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8;
    }

    /** What the start of gzip data unpacks to, as far as it can be unpacked. */
    static byte[] unpacked(byte[] start) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(start))) {
            byte[] piece = new byte[1 << 9];
            for (int count = in.read(piece); count >= 0 && unpacked.size() < SNIFFED; count = in.read(piece)) {
                unpacked.write(piece, 0, count);
            }
        } catch (IOException e) {
            // The start ends somewhere, or is broken: what came of it tells all the same.
            return unpacked.toByteArray();
        }
        return unpacked.toByteArray();
    }

    /**
     * The kind of a file: as its first bytes say where they do, else as its name does.
     *
     * @param named what the name says
     */
    static Kind kind(byte[] bytes, Kind named) {
        String head = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
        if (head.startsWith("WARC/") || head.startsWith("filedesc:")) {
            return Kind.WARC;
        }
        if (head.startsWith("%PDF")) {
            return Kind.PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            boolean office = head.contains("[Content_Types].xml") || head.startsWith("mimetype", ZIP_NAME);
            return office ? named : Kind.ZIP;
        }
        if (head.startsWith("ustar", TAR_MARK)) {
            return Kind.TAR;
        }
        return switch (named) {
            case UNKNOWN -> head.strip().startsWith("{") ? Kind.JSON : isMail(head) ? Kind.MAIL : Kind.UNKNOWN;
            case HTML -> isMail(head) ? Kind.MAIL : Kind.HTML;
            default -> named;
        };
    }

    private static boolean isMail(String head) {
        if (!MAIL_LINE.matcher(head).find()) {
            return false;
        }
        int end = head.indexOf("\n\n") < 0 ? head.indexOf("\r\n\r\n") : head.indexOf("\n\n");
        Matcher field = MAIL_FIELD.matcher(end < 0 ? head : head.substring(0, end));
        Set<String> fields = new HashSet<>();
        while (field.find()) {
            fields.add(field.group(1).toLowerCase(Locale.ROOT));
        }
        return fields.size() >= FEWEST_FIELDS;
    }

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

    /** Whether text is data or a program's, as servers send it under the name of plain text. */
    static boolean isData(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1).strip();
        return DATA.matcher(start).find();
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
