package org.stemma.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the bytes of a feed, a sitemap or an OPML list.
 *
 * <p>A broken feed is read as far as it goes, and past the break where that is possible; the first fault is named.
 */
final class FeedReader {
    /** The sitemap protocol's own limit (sitemaps.org); no feed comes near it. */
    static final int MOST_ENTRIES = 50_000;

    /** Declarations, style sheets and licence comments may stand before the root. */
    private static final int ROOT_WITHIN = 1 << 14;

    private static final String JSON_VERSION = "jsonfeed.org/version";
    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "urlset", "sitemapindex", "opml");

    private FeedReader() {}

    /** Whether bytes start like the XML of a feed. */
    static boolean isFeed(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, ROOT_WITHIN), StandardCharsets.UTF_8);
        if (head.indexOf('\0') >= 0) {
            head = Decoder.decode(Arrays.copyOf(bytes, Math.min(bytes.length, ROOT_WITHIN)), true)
                    .text();
        }
        if (isJson(head)) {
            return true;
        }
        String root = rootName(head).toLowerCase(Locale.ROOT);
        return ROOTS.contains(root.substring(root.indexOf(':') + 1));
    }

    private static boolean isJson(String head) {
        return head.stripLeading().startsWith("{") && head.contains(JSON_VERSION);
    }

    /** Whether bytes are the XML of anything but a page. */
    static boolean isNoPage(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, ROOT_WITHIN), StandardCharsets.UTF_8);
        return !rootName(head).equalsIgnoreCase("html");
    }

    /** The name of the first element, after declarations, comments and a document type; empty if there is none. */
    private static String rootName(String head) {
        int at = 0;
        while (at >= 0 && at < head.length()) {
            char c = head.charAt(at);
            if (Character.isWhitespace(c) || c == '\ufeff') {
                at++;
            } else if (head.startsWith("<!--", at)) {
                at = after(head, "-->", at);
            } else if (head.startsWith("<?", at)) {
                at = after(head, "?>", at);
            } else if (head.startsWith("<!", at)) {
                int end = head.indexOf('>', at);
                int subset = head.indexOf('[', at);
                at = after(head, subset >= 0 && subset < end ? "]>" : ">", at);
            } else {
                return c == '<' ? name(head, at + 1) : "";
            }
        }
        return "";
    }

    private static int after(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? -1 : found + mark.length();
    }

    private static String name(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }

    /**
     * Reads a feed.
     *
     * @param base its own address, empty if unknown
     * @param charset what the HTTP header says, null if nothing does
     * @throws Refusal if it is none
     */
    static Feed read(byte[] bytes, String base, @Nullable String charset) throws Refusal {
        if (isJson(new String(bytes, 0, Math.min(bytes.length, ROOT_WITHIN), StandardCharsets.UTF_8))) {
            return json(bytes, base);
        }
        FeedTree tree = FeedTree.parse(Decoder.decode(bytes, true, charset).text());
        Feed feed = SitemapXml.read(tree, base);
        if (feed == null && FeedXml.isFeed(tree.root())) {
            feed = new FeedXml(tree, base).read();
        }
        if (feed == null) {
            throw new Refusal(
                    "",
                    "XML, but no feed, sitemap or OPML list: its root is <"
                            + tree.root().tagName() + ">");
        }
        return bounded(feed, tree.firstBreak());
    }

    private static Feed json(byte[] bytes, String base) throws Refusal {
        try {
            return bounded(JsonFeed.read(JSON.readTree(bytes), base), null);
        } catch (JacksonException e) {
            throw new Refusal("", "a JSON Feed that is not JSON (" + e.getOriginalMessage() + ")");
        }
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
