package org.stemma.clean;

import java.util.List;
import org.jsoup.nodes.Element;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Method;
import org.stemma.text.ContentId;

/** Cleans a page: finds its article's text, headline, signatures, outlet and dates, and gives every piece a role. */
final class HtmlCleaner {
    private static final Method METHOD = new Method("html", 1);

    Article clean(Capture capture) {
        String url = capture.url() == null ? "" : capture.url();
        Page page = Page.of(capture.text(), url);
        Metadata metadata = Metadata.of(page.document());
        String title = Titles.find(page, metadata);
        List<Element> containers = BodyFinder.find(page);
        List<Block> blocks = BlockMaker.blocks(page, containers, title);
        return new Article(
                ContentId.of("article", capture.id()),
                capture.id(),
                capture.file(),
                capture.url(),
                capture.text(),
                title,
                List.of(),
                null,
                null,
                null,
                capture.captured(),
                "en",
                blocks,
                List.of(),
                List.of(),
                capture.flags(),
                METHOD);
    }
}
