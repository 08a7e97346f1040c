package org.stemma.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to fetch from the web. Nothing is fetched without it.
 *
 * @param userAgent the name it goes by, with who to turn to
 * @param allowPrivate whether hosts on this machine and in private networks may be asked
 * @param follow whether the entries of a local feed are fetched; those of a feed that was itself fetched always are
 * @param mostPages how many pages one reading may fetch for feeds and sitemaps
 * @param pause from one request to a host to the next
 * @param request how long one request may take
 * @param whole how long the whole reading may take
 * @param archive a WARC file to write what was fetched to; it must not exist
 * @param cache a folder in which pages are remembered, so that an unchanged page is not sent again; with an archive, all are sent
 */
public record Fetching(
        String userAgent,
        boolean allowPrivate,
        boolean follow,
        int mostPages,
        Duration pause,
        Duration request,
        Duration whole,
        @Nullable Path archive,
        @Nullable Path cache) {
    /** A day's output of a large outlet; a sitemap may name 50,000. */
    public static final int MOST_PAGES = 1000;

    /** What no server notices: crawlers of web archives keep to a second or more. */
    public static final Duration PAUSE = Duration.ofSeconds(1);

    /** The slowest pages that people wait for. */
    public static final Duration REQUEST = Duration.ofSeconds(30);

    /** A thousand pages of one host at one a second, and as much again for slow ones. */
    public static final Duration WHOLE = Duration.ofMinutes(40);

    /** The name that robots.txt may give rules for. */
    static final String ROBOT = "stemma";

    public Fetching {
        if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new IllegalArgumentException("A user agent is printable ASCII: " + userAgent);
        }
        if (mostPages < 0 || pause.isNegative() || !request.isPositive() || !whole.isPositive()) {
            throw new IllegalArgumentException("Limits must be positive");
        }
    }

    /**
     * Polite fetching of public pages, not remembered.
     *
     * @param contact an address that a site's owner can turn to, null for none
     */
    public static Fetching politely(@Nullable String contact) {
        String name = "Stemma/0.1 (news reader" + (contact == null ? "" : "; +" + contact) + ")";
        return new Fetching(name, false, false, MOST_PAGES, PAUSE, REQUEST, WHOLE, null, null);
    }
}
