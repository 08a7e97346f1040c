package org.stemma.clean;

import org.stemma.news.Role;
import org.stemma.text.Span;

/** The last word: paragraphs, list items and headings within the body's zone; what lies beyond it is not the article. */
final class BodyRoles {
    /** Headings are short. */
    private static final int MAX_HEADING_WORDS = 16;
    /** A run of so many short lines is no series of headings but a list of links, or a table. */
    private static final int MAX_RUN = 4;
    /** Longer lines outside the zone are teasers or another article; shorter ones are links. */
    private static final int TEASER_WORDS = 14;

    /** A short last line of so many words was a sentence. */
    private static final int MIN_BROKEN_WORDS = 7;

    private BodyRoles() {}

    static void read(ScrapePage page, Span zone) {
        for (int i = 0; i < page.size(); i++) {
            if (!page.piece(i).isOpen()) {
                continue;
            }
            if (zone.contains(i)) {
                inside(page, i, zone);
            } else {
                boolean link = page.piece(i).words().size() < TEASER_WORDS;
                page.mark(i, link ? Role.NAVIGATION : Role.OTHER, "outside the body's zone");
            }
        }
    }

    private static void inside(ScrapePage page, int index, Span zone) {
        ScrapePiece piece = page.piece(index);
        int mark = ListMarks.length(piece.reading());
        if (mark > 0) {
            page.dropStart(index, mark);
            page.mark(index, Role.LIST_ITEM, "opens with a list mark");
        } else if (isLabel(piece)) {
            label(page, index, zone);
        } else {
            page.mark(index, Role.BODY, "running text in the body's zone");
        }
    }

    private static void label(ScrapePage page, int index, Span zone) {
        int run = run(page, index, zone);
        if (run >= MAX_RUN) {
            page.mark(index, Role.NAVIGATION, "one of " + run + " short lines in a row");
        } else if (index == page.size() - 1 && page.piece(index).words().size() >= MIN_BROKEN_WORDS) {
            page.mark(index, Role.BODY, "the last line, broken off");
        } else if (headsText(page, index, zone)) {
            page.mark(index, Role.HEADING, "a short line above running text");
        } else {
            page.mark(index, Role.OTHER, "a short line with no text below it");
        }
    }

    /** How many short lines stand together. */
    private static int run(ScrapePage page, int index, Span zone) {
        int from = index;
        while (from > zone.start() && isShort(page.piece(from - 1))) {
            from--;
        }
        int to = index;
        while (to + 1 < zone.end() && isShort(page.piece(to + 1))) {
            to++;
        }
        return to - from + 1;
    }

    private static boolean isShort(ScrapePiece piece) {
        boolean decided = piece.is(Role.HEADING) || piece.is(Role.NAVIGATION);
        return decided || (piece.isOpen() && isLabel(piece));
    }

    private static boolean headsText(ScrapePage page, int index, Span zone) {
        for (int i = index + 1; i < Math.min(zone.end(), page.size()); i++) {
            ScrapePiece next = page.piece(i);
            if (next.isOpen() && !isLabel(next)) {
                return true;
            }
        }
        return false;
    }

    /** A short line without a stop; a question may be a heading, a quotation may not. */
    private static boolean isLabel(ScrapePiece piece) {
        String text = piece.reading();
        boolean question = text.endsWith("?") && !text.startsWith("“") && !text.startsWith("\"");
        return piece.words().size() <= MAX_HEADING_WORDS
                && (!piece.endsSentence() || (question && piece.words().size() < MAX_HEADING_WORDS / 2 + 2))
                && !text.endsWith(":")
                && !text.endsWith(",")
                && ListMarks.length(text) == 0
                && !text.startsWith("“")
                && !text.startsWith("\"");
    }
}
