package org.stemma.intake;

/** Decides what becomes of a feed that was found where an article might have been. */
interface FeedTaker {
    /** Keeps what stands in the feed itself; fetches nothing. */
    FeedTaker KEEPER = (maker, place, feed) -> {
        FeedKeeper keeper = new FeedKeeper(maker, place, feed);
        feed.entries().forEach(keeper::keep);
        keeper.tellBare("follow it to fetch the pages (--follow)");
        keeper.tellFeeds(feed.feeds().size(), "follow it to fetch them (--follow)");
    };

    /**
     * Takes a feed.
     *
     * @param maker makes the captures
     * @param place where in the file it stood, empty if it is all of it
     */
    void take(CaptureMaker maker, String place, Feed feed);
}
