package org.stemma.intake;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;

/** Reads sitemaps with the news extension, sitemap indexes, and OPML lists of feeds. */
final class SitemapXml {
    private SitemapXml() {}

    /** A list of links, or null if a document is none. */
    static @Nullable Feed read(FeedTree tree, String base) {
        return switch (FeedTree.name(tree.root())) {
            case "urlset" -> sitemap(tree, base);
            case "sitemapindex" -> index(tree, base);
            case "opml" -> opml(tree, base);
            default -> null;
        };
    }

    private static Feed sitemap(FeedTree tree, String base) {
        List<Feed.Entry> entries = new ArrayList<>();
        for (Element url : tree.root().children()) {
            if (!FeedTree.name(url).equals("url")) {
                continue;
            }
            Capture.Given given = new Capture.Given(
                    null,
                    first(url, "news:title"),
                    null,
                    first(url, "news:publication_date"),
                    first(url, "lastmod"),
                    first(url, "news:name"),
                    null);
            String link = Links.resolve(base, first(url, "loc"));
            entries.add(new Feed.Entry(entries.size() + 1, link, given, null, false, tree.breaksIn(url)));
        }
        return new Feed(Feed.Format.SITEMAP, null, entries, List.of(), List.of());
    }

    private static Feed index(FeedTree tree, String base) {
        List<String> sitemaps = new ArrayList<>();
        for (Element element : tree.root().children()) {
            String link = FeedTree.name(element).equals("sitemap") ? Links.resolve(base, first(element, "loc")) : null;
            if (link != null) {
                sitemaps.add(link);
            }
        }
        return new Feed(Feed.Format.SITEMAP_INDEX, null, List.of(), sitemaps, List.of());
    }

    private static Feed opml(FeedTree tree, String base) {
        List<String> feeds = new ArrayList<>();
        List<Feed.Entry> pages = new ArrayList<>();
        for (Element outline : tree.root().getElementsByTag("outline")) {
            String feed = Links.resolve(base, attribute(outline, "xmlUrl"));
            String page = Links.resolve(base, attribute(outline, "url"));
            if (feed != null) {
                feeds.add(feed);
            } else if (page != null && attribute(outline, "type").equalsIgnoreCase("include")) {
                feeds.add(page);
            } else if (page != null) {
                Capture.Given given = new Capture.Given(null, null, null, null);
                pages.add(new Feed.Entry(pages.size() + 1, page, given, null, false, tree.breaksIn(outline)));
            }
        }
        return new Feed(Feed.Format.OPML, first(tree.root(), "title"), pages, feeds, List.of());
    }

    /** Attributes of OPML are written in every mixture of cases. */
    private static String attribute(Element element, String name) {
        return element.attributes().getIgnoreCase(name);
    }

    private static @Nullable String first(Element within, String name) {
        for (Element element : within.getAllElements()) {
            if (FeedTree.name(element).equals(name)) {
                return FeedXml.emptyToNull(element.text());
            }
        }
        return null;
    }
}
