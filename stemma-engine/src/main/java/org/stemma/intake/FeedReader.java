package org.stemma.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a feed, a sitemap or an OPML list.
 *
 * <p>A broken feed is read as far as it goes, and past the break where that is possible; the first fault is named.
 */
final class FeedReader {
    /** The sitemap protocol's own limit (sitemaps.org); no feed comes near it. */
    static final int MOST_ENTRIES = 50_000;

    /** Declarations, style sheets and licence comments may stand before the root. */
    private static final int ROOT_WITHIN = 1 << 12;

    private static final Pattern ROOT = Pattern.compile(
            "^[\\s\\ufeff]{0,200}(?:<\\?xml|<!--|<!DOCTYPE (?:rss|rdf)|<rss|<feed|<rdf:RDF|<urlset|<sitemapindex|<opml)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "<(?:[A-Za-z][\\w-]{0,20}:)?(?:rss|feed|RDF|urlset|sitemapindex|opml)[\\s>]", Pattern.CASE_INSENSITIVE);

    private FeedReader() {}

    /** Whether bytes start like the XML of a feed. */
    static boolean isFeed(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, ROOT_WITHIN), StandardCharsets.UTF_8);
        if (Decoder.hasWideMark(bytes)) {
            head = Decoder.decode(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, ROOT_WITHIN)), true).text();
        }
        return ROOT.matcher(head).find() && NAMED.matcher(head).find() && !head.contains("<html");
    }

    /**
     * Reads a feed.
     *
     * @param base its own address, empty if unknown
     * @throws Refusal if it is none
     */
    static Feed read(byte[] bytes, String base) throws Refusal {
        FeedTree tree = FeedTree.parse(Decoder.decode(bytes, true).text());
        Feed feed = SitemapXml.read(tree, base);
        if (feed == null && FeedXml.isFeed(tree.root())) {
            feed = new FeedXml(tree, base).read();
        }
        if (feed == null) {
            throw new Refusal(
                    "", "XML, but no feed, sitemap or OPML list: its root is <" + tree.root().tagName() + ">");
        }
        return bounded(feed, tree.firstBreak());
    }

    private static Feed bounded(Feed feed, FeedTree.@Nullable Break broken) {
        List<Feed.Fault> faults = new ArrayList<>(feed.faults());
        if (broken != null) {
            faults.add(new Feed.Fault(
                    broken.place(),
                    "not well-formed " + feed.format().words + " (" + broken.reason() + "); "
                            + feed.entries().size() + " entries could be read"));
        }
        List<Feed.Entry> entries = feed.entries();
        if (entries.size() > MOST_ENTRIES) {
            faults.add(new Feed.Fault(
                    "entries " + (MOST_ENTRIES + 1) + "–" + entries.size(),
                    "more than the " + MOST_ENTRIES + " that a feed may have; split it"));
            entries = entries.subList(0, MOST_ENTRIES);
        }
        List<String> feeds = feed.feeds().subList(0, Math.min(feed.feeds().size(), MOST_ENTRIES));
        return new Feed(feed.format(), feed.title(), entries, feeds, faults);
    }
}
