package org.stemma.app.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.app.web.api.Api;
import org.stemma.news.Article;
import org.stemma.news.Role;
import org.stemma.news.Stamp;
import org.stemma.text.Span;

/**
 * A passage among the words around it: a part of a page.
 *
 * @param span in the article's original
 * @param words the passage itself
 * @param role of the block that it begins in
 */
record PassageView(Article article, Span span, String before, String words, String after, Role role) implements View {
    @Override
    public String template() {
        return "passage.jte";
    }

    String outlet() {
        return outlet(article);
    }

    /** Who published an article, or the file it was read from. */
    static String outlet(Article article) {
        String file = article.file();
        return article.outlet() == null
                ? file.substring(file.lastIndexOf('/') + 1)
                : article.outlet().name();
    }

    String published() {
        return published(article);
    }

    /** When an article was published, as far as that is known. */
    static String published(Article article) {
        Stamp stamp = article.published();
        return stamp == null
                ? "undated"
                : Days.span(stamp.when().earliest(), stamp.when().latest());
    }

    /** What is no running text must be told. */
    String place() {
        return role.isProse() ? "" : role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The page the article came from, at this passage; null if no address of the web is known. */
    @Nullable
    String live() {
        return Api.livePage(article.url(), words);
    }
}
