package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Flag;
import org.stemma.news.Method;
import org.stemma.news.Role;
import org.stemma.text.ContentId;
import org.stemma.text.Span;

/**
 * Text that is already an article: its paragraphs are body, and little else is asked.
 *
 * <p>The title is what came with it; else the first line, if it looks like one and text follows. Only a dateline is cut off. No
 * line is dropped. Cost: linear.
 */
final class BareArticleCleaner {
    private static final Method METHOD = new Method("clean-bare", 1);
    /** A first line in the manner of a title: not one word, not a paragraph. */
    private static final int MIN_TITLE_WORDS = 3;

    private BareArticleCleaner() {}

    static Article clean(Capture capture) {
        String id = ContentId.of("article", capture.id());
        ScrapePage page = new ScrapePage(id, capture.text());
        int first = title(page, capture.given().title());
        Span rest = new Span(first, page.size());
        Datelines.read(page, rest);
        for (int i = first; i < page.size(); i++) {
            paragraph(page, i);
        }
        Soundness.check(page);
        return article(capture, id, page);
    }

    /** Marks the title if it stands in the text. Returns the index of the first paragraph. */
    private static int title(ScrapePage page, @Nullable String given) {
        if (page.size() == 0) {
            return 0;
        }
        ScrapePiece first = page.piece(0);
        boolean same = given != null && Words.parted(given).equals(first.words());
        boolean looks = given == null
                && page.size() > 1
                && first.words().size() >= MIN_TITLE_WORDS
                && Prose.isHeadline(first)
                && ListMarks.length(first.reading()) == 0
                && Prose.isSentence(page.piece(1));
        if (!same && !looks) {
            return 0;
        }
        page.mark(0, Role.TITLE, same ? "the given title" : "a first line like a headline");
        page.title(first.reading());
        return 1;
    }

    private static void paragraph(ScrapePage page, int index) {
        if (!page.piece(index).isOpen()) {
            return;
        }
        int mark = ListMarks.length(page.piece(index).reading());
        if (mark > 0) {
            page.dropStart(index, mark);
        }
        page.mark(index, mark > 0 ? Role.LIST_ITEM : Role.BODY, "a bare article's paragraph");
    }

    private static Article article(Capture capture, String id, ScrapePage page) {
        List<Flag> flags = new ArrayList<>(capture.flags());
        flags.addAll(page.flags());
        List<Block> blocks = page.blocks();
        String given = capture.given().title();
        return new Article(
                id,
                capture.id(),
                capture.file(),
                capture.url(),
                capture.text(),
                given != null ? given : page.title(),
                page.byline(),
                GivenFacts.outlet(capture.given()),
                GivenFacts.published(capture.given()),
                null,
                capture.captured(),
                LanguageGuesser.guess(blocks),
                blocks,
                List.of(),
                CreditFinder.find(id, capture.text(), blocks),
                flags,
                METHOD);
    }
}
