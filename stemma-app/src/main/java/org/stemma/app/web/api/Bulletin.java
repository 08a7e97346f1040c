package org.stemma.app.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.store.News;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Query;

/** What happens in the store, as events: {@code article}, {@code story}, {@code state} and {@code gone}. Each reader goes on from the last event it has. */
final class Bulletin {
    /** Changes that are told at a time. */
    private static final int MOST = 200;

    /**
     * An event.
     *
     * @param id from which to go on
     * @param name what it is about
     * @param data JSON
     */
    record Notice(String id, String name, String data) {}

    /** What is told of a story: {@code before} is the state of the main claim of the story it grew out of. */
    private record StoryNotice(
            String id, @Nullable String state, @Nullable String before, Shelf.@Nullable StoryCard story) {}

    /** A story that is gone, and the one in which its articles are now. */
    private record GoneNotice(String id, @Nullable String heir) {}

    private record ArticleNotice(String id, Shelf.@Nullable ArticleCard article) {}

    private final Shelf shelf;
    private News.Mark mark;

    /** @param last id of the last event that was had; null or another's word for what comes from now on */
    Bulletin(Shelf shelf, @Nullable String last) {
        this.shelf = shelf;
        News.Mark known = last == null ? null : read(last);
        this.mark = known == null ? shelf.now() : known;
    }

    private static News.@Nullable Mark read(String id) {
        int parted = id.indexOf('-');
        try {
            return parted < 0
                    ? null
                    : new News.Mark(Long.parseLong(id.substring(0, parted)), Long.parseLong(id.substring(parted + 1)));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What happened since the last time; the id of each leads behind all of them, so that a reader who is cut off among them hears some twice, and misses none. */
    List<Notice> next() {
        News news = shelf.since(mark, MOST);
        String before = mark.change() + "-" + mark.article();
        String after = news.mark().change() + "-" + news.mark().article();
        List<Notice> notices = new ArrayList<>();
        for (String article : news.articles()) {
            Shelf.ArticleCard card =
                    first(shelf.articles(Query.ALL.withId(article).page(null, 1)));
            notices.add(new Notice(before, "article", Wire.write(new ArticleNotice(article, card))));
        }
        for (News.Change change : news.stories()) {
            notices.add(story(before, change));
        }
        if (!notices.isEmpty()) {
            Notice last = notices.removeLast();
            notices.add(new Notice(after, last.name(), last.data()));
        }
        mark = news.mark();
        return notices;
    }

    private Notice story(String id, News.Change change) {
        if (change.gone()) {
            String heir = shelf.read(store -> store.heir(change.story())).orElse(null);
            return new Notice(id, "gone", Wire.write(new GoneNotice(change.story(), heir)));
        }
        Shelf.StoryCard card =
                first(shelf.stories(Query.ALL.withId(change.story()).page(null, 1)));
        boolean turned = change.before() != null && !Objects.equals(change.before(), change.state());
        StoryNotice told = new StoryNotice(change.story(), change.state(), change.before(), card);
        return new Notice(id, turned ? "state" : "story", Wire.write(told));
    }

    private static <T> @Nullable T first(Shelf.Page<T> page) {
        return page.items().isEmpty() ? null : page.cards().getFirst();
    }
}
