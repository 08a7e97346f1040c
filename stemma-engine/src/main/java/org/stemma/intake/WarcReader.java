package org.stemma.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.stemma.news.Flag;

/**
 * Reads archives of the web: the pages and texts in their records become captures with address, time and the headers they came
 * with. Records that hold no article are counted, and told in one line for the file; broken ones are named one by one.
 *
 * <p>{@link RecordFrames} cuts out the records; jwarc reads the heads inside them.
 */
final class WarcReader implements RecordFrames.Taker {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:\\s{0,4}(\\d{1,9})\\s{0,4}$");

    private final CaptureMaker maker;
    private final RecordTally tally = new RecordTally();

    /**
     * @param maker counting in bytes
     */
    WarcReader(CaptureMaker maker) {
        this.maker = maker.taking(FeedTaker.WHOLE);
    }

    /**
     * Reads all of an archive.
     *
     * @param packed whether it is gzip data
     */
    void read(InputStream in, boolean packed, Expansion expansion) throws IOException {
        try {
            new RecordFrames(this).read(in, packed, expansion);
        } finally {
            String summary = tally.summary();
            if (!summary.isEmpty()) {
                maker.refuse("", summary);
            }
        }
    }

    @Override
    public void broken(String place, String reason) {
        tally.broken();
        maker.refuse("byte " + place, "broken record: " + reason);
    }

    @Override
    public void record(String place, String head, byte[] content) {
        try {
            RecordHead record = RecordHead.parse(head);
            switch (record.type()) {
                case "response" -> response(place, record, content);
                case "resource", "conversion" -> payload(place, record, record.delivery(), content, "");
                default -> tally.passed(record.type(), record.url());
            }
        } catch (IOException e) {
            broken(place, "its head cannot be read: " + e.getMessage());
        }
    }

    /** A response whose record is broken is whole all the same if its body is as long as its own head says. */
    @Override
    public void remnant(String place, String head, byte[] content) {
        int end = headEnd(content);
        if (end < 0 || !startsWithHttp(content)) {
            return;
        }
        Matcher length = LENGTH.matcher(new String(content, 0, end, StandardCharsets.ISO_8859_1));
        if (length.find() && Integer.parseInt(length.group(1)) <= content.length - end) {
            record(place, head, Arrays.copyOf(content, end + Integer.parseInt(length.group(1))));
        }
    }

    private void response(String place, RecordHead record, byte[] content) throws IOException {
        if (!record.isWeb()) {
            tally.passed(record.scheme() + " response", record.url());
            return;
        }
        int end = headEnd(content);
        if (!startsWithHttp(content) || end < 0) {
            // Crawlers of the first years kept bodies without their heads.
            payload(place, record, record.delivery(), content, "");
            return;
        }
        HttpResponse http = HttpResponse.parseWithoutBody(
                Channels.newChannel(new ByteArrayInputStream(content, 0, end)),
                Channels.newChannel(OutputStream.nullOutputStream()));
        if (http.status() / 100 != 2) {
            tally.passed("HTTP " + http.status(), record.url());
            return;
        }
        MessageHeaders fields = http.headers();
        Delivery delivery = Delivery.http(
                record.url(),
                ServedHead.of(name -> fields.first(name).orElse(null)),
                fields.first("Date").orElse(null),
                record.captured());
        if (!mayHoldArticle(delivery, record)) {
            tally.passed(record.isHousekeeping() ? "file for crawlers" : delivery.mediaType(), record.url());
            return;
        }
        PageBody body = PageBody.of(
                Arrays.copyOfRange(content, end, content.length),
                fields.first("Transfer-Encoding").orElse(null),
                fields.first("Content-Encoding").orElse(null));
        payload(place, record, delivery, body.bytes(), body.fault());
    }

    private void payload(String place, RecordHead record, Delivery delivery, byte[] bytes, String fault) {
        if (!mayHoldArticle(delivery, record)) {
            tally.passed(record.isHousekeeping() ? "file for crawlers" : delivery.mediaType(), record.url());
            return;
        }
        if (bytes.length == 0) {
            tally.passed(fault.isEmpty() ? "empty page" : "page that cannot be unpacked", record.url());
            return;
        }
        String what = content(delivery, record, bytes);
        if (!what.isEmpty()) {
            tally.passed(what, record.url());
            return;
        }
        tally.read();
        maker.delivered(place, bytes, flagged(delivery, record, fault));
    }

    private static Delivery flagged(Delivery delivery, RecordHead record, String fault) {
        List<Flag> flags = new ArrayList<>();
        if (!fault.isEmpty()) {
            flags.add(new Flag(Flag.Kind.TRUNCATED, "archived incompletely: " + fault));
        }
        if (!record.truncated().isEmpty()) {
            flags.add(new Flag(Flag.Kind.TRUNCATED, "the crawler cut it off: " + record.truncated()));
        }
        return new Delivery(delivery.url(), delivery.contentType(), delivery.captured(), delivery.given(), flags);
    }

    /** Whether the media type is that of pages, or none that says anything. */
    private static boolean mayHoldArticle(Delivery delivery, RecordHead record) {
        return switch (delivery.mediaType()) {
            case "text/html", "application/xhtml+xml", "application/pdf" -> !record.isHousekeeping();
            case "", "text/plain", "application/octet-stream", "unk", "no-type", "*/*" -> !record.isHousekeeping();
            default -> MediaTypes.mayBeFeed(delivery.mediaType());
        };
    }

    /** What bytes are that hold no article; empty if they may. */
    private static String content(Delivery delivery, RecordHead record, byte[] bytes) {
        if (delivery.kind() == Kind.PDF) {
            return "";
        }
        if (delivery.kind() == Kind.HTML) {
            return Sniffer.binary(bytes);
        }
        if (Sniffer.isHtml(bytes) || FeedReader.isFeed(bytes)) {
            return "";
        }
        boolean text = delivery.mediaType().equals("text/plain") && !record.namesForeignFile();
        return text && Sniffer.binary(bytes).isEmpty() && !Sniffer.isData(bytes)
                ? ""
                : delivery.mediaType().isEmpty() ? "record of unknown type" : delivery.mediaType();
    }

    private static boolean startsWithHttp(byte[] content) {
        return content.length > 5 && new String(content, 0, 5, StandardCharsets.ISO_8859_1).equals("HTTP/");
    }

    /** Where the head ends, its blank line included; −1 if it does not. */
    private static int headEnd(byte[] content) {
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                int next = i + 1 < content.length && content[i + 1] == '\r' ? i + 2 : i + 1;
                if (next < content.length && content[next] == '\n') {
                    return next + 1;
                }
            }
        }
        return -1;
    }
}
