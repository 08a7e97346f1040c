package org.stemma.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import org.stemma.news.Refused;
import org.stemma.news.Stamp;

/**
 * Reads addresses of the web: pages become captures, and feeds, sitemaps and lists of feeds lead on to theirs.
 *
 * <p>Captures come in the order of the addresses and, within a feed, of its entries. An address that several feeds name is fetched
 * once. One object for one reading; not thread-safe, though it fetches on many threads.
 */
final class WebReader implements AutoCloseable {
    /** A list of sitemap indexes is the deepest that sense makes: list, index, sitemap, page. */
    private static final int DEEPEST = 3;

    private final Fetching settings;
    private final boolean cleanText;
    private final Intake.Receiver receiver;
    private final Clock clock;
    private final HostPace.Sleeper sleeper;
    private final Set<String> visited = new HashSet<>();
    private @Nullable Fetcher fetcher;
    private @Nullable FetchQueue queue;
    private @Nullable WarcArchive archive;
    private boolean archiveFailed;
    private int followed;

    WebReader(Fetching settings, boolean cleanText, Intake.Receiver receiver, Clock clock, HostPace.Sleeper sleeper) {
        this.settings = settings;
        this.cleanText = cleanText;
        this.receiver = receiver;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Reads addresses that the user gave. */
    void read(List<String> addresses) {
        visited.addAll(addresses);
        fetch(addresses, outcome -> take(outcome, Capture.Given.NOTHING, false, 0));
    }

    /** Takes a local feed: its entries are fetched if the settings say so. */
    void takeLocal(CaptureMaker maker, String place, Feed feed) {
        if (settings.follow()) {
            follow(maker, place, feed, 0);
        } else {
            FeedTaker.KEEPER.take(maker, place, feed);
        }
    }

    private void fetch(List<String> addresses, java.util.function.Consumer<Fetcher.Outcome> taker) {
        if (addresses.isEmpty()) {
            return;
        }
        if (!openArchive()) {
            addresses.forEach(address ->
                    receiver.refused(new Refused(address, "", "not fetched, since the archive cannot be written")));
            return;
        }
        FetchQueue open = queue;
        if (open == null) {
            Fetcher fresh = new Fetcher(settings, clock, sleeper);
            open = new FetchQueue(fresh);
            fetcher = fresh;
            queue = open;
        }
        open.fetch(addresses, outcome -> {
            outcome.exchanges().forEach(this::write);
            taker.accept(outcome);
        });
    }

    private void take(Fetcher.Outcome outcome, Capture.Given given, boolean feedWanted, int depth) {
        Fetcher.Page page = outcome.page();
        if (outcome.refused() != null) {
            receiver.refused(outcome.refused());
        } else if (page != null) {
            take(outcome.asked(), page, given, feedWanted, depth);
        }
    }

    private void take(String asked, Fetcher.Page page, Capture.Given given, boolean feedWanted, int depth) {
        Stamp fetched = FileTime.stamp(page.at().atOffset(ZoneOffset.UTC), Stamp.Basis.FETCHED, "it was fetched then");
        CaptureMaker maker = new CaptureMaker(
                asked, fetched, cleanText, receiver, (from, place, feed) -> follow(from, place, feed, depth));
        byte[] bytes = page.body().bytes();
        Delivery delivery = new Delivery(
                page.url(), page.head().contentType(), fetched, page.head().with(given));
        if (delivery.mediaType().endsWith("json") || delivery.mediaType().endsWith("jsonl")) {
            readJson(maker, asked, bytes);
        } else if (feedWanted && !FeedReader.isFeed(bytes)) {
            maker.refuse("", "was named as a feed and is none (" + delivery.mediaType() + ")");
        } else {
            maker.delivered("", bytes, delivery);
        }
    }

    private void readJson(CaptureMaker maker, String asked, byte[] bytes) {
        try {
            new JsonRecords(maker).read(new BufferedInputStream(new ByteArrayInputStream(bytes)), true);
        } catch (IOException e) {
            receiver.refused(new Refused(asked, "", "cannot be read: " + e.getMessage()));
        }
    }

    /** Keeps what a feed holds and fetches what it names, in its order. */
    private void follow(CaptureMaker maker, String place, Feed feed, int depth) {
        FeedKeeper keeper = new FeedKeeper(maker, place, feed);
        if (depth >= DEEPEST) {
            maker.refuse(place, "a feed named by a feed, " + DEEPEST + " times over; give its address to read it");
            return;
        }
        Deque<Feed.Entry> waiting = new ArrayDeque<>(feed.entries());
        waiting.removeIf(entry -> !entry.whole() && visited.contains(entry.link()));
        List<String> links = links(waiting);
        fetch(links, outcome -> {
            Feed.Entry entry = waiting.remove();
            while (entry.whole() || !outcome.asked().equals(entry.link())) {
                keeper.keep(entry);
                entry = waiting.remove();
            }
            take(outcome, entry.given(), false, depth + 1);
            if (outcome.refused() != null) {
                keeper.keepText(entry);
            }
        });
        waiting.forEach(keeper::keep);
        keeper.tellBare(
                followed < settings.mostPages() ? "nor an address that can be fetched" : "a reading " + atMost());
        followFeeds(keeper, feed, depth);
    }

    /** The pages to fetch, as many as may be; of two entries with one address, the first counts. */
    private List<String> links(Deque<Feed.Entry> entries) {
        List<String> links = new ArrayList<>();
        for (Feed.Entry entry : entries) {
            String link = entry.link();
            if (!entry.whole() && link != null && followed < settings.mostPages() && visited.add(link)) {
                links.add(link);
                followed++;
            }
        }
        return links;
    }

    private void followFeeds(FeedKeeper keeper, Feed feed, int depth) {
        List<String> links = feed.feeds().stream().filter(visited::add).toList();
        int allowed = Math.min(links.size(), settings.mostPages() - followed);
        followed += allowed;
        keeper.tellFeeds(links.size() - allowed, "not all are fetched: a reading " + atMost());
        fetch(links.subList(0, allowed), outcome -> take(outcome, Capture.Given.NOTHING, true, depth + 1));
    }

    private String atMost() {
        return "fetches " + settings.mostPages() + " pages for feeds at most (--most-pages)";
    }

    private boolean openArchive() {
        Path path = settings.archive();
        if (path == null || archive != null) {
            return true;
        }
        if (!archiveFailed) {
            try {
                archive = WarcArchive.create(path, settings, clock.instant());
                return true;
            } catch (IOException e) {
                failArchive(path, e);
            }
        }
        return false;
    }

    private void write(Exchange exchange) {
        WarcArchive open = archive;
        if (open != null && !archiveFailed) {
            try {
                open.write(exchange);
            } catch (IOException e) {
                failArchive(java.util.Objects.requireNonNull(settings.archive()), e);
            }
        }
    }

    private void failArchive(Path path, IOException e) {
        archiveFailed = true;
        String reason = e instanceof FileAlreadyExistsException
                ? "is there already; give the archive another name"
                : "the archive cannot be written: " + e.getMessage();
        receiver.refused(new Refused(path.toString(), "", reason));
    }

    @Override
    public void close() {
        if (fetcher != null) {
            fetcher.close();
        }
        WarcArchive open = archive;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                failArchive(java.util.Objects.requireNonNull(settings.archive()), e);
            }
        }
    }
}
