package org.stemma.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;

/**
 * What a feed, a sitemap or a list of feeds says.
 *
 * @param title what it calls itself: the outlet, for want of a better name
 * @param entries what it tells of, in its order
 * @param feeds the addresses of other feeds and sitemaps that it names, in its order
 * @param faults where it is broken and what of it is left out
 */
record Feed(Format format, @Nullable String title, List<Entry> entries, List<String> feeds, List<Fault> faults) {
    /** The kinds of feed. */
    enum Format {
        RSS("RSS"),
        RDF("RSS 1.0"),
        ATOM("Atom"),
        JSON_FEED("JSON Feed"),
        SITEMAP("sitemap"),
        SITEMAP_INDEX("sitemap index"),
        OPML("OPML");

        final String words;

        Format(String words) {
            this.words = words;
        }
    }

    /**
     * One article, as the feed tells of it.
     *
     * @param number its place in the feed, from 1
     * @param link the absolute address of its page
     * @param given what the feed says about it
     * @param text all of its text that stands in the feed, as HTML; null if there is none
     * @param whole whether that text is the article and not an excerpt
     * @param broken whether the feed breaks off or breaks inside of it
     */
    record Entry(
            int number,
            @Nullable String link,
            Capture.Given given,
            @Nullable String text,
            boolean whole,
            boolean broken) {}

    /** A place where the feed is not as it should be, and what that means. */
    record Fault(String place, String reason) {}

    Feed {
        entries = List.copyOf(entries);
        feeds = List.copyOf(feeds);
        faults = List.copyOf(faults);
    }
}
