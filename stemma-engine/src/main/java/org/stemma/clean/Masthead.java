package org.stemma.clean;

import org.stemma.news.Role;
import org.stemma.text.Span;

/**
 * What stands between the headline and the body: the dek, section labels, the date, names.
 *
 * <p>A sentence there is the dek if something that is not body (a byline, a date, a caption) parts it from the body, or if it has no
 * full stop. Otherwise it is the body's first paragraph.
 */
final class Masthead {
    /** A dek is one sentence or two. */
    private static final int MAX_DEK_WORDS = 60;

    private static final int MIN_DEK_WORDS = 5;
    /** Deks stand within so many pieces of the title. */
    private static final int REACH = 8;
    /** A masthead's lines lie at most so far above the body, where no title was found. */
    private static final int ABOVE = 6;
    /** And the date or the names may stand so far below the title, under a dek taken for body. */
    private static final int BELOW = 5;

    private Masthead() {}

    /**
     * Reads the lines around the top of the body.
     *
     * @param title index of the title, -1 if there is none
     */
    static void read(ScrapePage page, int title, Span zone) {
        int from = title >= 0 ? Math.max(0, title - ABOVE) : Math.max(0, zone.start() - ABOVE);
        int to = Math.min(page.size(), Math.max(zone.start() + BELOW, title + 1 + BELOW));
        Bylines.read(page, from, Math.min(page.size(), to + BELOW));
        FrontMatter.bareDates(page, from, to);
        Bylines.besideDates(page, from, to);
        if (title >= 0) {
            dek(page, title, zone);
        }
    }

    private static void dek(ScrapePage page, int title, Span zone) {
        int end = Math.min(page.size(), title + 1 + REACH);
        int parted = -1;
        for (int i = title + 1; i < end; i++) {
            if (isParting(page.piece(i)) && restIsBody(page, i, zone)) {
                parted = i;
                break;
            }
        }
        int sentences = 0;
        for (int i = title + 1; i < parted; i++) {
            sentences += page.piece(i).isOpen() && page.piece(i).words().size() >= MIN_DEK_WORDS ? 1 : 0;
        }
        if (sentences == 1 || sentences == 2) {
            markDeks(page, title + 1, parted);
        } else if (title + 2 < page.size()) {
            unstopped(page, title + 1);
        }
    }

    private static void markDeks(ScrapePage page, int from, int to) {
        for (int i = from; i < to; i++) {
            int words = page.piece(i).words().size();
            if (words >= MIN_DEK_WORDS && words <= MAX_DEK_WORDS) {
                page.markOpen(i, Role.DEK, "between the title and a byline, date or caption");
            }
        }
    }

    /** A line like a second headline, right below the first and right above the body. */
    private static void unstopped(ScrapePage page, int index) {
        ScrapePiece piece = page.piece(index);
        boolean line = piece.isOpen()
                && !piece.endsSentence()
                && !piece.reading().endsWith(":")
                && piece.words().size() >= 2 * MIN_DEK_WORDS
                && piece.words().size() <= MAX_DEK_WORDS;
        if (line && Prose.isSentence(page.piece(index + 1))) {
            page.mark(index, Role.DEK, "a line without a stop right below the title");
        }
    }

    private static boolean isParting(ScrapePiece piece) {
        return piece.is(Role.BYLINE) || piece.is(Role.METADATA) || piece.is(Role.CAPTION);
    }

    /** Whether body follows soon after a byline, so that it is the article's own. */
    private static boolean restIsBody(ScrapePage page, int from, Span zone) {
        for (int i = from + 1; i < Math.min(page.size(), from + REACH); i++) {
            if (page.piece(i).isOpen() && Prose.isSentence(page.piece(i))) {
                return i < zone.end();
            }
        }
        return false;
    }
}
