package org.stemma.clean;

import org.stemma.news.Flag;
import org.stemma.news.Role;

/**
 * Whether a file holds more than one article: below the first body, another headline with its own byline or date, and another
 * body of some length. Teasers have no such body; comments and repetitions were found before. Cost: linear in the page.
 */
final class SeveralArticles {
    /** Words of running text that make a report of what stands below a headline; longer than teasers and blurbs. */
    private static final int MIN_WORDS = 90;

    private static final int MIN_SENTENCES = 3;
    private static final int MIN_TITLE_WORDS = 4;
    private static final int MAX_TITLE_WORDS = 22;
    /** A byline or a date stands within so many lines of its headline, and the text starts within so many of it. */
    private static final int MASTHEAD = 4;
    /** Lines in which the text must show. */
    private static final int REACH = 12;

    private SeveralArticles() {}

    static void flag(ScrapePage page) {
        int articles = 0;
        int words = 0;
        for (int i = 0; i < page.size(); i++) {
            if (startsArticle(page, i) && (articles == 0 || words >= MIN_WORDS)) {
                articles++;
                words = 0;
                i += 1;
            }
            words += Prose.isSentence(page.piece(i)) ? page.piece(i).words().size() : 0;
        }
        if (articles > 1) {
            page.flag(Flag.Kind.SEVERAL_ARTICLES, articles + " headlines, each with its own byline or date and text");
        }
    }

    private static boolean startsArticle(ScrapePage page, int index) {
        if (!isHeadline(page.piece(index))) {
            return false;
        }
        for (int i = index + 1; i <= Math.min(page.size() - 1, index + MASTHEAD); i++) {
            ScrapePiece piece = page.piece(i);
            if (isSignedOrDated(piece)) {
                return hasText(page, i);
            }
            if (Prose.isSentence(piece) && i > index + 1) {
                return false;
            }
        }
        return false;
    }

    private static boolean isHeadline(ScrapePiece piece) {
        int words = piece.words().size();
        boolean may = piece.is(Role.TITLE)
                || piece.is(Role.HEADING)
                || piece.is(Role.OTHER)
                || piece.is(Role.NAVIGATION)
                || piece.is(Role.BODY)
                || piece.is(Role.DEK);
        return may
                && words >= MIN_TITLE_WORDS
                && words <= MAX_TITLE_WORDS
                && Prose.isHeadline(piece)
                && !Words.trailsOff(piece.reading())
                && !isSignedOrDated(piece);
    }

    private static boolean isSignedOrDated(ScrapePiece piece) {
        return piece.is(Role.BYLINE)
                || Bylines.isByline(piece)
                || (piece.words().size() <= MAX_TITLE_WORDS
                        && WrittenDate.first(piece.reading())
                                .filter(d -> FrontMatter.isDateLine(piece.reading(), d))
                                .isPresent());
    }

    /** Whether running text of some length follows; the line model may have kept one article of them only. */
    private static boolean hasText(ScrapePage page, int from) {
        int words = 0;
        int sentences = 0;
        for (int i = from + 1; i < Math.min(page.size(), from + REACH); i++) {
            ScrapePiece piece = page.piece(i);
            if ((piece.is(Role.BODY) || piece.is(Role.OTHER)) && Prose.isSentence(piece)) {
                words += piece.words().size();
                sentences += piece.endsSentence() ? 1 : 0;
            }
        }
        return words >= MIN_WORDS && sentences >= MIN_SENTENCES;
    }
}
