package org.stemma.intake;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import org.stemma.news.Flag;
import org.stemma.news.Stamp;

/**
 * What came with bytes but stands outside them: a response's head, a WARC record's, a mail part's.
 *
 * @param url where the bytes were published
 * @param contentType the header of this name, as written
 * @param captured when they were fetched
 * @param given what the sender says of the article
 * @param flags what was seen of the bytes on the way
 */
record Delivery(
        @Nullable String url,
        @Nullable String contentType,
        @Nullable Stamp captured,
        Capture.Given given,
        List<Flag> flags) {
    static final Delivery NOTHING = new Delivery(null, null, null, Capture.Given.NOTHING);

    Delivery {
        flags = List.copyOf(flags);
    }

    Delivery(@Nullable String url, @Nullable String contentType, @Nullable Stamp captured, Capture.Given given) {
        this(url, contentType, captured, given, List.of());
    }

    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s{0,3}=\\s{0,3}[\"']?\\s{0,3}([\\w.:-]{2,40})");

    /**
     * The head of an HTTP response.
     *
     * @param captured when it came; if null, the header Date tells
     */
    static Delivery http(@Nullable String url, ServedHead head, @Nullable String date, @Nullable Stamp captured) {
        return new Delivery(
                url, head.contentType(), captured == null ? sent(date) : captured, head.with(Capture.Given.NOTHING));
    }

    /** The charset that the content type names; null if it names none. */
    @Nullable
    String charset() {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** What the content type says the bytes are; unknown where it says nothing of use, as servers often do. */
    Kind kind() {
        return Kind.ofMediaType(mediaType());
    }

    /** The media type in lower case without its parameters; empty if there is none. */
    String mediaType() {
        String type = contentType == null ? "" : contentType;
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Stamp sent(@Nullable String date) {
        if (date == null) {
            return null;
        }
        try {
            OffsetDateTime time = ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toOffsetDateTime();
            return FileTime.stamp(time, Stamp.Basis.HTTP_HEADER, "the HTTP header Date says so");
        } catch (DateTimeException e) {
            return null;
        }
    }
}
