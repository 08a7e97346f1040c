package org.stemma.app.web;

import org.stemma.news.Article;
import org.stemma.news.Passage;

/**
 * A passage with what a reader must know of where it stands.
 *
 * @param published days as a reader takes them; empty if its article is not dated
 */
record Cited(Passage passage, String outlet, String published, String title) {
    static Cited of(Passage passage, Article article) {
        return new Cited(
                passage,
                PassageView.outlet(article),
                article.published() == null ? "" : PassageView.published(article),
                article.title() == null ? "(no title)" : article.title());
    }

    /** Whether it is an article as a whole. */
    boolean isWhole() {
        return passage.span().isEmpty();
    }

    boolean isDated() {
        return !published.isEmpty();
    }

    /** The address of its article, at the passage. */
    String article() {
        String article = "/articles/" + passage.article();
        return isWhole() ? article : article + "?start=" + passage.start() + "&end=" + passage.end();
    }

    /** The address of the passage as it opens in place. */
    String here() {
        return "/passages/" + passage.article() + "/" + passage.start() + "/" + passage.end();
    }
}
