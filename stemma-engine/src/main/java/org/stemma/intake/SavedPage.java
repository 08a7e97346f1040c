package org.stemma.intake;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Stamp;

/**
 * What a saved page says of its saving: browsers write a comment with the address, page savers also the time.
 *
 * @param url where the page was saved from
 * @param saved when
 */
record SavedPage(@Nullable String url, @Nullable Stamp saved) {
    static final SavedPage NOTHING = new SavedPage(null, null);

    private static final int SAID_WITHIN = 1 << 12;
    private static final Pattern FROM = Pattern.compile("saved from url=\\(\\d{1,6}\\)(https?://[^\\s>]{1,2000})");
    private static final Pattern SINGLE_FILE = Pattern.compile("(?m)^\\s{0,8}url:\\s{0,4}(https?://[^\\s>]{1,2000})");
    private static final Pattern SAVED =
            Pattern.compile("saved date:\\s{0,4}(\\w{3} \\w{3} \\d{2} \\d{4} \\d{2}:\\d{2}:\\d{2}) GMT([+-]\\d{4})");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM dd yyyy HH:mm:ss xx", Locale.ENGLISH);

    static SavedPage of(String html) {
        String head = html.substring(0, Math.min(html.length(), SAID_WITHIN));
        int comment = head.indexOf("<!--");
        if (comment < 0) {
            return NOTHING;
        }
        String url = first(FROM, head);
        return new SavedPage(url == null ? first(SINGLE_FILE, head) : url, saved(head));
    }

    private static @Nullable Stamp saved(String head) {
        Matcher matcher = SAVED.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(matcher.group(1) + " " + matcher.group(2), TIME);
            return FileTime.stamp(time, Stamp.Basis.TEXT_LINE, "the page saver's comment says so");
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
