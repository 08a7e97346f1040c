package org.stemma.intake;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import org.stemma.news.Refused;

/**
 * Fetches one address at a time, politely: as robots.txt allows, at the host's pace, through a few redirects of which each is checked
 * anew, coming back when a host asks for patience, and asking only for what has changed. Thread-safe.
 */
final class Fetcher implements AutoCloseable {
    /** Browsers follow 20, news sites need two or three (scheme, host, slug). */
    static final int MOST_REDIRECTS = 5;

    /** A host that is busy three times over is left alone. */
    private static final int MOST_RETRIES = 2;

    /** How long a busy host is left alone that does not say how long; doubled each time. */
    private static final Duration BUSY = Duration.ofSeconds(5);

    /** A person would wait this long; who asks for more is read another time. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private static final int LARGEST_ROBOTS = 8 << 20;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private static final List<Exchange.Field> ASKED = List.of(
            new Exchange.Field(
                    "Accept",
                    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json,"
                            + " application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1"),
            new Exchange.Field("Accept-Encoding", "gzip, deflate"));

    private final Clock clock;
    private final WebClient client;
    private final HostPace pace;
    private final Robots robots;
    private final ResponseCache cache;

    /** An archive must hold the pages, not the news that they are unchanged. */
    private final boolean asksForAll;

    Fetcher(Fetching settings, Clock clock, HostPace.Sleeper sleeper) {
        this(settings, clock, sleeper, new AddressGuard(settings.allowPrivate()));
    }

    Fetcher(Fetching settings, Clock clock, HostPace.Sleeper sleeper, AddressGuard guard) {
        this.clock = clock;
        this.client = new WebClient(settings, clock, guard);
        this.pace = new HostPace(clock, sleeper, settings);
        this.robots = new Robots(this::robots);
        this.cache = new ResponseCache(settings.cache());
        this.asksForAll = settings.archive() != null;
    }

    /**
     * A page that was fetched.
     *
     * @param url where it was found after all redirects
     * @param at when it was asked for
     * @param head what the server says of it
     * @param body decoded
     */
    record Page(String url, Instant at, ServedHead head, Capture.Content body) {}

    /**
     * What came of an address.
     *
     * @param asked the address as it was given
     * @param page null if it was refused
     * @param refused null if it was fetched
     * @param exchanges all that was sent and answered for it but robots.txt, in order
     */
    record Outcome(
            String asked, @Nullable Page page, @Nullable Refused refused, List<Exchange> exchanges) {
        Outcome {
            exchanges = List.copyOf(exchanges);
        }

        /** How many bytes it holds in memory. */
        long size() {
            long size = page == null ? 0 : page.body.size();
            for (Exchange exchange : exchanges) {
                size += exchange.body().size();
            }
            return size;
        }
    }

    /** Fetches an address or says why not. */
    Outcome fetch(String asked) {
        List<Exchange> exchanges = new ArrayList<>();
        try {
            return new Outcome(asked, page(WebAddress.parse(asked), exchanges), null, exchanges);
        } catch (Refusal e) {
            return new Outcome(asked, null, e.of(asked), exchanges);
        }
    }

    private Page page(WebAddress first, List<Exchange> exchanges) throws Refusal {
        WebAddress address = first;
        Set<WebAddress> seen = new HashSet<>();
        while (seen.add(address)) {
            if (seen.size() > MOST_REDIRECTS + 1) {
                throw new Refusal("", "redirected more than " + MOST_REDIRECTS + " times");
            }
            try {
                Robots.Rules rules = robots.rules(address);
                rules.check(address);
                Exchange exchange = patiently(address, rules.delay(), exchanges);
                WebAddress next = redirect(exchange);
                if (next == null) {
                    return page(exchange);
                }
                address = next;
            } catch (Refusal e) {
                throw address.equals(first) ? e : e.at("redirected to " + address);
            }
        }
        throw new Refusal("", "redirected in a circle, back to " + address);
    }

    private Page page(Exchange exchange) throws Refusal {
        ServedHead head = ServedHead.of(exchange::header);
        byte[] body = exchange.body().bytes();
        String coding = exchange.header("Content-Encoding");
        if (exchange.status() == NOT_MODIFIED) {
            ResponseCache.Remembered known = cache.find(exchange.address());
            if (known == null) {
                throw new Refusal("", exchange.said() + ", though nothing is remembered of it");
            }
            head = ServedHead.of(known::header);
            body = known.body().bytes();
            coding = known.header("Content-Encoding");
        } else if (exchange.status() != OK) {
            throw new Refusal("", exchange.said());
        }
        Capture.Content decoded = Capture.Content.of(unpacked(body, coding));
        cache.remember(exchange);
        return new Page(exchange.address().toString(), exchange.at(), head, decoded);
    }

    /** A page can be asked for again, unlike an archived one, so half of it is not taken. */
    private static byte[] unpacked(byte[] body, @Nullable String coding) throws Refusal {
        PageBody page = PageBody.of(body, null, coding);
        // Sitemaps are sent as gzip files, and some servers compress without saying so.
        if (page.fault().isEmpty() && Sniffer.isGzip(page.bytes())) {
            page = PageBody.of(page.bytes(), null, "gzip");
        }
        if (!page.fault().isEmpty()) {
            throw new Refusal("", page.fault());
        }
        return page.bytes();
    }

    private static @Nullable WebAddress redirect(Exchange exchange) throws Refusal {
        String location = exchange.header("Location");
        return REDIRECTS.contains(exchange.status()) && location != null
                ? exchange.address().resolve(location)
                : null;
    }

    /** Comes back to a busy host, if it does not take too long. */
    private Exchange patiently(WebAddress address, Duration delay, List<Exchange> exchanges) throws Refusal {
        ResponseCache.Remembered known = asksForAll ? null : cache.find(address);
        List<Exchange.Field> fields = new ArrayList<>(ASKED);
        fields.addAll(known == null ? List.of() : known.conditions());
        Duration busy = BUSY;
        for (int retry = 0; ; retry++) {
            Exchange exchange = send(address, fields, delay, Intake.LARGEST_FILE);
            exchanges.add(exchange);
            if (exchange.status() != TOO_MANY_REQUESTS && exchange.status() != UNAVAILABLE) {
                return exchange;
            }
            Duration wait = wait(exchange, busy);
            if (wait.compareTo(LONGEST_WAIT) > 0) {
                throw new Refusal("", exchange.said() + "; it asks to come back in " + wait.toSeconds() + " s");
            }
            if (retry == MOST_RETRIES) {
                throw new Refusal("", exchange.said() + ", " + (retry + 1) + " times");
            }
            pace.postpone(address.host(), wait);
            busy = busy.multipliedBy(2);
        }
    }

    private Exchange send(WebAddress address, List<Exchange.Field> fields, Duration delay, int largest) throws Refusal {
        Duration left = pace.await(address.host(), delay);
        try {
            return client.get(address, fields, left, largest);
        } finally {
            pace.answered(address.host(), delay);
        }
    }

    /** A robots.txt holds through its redirects, to other hosts too (RFC 9309, 2.3.1.2). */
    private Exchange robots(WebAddress first) throws Refusal {
        WebAddress address = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Exchange exchange = send(address, ASKED, Duration.ZERO, LARGEST_ROBOTS);
            WebAddress next = redirect(exchange);
            if (next == null) {
                return exchange;
            }
            address = next;
        }
        throw new Refusal("", "redirected more than " + MOST_REDIRECTS + " times");
    }

    /** What Retry-After says: seconds, or a date. */
    private Duration wait(Exchange exchange, Duration otherwise) {
        String said = exchange.header("Retry-After");
        if (said == null) {
            return otherwise;
        }
        if (!said.isBlank() && said.length() < 10 && said.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(Long.parseLong(said));
        }
        try {
            Instant date = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), date);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
