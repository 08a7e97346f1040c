package org.stemma.clean;

import java.util.EnumSet;
import java.util.Set;
import org.stemma.clean.WebPhrases.Kind;
import org.stemma.news.Role;

/**
 * Lines that the page says about itself: share buttons, cookie notices, newsletter prompts, forms, link lists, legal notes.
 *
 * <p>A long line needs two witnesses, since reports may hold any phrase; a short one needs one.
 */
final class PageFurniture {
    /** Furniture is terse; a paragraph of a report that names cookies is longer than this. */
    private static final int SHORT_WORDS = 30;
    /** Notices run longer, but then use several of their phrases. */
    private static final int NOTICE_WORDS = 140;

    private static final Set<Kind> NOTICES = EnumSet.of(Kind.COOKIE, Kind.NEWSLETTER, Kind.COMMENTFORM, Kind.LEGAL);
    private static final Set<Kind> LINKS =
            EnumSet.of(Kind.SHARE, Kind.ADVERT, Kind.RELATED, Kind.NAVIGATION, Kind.TEASER, Kind.SECTION, Kind.HOME);

    private PageFurniture() {}

    static void read(ScrapePage page) {
        for (int i = 0; i < page.size(); i++) {
            ScrapePiece piece = page.piece(i);
            if (!piece.isOpen()) {
                continue;
            }
            Set<Kind> kinds = WebPhrases.LEXICON.in(piece.words());
            if (isCounter(piece)) {
                page.mark(i, Role.OTHER, "a lone number or sign");
            } else if (!kinds.isEmpty()) {
                decide(page, i, kinds);
            }
        }
        legalSections(page);
    }

    /** Whether a piece was marked on weak grounds: links and numbers stand in articles too, and the line model may say so. */
    static boolean isWeak(ScrapePiece piece) {
        return piece.is(Role.NAVIGATION) || (piece.is(Role.OTHER) && isCounter(piece));
    }

    private static void decide(ScrapePage page, int index, Set<Kind> kinds) {
        int words = page.piece(index).words().size();
        Set<Kind> notices = EnumSet.copyOf(kinds);
        notices.retainAll(NOTICES);
        Set<Kind> links = EnumSet.copyOf(kinds);
        links.retainAll(LINKS);
        boolean notice = !notices.isEmpty()
                && (words <= SHORT_WORDS || (words <= NOTICE_WORDS && notices.size() + links.size() > 1));
        if (notice || (notices.contains(Kind.LEGAL) && words <= NOTICE_WORDS)) {
            boolean legal = notices.contains(Kind.LEGAL) || notices.contains(Kind.COOKIE);
            page.mark(
                    index,
                    legal ? Role.LEGAL : Role.OTHER,
                    "page notice: " + notices.iterator().next());
        } else if (!links.isEmpty() && words <= SHORT_WORDS) {
            Role role = links.contains(Kind.SHARE) || links.contains(Kind.ADVERT) ? Role.OTHER : Role.NAVIGATION;
            page.mark(index, role, "page furniture: " + links.iterator().next());
        }
    }

    /** Counters, page numbers, bullets: nothing to read; a date in figures is no counter. */
    private static boolean isCounter(ScrapePiece piece) {
        if (WrittenDate.at(piece.reading(), 0).isPresent()) {
            return false;
        }
        return !Prose.hasLetters(piece.reading())
                || (piece.words().size() == 1
                        && Words.withoutNumbers(piece.words()).getFirst().equals("#"));
    }

    /** The paragraph under a legal heading is legal too; a menu's "Legal" has none. */
    private static void legalSections(ScrapePage page) {
        for (int i = 1; i < page.size(); i++) {
            ScrapePiece before = page.piece(i - 1);
            boolean headed = before.is(Role.LEGAL)
                    && before.words().size() <= 3
                    && !before.endsSentence()
                    && Prose.isSentence(page.piece(i));
            if (page.piece(i).isOpen() && headed) {
                page.mark(i, Role.LEGAL, "goes on under a legal heading");
            }
        }
    }
}
