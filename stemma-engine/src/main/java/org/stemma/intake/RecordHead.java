package org.stemma.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.stemma.news.Capture;
import org.stemma.news.Stamp;

/**
 * What the head of an archived record says.
 *
 * @param type WARC's, in lower case; an ARC record is a response
 * @param url where it was fetched, null if nowhere
 * @param contentType of the record's content
 * @param truncated why the crawler cut it off; empty if it did not
 */
record RecordHead(
        String type,
        @Nullable String url,
        @Nullable Stamp captured,
        @Nullable String contentType,
        String truncated) {
    private static final Pattern ARC_LINE = Pattern.compile(
            "([a-z]{2,12}:[^\\r\\n]{0,4000}?) (\\S{1,60}) (\\d{12,17}) ([^\\r\\n ]{1,300})(?: [^\\r\\n]{1,300})?\\s{0,4}");

    private static final DateTimeFormatter ARC_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    /** Files that crawlers fetch for themselves. */
    private static final Pattern HOUSEKEEPING = Pattern.compile(
            "(?i)https?://[^/]{1,300}/(?:\\.well-known/.{1,200}|[a-z-]{1,20}ads\\.txt|ads\\.txt|robots\\.txt|humans\\.txt)(?:\\?.{0,200})?");

    /**
     * Reads a head.
     *
     * @param head a WARC record's with its version line, or an ARC record's line
     */
    static RecordHead parse(String head) throws IOException {
        return head.startsWith("WARC/") ? warc(head) : arc(head);
    }

    private static RecordHead warc(String head) throws IOException {
        String fields = head.substring(head.indexOf('\n') + 1);
        MessageHeaders said = MessageHeaders.parse(
                Channels.newChannel(new ByteArrayInputStream(fields.getBytes(StandardCharsets.UTF_8))));
        String type = said.first("WARC-Type").orElse("record without a type").toLowerCase(Locale.ROOT);
        String url = said.first("WARC-Target-URI").map(RecordHead::bare).orElse(null);
        Stamp captured = said.first("WARC-Date").map(RecordHead::stamp).orElse(null);
        return new RecordHead(
                type,
                url,
                captured,
                said.first("Content-Type").orElse(null),
                said.first("WARC-Truncated").orElse(""));
    }

    private static RecordHead arc(String head) throws IOException {
        Matcher line = ARC_LINE.matcher(head);
        if (!line.matches()) {
            throw new IOException("no address, date and type in the line");
        }
        String url = line.group(1);
        boolean own = url.startsWith("filedesc:");
        return new RecordHead(
                own ? "filedesc" : "response", own ? null : url, arcTime(line.group(3)), line.group(4), "");
    }

    /** What the record itself says of its content, where no HTTP head does. */
    Delivery delivery() {
        return new Delivery(url, contentType, captured, Capture.Given.NOTHING);
    }

    String scheme() {
        int end = url == null ? -1 : url.indexOf(':');
        return end < 0 ? "unaddressed" : String.valueOf(url).substring(0, end).toLowerCase(Locale.ROOT);
    }

    boolean isWeb() {
        return scheme().equals("http") || scheme().equals("https");
    }

    /** Whether it was fetched or written for the crawl's own sake. */
    boolean isHousekeeping() {
        return switch (scheme()) {
            case "http", "https" -> HOUSEKEEPING.matcher(String.valueOf(url)).matches();
            case "file", "ftp", "ftps", "unaddressed" -> false;
            default -> true;
        };
    }

    /** Whether the address ends in a file name that is no text's: servers call scripts and styles plain text. */
    boolean namesForeignFile() {
        if (url == null) {
            return false;
        }
        int end = url.indexOf('?');
        Kind kind = Kind.of(end < 0 ? url : url.substring(0, end));
        return kind != Kind.TEXT && kind != Kind.HTML && kind != Kind.UNKNOWN;
    }

    /** Older writers put addresses in angle brackets, misled by the standard's grammar. */
    private static String bare(String uri) {
        return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
    }

    private static @Nullable Stamp stamp(String date) {
        try {
            return FileTime.stamp(
                    OffsetDateTime.parse(date.strip()), Stamp.Basis.WARC_RECORD, "the archived record's WARC-Date");
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Stamp arcTime(String digits) {
        try {
            String seconds = (digits + "00").substring(0, 14);
            OffsetDateTime time = LocalDateTime.parse(seconds, ARC_TIME).atOffset(ZoneOffset.UTC);
            return FileTime.stamp(time, Stamp.Basis.WARC_RECORD, "the archived record's date");
        } catch (DateTimeException e) {
            return null;
        }
    }
}
