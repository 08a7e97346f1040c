package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Flag;
import org.stemma.news.Method;
import org.stemma.news.Stamp;
import org.stemma.text.ContentId;
import org.stemma.text.Span;

/**
 * Tells the article from the page around it in plain text, as scrapers leave it: no tags, lines and parts of lines glued.
 *
 * <p>Mechanisms take turns on one page, the surest first; each decides what it knows and leaves the rest open: metadata, error
 * banners, furniture, comments, captions, repetitions; then the body's zone, the headline above it, the masthead between them.
 * Thread-safe. Cost: linear in the text but for the comments.
 */
final class ScrapeCleaner {
    private static final Method METHOD = new Method("clean-scrape", 1);
    /** Pages have fewer; what has more is not worth a second reading. */
    private static final int MAX_LINES = 5_000;

    private ScrapeCleaner() {}

    /** The articles of a capture. A text that came with its title is one, whatever it looks like. */
    static List<Article> clean(Capture capture) {
        if (capture.given().title() != null) {
            return List.of(clean(capture, ContentId.of("article", capture.id()), whole(capture.text()), List.of()));
        }
        List<Span> parts = SeveralArticles.parts(capture.text());
        if (parts.size() == 1) {
            return List.of(clean(capture, ContentId.of("article", capture.id()), parts.getFirst(), List.of()));
        }
        List<Article> articles = new ArrayList<>();
        for (Span part : parts) {
            String id = ContentId.of("article", capture.id(), part.start() + "-" + part.end());
            String note = "article " + (articles.size() + 1) + " of " + parts.size() + " in this file";
            articles.add(clean(capture, id, part, List.of(new Flag(Flag.Kind.SEVERAL_ARTICLES, note))));
        }
        return articles;
    }

    private static Span whole(String text) {
        return new Span(0, text.length());
    }

    private static Article clean(Capture capture, String id, Span part, List<Flag> flags) {
        String given = capture.given().title();
        ScrapePage page = readied(new ScrapePage(id, capture.text(), part), given);
        flags.forEach(flag -> page.flag(flag.kind(), flag.note()));
        BodyLines lines = BodyLines.of(page);
        boolean moved = titleAgain(page, lines.zone(), given);
        (moved ? BodyLines.of(page) : lines).mark();
        Bylines.again(page);
        Soundness.check(page);
        return article(capture, id, page);
    }

    /** A page on which all but the line model have had their say. */
    static ScrapePage readied(ScrapePage page, @Nullable String givenTitle) {
        FrontMatter.read(page);
        ErrorPages.read(page);
        PageFurniture.read(page);
        GluedTitles.unglue(page);
        CommentSection.read(page);
        Captions.read(page);
        Soundness.unglue(page);
        RepeatedSentences.part(page);
        Repetitions.read(page);
        int title = TitleFinder.read(page, BodyZone.find(page, 0), givenTitle);
        Masthead.read(page, title, BodyZone.find(page, title + 1));
        Bylines.alone(page, title);
        Bylines.signOffs(page);
        KeyPhrases.read(page, BodyZone.find(page, title + 1));
        Datelines.read(page, BodyZone.find(page, title + 1));
        return page;
    }

    /** The line model knows better than the first guess where the text starts: a headline that does not stand there is sought anew. */
    private static boolean titleAgain(ScrapePage page, Span zone, @Nullable String given) {
        if (zone.isEmpty() || page.size() > MAX_LINES || !TitleFinder.takeBack(page, zone)) {
            return false;
        }
        int title = TitleFinder.read(page, zone, given);
        Masthead.read(page, title, zone);
        return true;
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
                page.title() != null ? page.title() : given,
                page.byline(),
                GivenFacts.outlet(capture.given(), blocks),
                given(capture, page.published()),
                page.updated(),
                capture.captured(),
                LanguageGuesser.guess(blocks),
                blocks,
                page.comments(),
                CreditFinder.find(id, capture.text(), blocks),
                flags,
                METHOD);
    }

    /** What came with the text outweighs what stands in it. */
    private static @Nullable Stamp given(Capture capture, @Nullable Stamp read) {
        Stamp given = GivenFacts.published(capture.given());
        return given != null ? given : read;
    }
}
