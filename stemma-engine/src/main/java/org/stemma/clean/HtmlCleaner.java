package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Flag;
import org.stemma.news.Method;
import org.stemma.news.Source;
import org.stemma.text.ContentId;

/** Cleans a page: finds its article's text, headline, signatures, outlet and dates, and gives every piece a role. */
final class HtmlCleaner {
    private static final Method METHOD = new Method("html", 1);

    /** An article's text of fewer words is no article. */
    private static final int FEWEST_WORDS = 10;

    /** Whether this is how an article was cleaned. */
    boolean isMadeBy(Article article) {
        return article.method().name().equals(METHOD.name());
    }

    Article clean(Capture capture) {
        String id = ContentId.of("article", capture.id());
        Page page = Page.of(capture.text(), capture.url() == null ? "" : capture.url());
        Metadata metadata = Metadata.of(page.document());
        String url = Outlets.url(capture, metadata);
        Source outlet = Outlets.find(capture, metadata, url);
        String given = capture.given().title();
        SiteName site = new SiteName(metadata, outlet == null ? null : outlet.name(), Outlets.host(url));
        String title = given == null ? Titles.find(page, metadata, site, url) : given;
        Comments comments = Comments.find(page, id);
        Declared declared = Declared.of(metadata, title);
        Body body = Body.find(page, declared);
        List<Block> cut = Datelines.cut(BlockMaker.blocks(page, body, comments, declared));
        PageZones zones = PageZones.of(cut, title);
        String locale = locale(page, metadata);
        PageDates dates = new PageDates(page, metadata, capture, id, url, zones, comments, isMonthFirst(locale));
        PageBylines.Signed signed = byline(capture, page, metadata, site, zones, title);
        ScriptedBlocks scripted = ScriptedBlocks.find(page, metadata, declared, comments, id);
        List<Block> blocks = scripted.among(Deks.mark(PageMasthead.mark(cut, signed.names()), metadata));
        String language = language(locale, capture, blocks);
        return new Article(
                id,
                capture.id(),
                capture.file(),
                url,
                capture.text(),
                title,
                signed.names(),
                outlet,
                dates.published(),
                dates.updated(),
                capture.captured(),
                language,
                blocks,
                scripted.comments().isEmpty() ? comments.comments() : scripted.comments(),
                CreditFinder.find(id, capture.text(), blocks),
                flags(capture, language, blocks, dates, page, metadata, signed),
                METHOD);
    }

    private static PageBylines.Signed byline(
            Capture capture, Page page, Metadata metadata, SiteName site, PageZones zones, @Nullable String title) {
        String given = capture.given().author();
        List<String> named = given == null
                ? List.of()
                : Signatures.read(given, site).stream()
                        .map(Signatures.Signer::name)
                        .toList();
        return named.isEmpty()
                ? PageBylines.find(page, metadata, site, zones, title)
                : new PageBylines.Signed(named, null);
    }

    private static List<Flag> flags(
            Capture capture,
            String language,
            List<Block> blocks,
            PageDates dates,
            Page page,
            Metadata metadata,
            PageBylines.Signed signed) {
        List<Flag> flags = new ArrayList<>(capture.flags());
        int words = 0;
        for (int i = 0; i < blocks.size() && words < FEWEST_WORDS; i++) {
            words += blocks.get(i).role().isBody()
                    ? Piece.words(blocks.get(i).text().text())
                    : 0;
        }
        if (words < FEWEST_WORDS) {
            flags.add(new Flag(Flag.Kind.NO_BODY, "the page holds no running text"));
        }
        if (page.isTooDeep()) {
            flags.add(new Flag(
                    Flag.Kind.TOO_DEEP,
                    "elements stand in one another more than " + Page.DEEPEST + " deep; what is deeper is read flat"));
        }
        flags.addAll(metadata.flags());
        if (signed.contradiction() != null) {
            flags.add(new Flag(Flag.Kind.METADATA_CONTRADICTION, signed.contradiction()));
        }
        flags.addAll(PageFlags.of(capture, metadata, dates));
        flags.addAll(PageFlags.ofHead(capture.given(), language));
        return flags;
    }

    /** The language tag that the page declares for itself, empty if none. */
    private static String locale(Page page, Metadata metadata) {
        Element html = page.document().firstElementChild();
        for (String tag : new String[] {
            html == null ? null : html.attr("lang"),
            metadata.meta("og:locale"),
            metadata.meta("content-language"),
            metadata.ofArticle("inLanguage")
        }) {
            if (tag != null && tag.length() >= 2) {
                return tag.replace('_', '-').toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** What the text shows; if it is too short to show it, what the page declares, or else the head of the response. */
    private static String language(String locale, Capture capture, List<Block> blocks) {
        String guessed = LanguageGuesser.guess(blocks);
        if (!guessed.equals(LanguageGuesser.UNDETERMINED)) {
            return guessed;
        }
        String served = GivenFacts.language(capture.given());
        return locale.length() >= 2 ? locale.substring(0, 2) : served == null ? guessed : served;
    }

    /** Whether 3/4/2025 is the fourth of March: in American English, and in English that does not say of where. */
    private static boolean isMonthFirst(String locale) {
        return locale.equals("en") || locale.equals("en-us");
    }
}
