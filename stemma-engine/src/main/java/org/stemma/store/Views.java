package org.stemma.store;

import java.nio.file.Path;

/** The two views of a store: its articles, and its stories with what was found in them. They stand apart so that what is rare among articles is judged by articles alone. */
record Views(View articles, View stories) implements AutoCloseable {
    static Views of(Path path, String store) {
        String name = String.valueOf(path.getFileName());
        return new Views(
                new View(path.resolveSibling(name + ".index"), store, null),
                new View(path.resolveSibling(name + ".stories"), store, Finder.NEWEST));
    }

    /** Brings both up to the store, in memory if need be. */
    void complete(Store store) {
        articles.complete(store.articleFeed());
        stories.complete(store.storyFeed());
    }

    /** Brings both up to the store, where they can be written. */
    boolean follow(Store store) {
        boolean articlesFollow = articles.follow(store.articleFeed());
        return stories.follow(store.storyFeed()) && articlesFollow;
    }

    /** Completes those of which little is missing, and leaves the others as they are: to be built while others read. */
    void completeNear(Store store) {
        if (articles.isNear(store.articleFeed())) {
            articles.complete(store.articleFeed());
        }
        if (stories.isNear(store.storyFeed())) {
            stories.complete(store.storyFeed());
        }
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
        articles.close();
        stories.close();
    }
}
