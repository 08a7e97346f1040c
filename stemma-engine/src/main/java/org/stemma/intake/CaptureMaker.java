package org.stemma.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import org.stemma.news.Flag;
import org.stemma.news.Refused;
import org.stemma.news.Stamp;
import org.stemma.text.ContentId;

/** Makes captures of the bytes of one file, or refuses them. */
final class CaptureMaker {
    /**
     * 4 Mi units: no article has such a line, whereas machine data has. Pages are exempt, since minified HTML is one line.
     */
    private static final int LONGEST_LINE = 4 << 20;

    private final String file;
    private final @Nullable Stamp time;
    private final boolean cleanText;
    private final String unit;
    private final Intake.Receiver receiver;
    private final FeedTaker feeds;

    /** @param feeds given the feeds that are found where an article might have been */
    CaptureMaker(String file, @Nullable Stamp time, boolean cleanText, Intake.Receiver receiver, FeedTaker feeds) {
        this(file, time, cleanText, "", receiver, feeds);
    }

    private CaptureMaker(
            String file,
            @Nullable Stamp time,
            boolean cleanText,
            String unit,
            Intake.Receiver receiver,
            FeedTaker feeds) {
        this.file = file;
        this.time = time;
        this.cleanText = cleanText;
        this.unit = unit;
        this.receiver = receiver;
        this.feeds = feeds;
    }

    /** A maker for a file whose places count something, such as "byte". */
    CaptureMaker countingIn(String counted) {
        return new CaptureMaker(file, time, cleanText, counted, receiver, feeds);
    }

    /** A maker for a file in which feeds are taken otherwise. */
    CaptureMaker taking(FeedTaker otherwise) {
        return new CaptureMaker(file, time, cleanText, unit, receiver, otherwise);
    }

    /** A whole file. */
    void page(byte[] bytes, Kind kind) {
        page("", bytes, kind, Delivery.NOTHING);
    }

    /**
     * Bytes that came with a head of their own: a response, a part of an archive. The content type says whether they are a page,
     * a PDF or text; where it does not, they are looked at.
     *
     * @param place where in the file, empty if they are all of it
     */
    void delivered(String place, byte[] bytes, Delivery delivery) {
        if (delivery.kind() == Kind.PDF || Sniffer.kind(bytes, Kind.UNKNOWN) == Kind.PDF) {
            new PdfReader(this).read(place, bytes, delivery);
        } else {
            page(place, bytes, delivery.kind(), delivery);
        }
    }

    private void page(String place, byte[] bytes, Kind kind, Delivery delivery) {
        if (bytes.length == 0) {
            refuse(place, "empty; nothing to read");
            return;
        }
        String binary = Sniffer.binary(bytes);
        if (!binary.isEmpty()) {
            refuse(place, binary + ", no text; Stemma reads " + Kind.READ);
            return;
        }
        if (FeedReader.isFeed(bytes) || (kind == Kind.FEED && FeedReader.isNoPage(bytes))) {
            feed(place, bytes, delivery);
            return;
        }
        boolean html = kind == Kind.HTML || (kind != Kind.TEXT && Sniffer.isHtml(bytes));
        Decoded decoded = Decoder.decode(bytes, html, delivery.charset());
        Refused refused = unreadable(decoded.text(), html, place);
        if (refused != null) {
            receiver.refused(refused);
            return;
        }
        List<Flag> flags = new ArrayList<>(delivery.flags());
        flags.addAll(decoded.flags());
        SavedPage saved = html ? SavedPage.of(decoded.text()) : SavedPage.NOTHING;
        String url = delivery.url() == null ? saved.url() : delivery.url();
        receiver.captured(new Capture(
                delivery.url() == null ? ContentId.of("capture", bytes) : pageId(delivery.url(), bytes),
                at(place),
                url,
                html ? Capture.Form.HTML : textForm(),
                Capture.Content.of(bytes),
                decoded.encoding(),
                decoded.basis(),
                decoded.text(),
                captured(saved, delivery),
                delivery.given(),
                flags));
    }

    /** The most exact time of capture: what came with the bytes, what a page saver wrote into them, the file's. */
    private @Nullable Stamp captured(SavedPage saved, Delivery delivery) {
        if (delivery.captured() != null) {
            return delivery.captured();
        }
        return saved.saved() == null ? time : saved.saved();
    }

    /** Pages of two addresses are two captures, be their bytes the same; one page fetched twice unchanged is one. */
    private static String pageId(String url, byte[] bytes) {
        return ContentId.of("capture", url, ContentId.of("bytes", bytes));
    }

    private String at(String place) {
        return place.isEmpty() ? file : file + "#" + place;
    }

    /**
     * Text that was read out of bytes of another kind. The capture keeps the bytes; every span counts in the text.
     *
     * @param how it was read, in words
     */
    void extracted(String place, byte[] bytes, String text, String how, Delivery delivery, List<Flag> flags) {
        Refused refused = unreadable(text, false, place);
        if (refused != null) {
            receiver.refused(refused);
            return;
        }
        receiver.captured(new Capture(
                delivery.url() == null ? ContentId.of("capture", bytes) : pageId(delivery.url(), bytes),
                at(place),
                delivery.url(),
                textForm(),
                Capture.Content.of(bytes),
                "UTF-8",
                how,
                text,
                captured(SavedPage.NOTHING, delivery),
                delivery.given(),
                flags));
    }

    private void feed(String place, byte[] bytes, Delivery delivery) {
        CaptureMaker timed =
                new CaptureMaker(file, captured(SavedPage.NOTHING, delivery), cleanText, unit, receiver, feeds);
        try {
            timed.feed(place, FeedReader.read(bytes, delivery.url() == null ? "" : delivery.url(), delivery.charset()));
        } catch (Refusal e) {
            Refused refused = e.of(file);
            refuse(place.isEmpty() ? refused.place() : place, refused.reason());
        }
    }

    /** A feed: its entries may be articles, or lead to them. */
    void feed(String place, Feed feed) {
        feeds.take(this, place, feed);
    }

    /** A feed's entry whose text is worth keeping: the capture's bytes are those of its text. */
    void entry(String place, Feed.Entry entry, List<Flag> flags) {
        String html = entry.text() == null ? "" : entry.text();
        Decoder.flagReplacements(html, flags);
        receiver.captured(new Capture(
                recordId(html, entry.link(), entry.given()),
                at(place),
                entry.link(),
                Capture.Form.HTML,
                Capture.Content.of(html.getBytes(StandardCharsets.UTF_8)),
                "UTF-8",
                "the feed's text",
                html,
                time,
                entry.given(),
                flags));
    }

    /** A record of a JSON file: the capture's bytes are those of its text. */
    void record(String place, String text, boolean html, @Nullable String url, Capture.Given given) {
        Refused refused = unreadable(text, html, place);
        if (refused != null) {
            receiver.refused(refused);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean bare = url == null && given.equals(Capture.Given.NOTHING);
        String id = bare ? ContentId.of("capture", bytes) : recordId(text, url, given);
        List<Flag> flags = new ArrayList<>();
        Decoder.flagReplacements(text, flags);
        receiver.captured(new Capture(
                id,
                at(place),
                url,
                html ? Capture.Form.HTML : textForm(),
                Capture.Content.of(bytes),
                "UTF-8",
                "JSON is UTF-8",
                text,
                time,
                given,
                flags));
    }

    void refuse(String place, String reason) {
        receiver.refused(new Refused(file, words(place), reason));
    }

    private String words(String place) {
        return unit.isEmpty() || place.isEmpty() || place.startsWith(unit) ? place : unit + " " + place;
    }

    /** Two outlets that print one text are two captures: what came with the text counts. */
    private static String recordId(String text, @Nullable String url, Capture.Given given) {
        return ContentId.of(
                "capture",
                text,
                orEmpty(url),
                orEmpty(given.id()),
                orEmpty(given.title()),
                orEmpty(given.published()),
                orEmpty(given.outlet()));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private Capture.Form textForm() {
        return cleanText ? Capture.Form.ARTICLE : Capture.Form.SCRAPE;
    }

    private @Nullable Refused unreadable(String text, boolean html, String place) {
        if (text.isBlank()) {
            return new Refused(file, words(place), "holds white space only; nothing to read");
        }
        if (html) {
            return null;
        }
        int longest = longestLine(text);
        return longest <= LONGEST_LINE
                ? null
                : new Refused(
                        file,
                        words(place),
                        "a line of " + longest
                                + " characters; no article has such a line: break it into lines of at most "
                                + LONGEST_LINE);
    }

    private static int longestLine(String text) {
        int longest = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            longest = Math.max(longest, end - start);
            start = end + 1;
        }
        return longest;
    }
}
