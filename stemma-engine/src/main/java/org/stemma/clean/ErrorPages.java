package org.stemma.clean;

import java.util.Set;
import java.util.regex.Pattern;
import org.stemma.news.Flag;
import org.stemma.news.Role;

/**
 * Error pages: a status code and the apology around it, alone or above an article that came all the same.
 *
 * <p>One phrase of regret may stand in any report. So lines are taken only near the top of the page, and only where a short line
 * of the error lexicon has a neighbour that is another, or a bare status code.
 */
final class ErrorPages {
    private static final Pattern STATUS =
            Pattern.compile("^(?:HTTP |Error )?[45]\\d{2}[.!:]?$", Pattern.CASE_INSENSITIVE);
    /** An apology is one or two sentences. */
    private static final int MAX_LENGTH = 240;
    /** Above the article there may be a menu, but not more than this many pieces. */
    private static final int TOP = 40;
    /** A page with no more pieces than this says nothing else: one apology is enough. */
    private static final int BARE_PAGE = 6;

    private ErrorPages() {}

    static void read(ScrapePage page) {
        int last = Math.min(page.size(), TOP);
        StringBuilder note = new StringBuilder();
        for (int i = 0; i < last; i++) {
            if (isSign(page, i) && (hasNeighbour(page, i, last) || (isStrong(page, i) && page.size() <= BARE_PAGE))) {
                page.mark(i, Role.ERROR_PAGE, "error page: status code or apology, with another beside it");
                note.append(note.isEmpty() ? "" : " / ").append(page.piece(i).reading());
            }
        }
        if (!note.isEmpty()) {
            page.flag(Flag.Kind.ERROR_PAGE, note.toString());
        }
    }

    private static boolean hasNeighbour(ScrapePage page, int index, int last) {
        boolean above = index > 0 && isSign(page, index - 1);
        boolean below = index + 1 < last && isSign(page, index + 1);
        return (above || below) && reaches(page, index, last);
    }

    /** Whether the run of signs around a place holds a sentence of apology: bare numbers and "Sorry" alone prove nothing. */
    private static boolean reaches(ScrapePage page, int index, int last) {
        for (int i = index; i < last && isSign(page, i); i++) {
            if (isStrong(page, i)) {
                return true;
            }
        }
        for (int i = index; i >= 0 && isSign(page, i); i--) {
            if (isStrong(page, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSign(ScrapePage page, int index) {
        ScrapePiece piece = page.piece(index);
        if ((!piece.isOpen() && !piece.is(Role.ERROR_PAGE)) || piece.reading().length() > MAX_LENGTH) {
            return false;
        }
        return STATUS.matcher(piece.reading()).matches() || isStrong(page, index);
    }

    private static boolean isStrong(ScrapePage page, int index) {
        ScrapePiece piece = page.piece(index);
        Set<WebPhrases.Kind> kinds = WebPhrases.LEXICON.in(piece.words());
        return piece.reading().length() <= MAX_LENGTH && kinds.contains(WebPhrases.Kind.ERROR);
    }
}
