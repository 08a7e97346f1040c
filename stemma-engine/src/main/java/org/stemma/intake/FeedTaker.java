package org.stemma.intake;

import java.util.ArrayList;
import java.util.List;

/** Decides what becomes of a feed that was found where an article might have been. */
interface FeedTaker {
    /** Keeps what stands in the feed itself; fetches nothing. */
    FeedTaker KEEPER = (maker, place, feed) -> {
        FeedKeeper keeper = new FeedKeeper(maker, place, feed);
        feed.entries().forEach(keeper::keep);
        keeper.tellBare("follow it to fetch the pages (--follow)");
        keeper.tellFeeds(feed.feeds().size(), "follow it to fetch them (--follow)");
    };

    /** Keeps whole articles only, for archives of the web: the pages of the other entries stand beside the feed. */
    FeedTaker WHOLE = (maker, place, feed) -> {
        FeedKeeper keeper = new FeedKeeper(maker, place, feed);
        List<Feed.Entry> others = new ArrayList<>();
        feed.entries().forEach(entry -> {
            if (!entry.whole() || !keeper.keepText(entry)) {
                others.add(entry);
            }
        });
        keeper.tellOthers(others.size(), "the pages that were fetched stand in the archive");
    };

    /**
     * Takes a feed.
     *
     * @param maker makes the captures
     * @param place where in the file it stood, empty if it is all of it
     */
    void take(CaptureMaker maker, String place, Feed feed);
}
