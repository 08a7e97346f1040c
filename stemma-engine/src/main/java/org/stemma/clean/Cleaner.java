package org.stemma.clean;

import org.stemma.news.Article;
import org.stemma.news.Capture;

/** Tells the article from the page around it. Thread-safe. */
public final class Cleaner {
    private final HtmlCleaner html = new HtmlCleaner();

    /** The article of a capture; one without a body if there is none, flagged so. */
    public Article clean(Capture capture) {
        return switch (capture.form()) {
            case HTML -> html.clean(capture);
            case SCRAPE -> ScrapeCleaner.clean(capture);
            case ARTICLE -> BareArticleCleaner.clean(capture);
        };
    }
}
