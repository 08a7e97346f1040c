package org.stemma.intake;

import java.util.ArrayList;
import java.util.List;
import org.stemma.news.Flag;

/**
 * Keeps the entries of a feed that say anything themselves.
 *
 * <p>A whole article becomes a capture. So does a summary of a sentence or more, flagged as cut: that an outlet reported it, and when, is
 * evidence, and nothing else of the report may be left. What is only a link is counted and refused together, since a sitemap has thousands.
 */
final class FeedKeeper {
    private final CaptureMaker maker;
    private final String place;
    private final Feed feed;
    private int bare;

    /** Tells the feed's faults at once. */
    FeedKeeper(CaptureMaker maker, String place, Feed feed) {
        this.maker = maker;
        this.place = place;
        this.feed = feed;
        feed.faults().forEach(fault -> maker.refuse(at(fault.place()), fault.reason()));
    }

    /** Keeps an entry, or counts it. */
    void keep(Feed.Entry entry) {
        if (!keepText(entry)) {
            bare++;
        }
    }

    /** Keeps an entry if it tells anything. */
    boolean keepText(Feed.Entry entry) {
        String text = entry.text();
        if (text == null
                || !(entry.whole() || EntryText.tells(text, entry.given().title()))) {
            return false;
        }
        List<Flag> flags = new ArrayList<>();
        if (entry.broken()) {
            flags.add(new Flag(Flag.Kind.TRUNCATED, "the " + words() + " is broken inside this entry"));
        } else if (!entry.whole()) {
            flags.add(new Flag(Flag.Kind.TRUNCATED, "the " + words() + " holds only a summary"));
        }
        maker.entry(at(Integer.toString(entry.number())), entry, flags);
        return true;
    }

    /**
     * Tells which entries were left out, and if there was nothing at all.
     *
     * @param advice what to do about it
     */
    void tellBare(String advice) {
        if (bare > 0) {
            maker.refuse(at(count(bare, "entry", "entries")), "only a link in the " + words() + ", no text; " + advice);
        }
        if (feed.entries().isEmpty() && feed.feeds().isEmpty() && feed.faults().isEmpty()) {
            maker.refuse(place, "the " + words() + " is empty; nothing to read");
        }
    }

    /** Tells that other feeds which this one names were left out. */
    void tellFeeds(int number, String advice) {
        if (number > 0) {
            maker.refuse(place, "the " + words() + " names " + count(number, "feed", "feeds") + "; " + advice);
        }
    }

    /** Tells that entries without a whole article were left out. */
    void tellOthers(int number, String advice) {
        if (number > 0) {
            maker.refuse(
                    place,
                    "the " + words() + " has " + count(number, "entry", "entries") + " without the whole text; "
                            + advice);
        }
    }

    private String words() {
        return feed.format().words;
    }

    private static String count(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    private String at(String within) {
        return place.isEmpty() || within.isEmpty() ? place + within : place + "/" + within;
    }
}
