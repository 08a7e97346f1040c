package org.stemma.clean;

import java.util.List;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Method;
import org.stemma.text.ContentId;

/** Tells the article from the page around it. Thread-safe. */
public final class Cleaner {
    private final HtmlCleaner html = new HtmlCleaner();

    /** The article of a capture; one without a body if there is none, flagged so. */
    public Article clean(Capture capture) {
        return switch (capture.form()) {
            case HTML -> html.clean(capture);
            case SCRAPE -> ScrapeCleaner.clean(capture);
            case ARTICLE -> bare(capture);
        };
    }

    private static Article bare(Capture capture) {
        return new Article(
                ContentId.of("article", capture.id()),
                capture.id(),
                capture.file(),
                capture.url(),
                capture.text(),
                capture.given().title(),
                List.of(),
                null,
                null,
                null,
                capture.captured(),
                "en",
                List.of(),
                List.of(),
                List.of(),
                capture.flags(),
                new Method("clean", 1));
    }
}
