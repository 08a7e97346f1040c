package org.stemma.store;

import java.nio.file.Path;
import java.util.List;
import org.stemma.text.Embeddings;

/**
 * The views of a store: its articles, and its stories with what was found in them, which stand apart so that what is rare among articles is judged by
 * articles alone; and the meanings of texts, which come later than these and are taken up by themselves.
 */
record Views(View articles, View stories, View meanings) implements AutoCloseable {
    static Views of(Path path, Database database) {
        String store = fact(database, "store");
        String name = String.valueOf(path.getFileName());
        return new Views(
                new View(path.resolveSibling(name + ".index"), store, null),
                new View(path.resolveSibling(name + ".stories"), store, Finder.NEWEST),
                new View(path.resolveSibling(name + ".meanings"), fact(database, "meanings"), null));
    }

    /** By what a view knows the store that it is of. That of meanings outlives the others: it hears of what goes, and to build it costs most. */
    private static String fact(Database database, String name) {
        return database.first("SELECT value FROM facts WHERE name = ?", row -> row.getString(1), name)
                .orElse("");
    }

    /** What the views of a store follow. */
    record Feeds(View.Feed articles, View.Feed stories) {}

    /** Brings the first two up to the store, in memory if need be. */
    void complete(Store store) {
        articles.complete(store.feeds().articles());
        stories.complete(store.feeds().stories());
        showMeanings();
    }

    /** As they were left: to be built anew they may take an hour, and nobody waits for that. */
    private void showMeanings() {
        meanings.follow(number -> new View.Batch(number, List.of()));
    }

    /** Brings the first two up to the store, where they can be written. */
    boolean follow(Store store) {
        boolean articlesFollow = articles.follow(store.feeds().articles());
        return stories.follow(store.feeds().stories()) && articlesFollow;
    }

    /** Takes up so many meanings at a time, where they can be written; whether there are more. */
    boolean followMeanings(Store store, Embeddings embeddings) {
        MeaningFeed feed = store.meaningFeed(embeddings.model());
        return meanings.follow(feed) && feed.hasMore();
    }

    /** Completes those of which little is missing, and leaves the others as they are: to be built while others read. */
    void completeNear(Store store) {
        Feeds feeds = store.feeds();
        if (articles.isNear(feeds.articles())) {
            articles.complete(feeds.articles());
        }
        if (stories.isNear(feeds.stories())) {
            stories.complete(feeds.stories());
        }
        showMeanings();
    }

    boolean areShown() {
        return articles.isShown() && stories.isShown();
    }

    /** How much of what is in the store they have read, in percent. */
    int percent() {
        long all = articles.goal() + stories.goal();
        return (int) Math.min(99, 100 * (articles.reached() + stories.reached()) / Math.max(1, all));
    }

    @Override
    public void close() {
        meanings.close();
        articles.close();
        stories.close();
    }
}
