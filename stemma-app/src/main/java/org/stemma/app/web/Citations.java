package org.stemma.app.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.news.Article;
import org.stemma.news.Passage;
import org.stemma.store.Shelf;

/** The articles and stories that one page points at, each read once. */
final class Citations {
    private final Shelf shelf;
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, String> stories = new HashMap<>();

    Citations(Shelf shelf) {
        this.shelf = shelf;
    }

    Cited cite(Passage passage) {
        return Cited.of(passage, article(passage));
    }

    List<Cited> cite(List<Passage> passages) {
        return passages.stream().map(this::cite).toList();
    }

    /** The words of a passage as a reader sees them. */
    String words(Passage passage) {
        return article(passage).read(passage.span());
    }

    /** The title of a story that may be gone by now. */
    String title(String story) {
        return stories.computeIfAbsent(
                story,
                id -> shelf.stories(Shelf.Query.ALL.withId(id).page(null, 1)).cards().stream()
                        .map(Shelf.StoryCard::title)
                        .findFirst()
                        .orElse("a story that is no more"));
    }

    private Article article(Passage passage) {
        return articles.computeIfAbsent(passage.article(), id -> shelf.read(store -> store.article(id)));
    }
}
