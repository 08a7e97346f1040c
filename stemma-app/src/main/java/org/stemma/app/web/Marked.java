package org.stemma.app.web;

import java.util.ArrayList;
import java.util.List;
import org.stemma.store.Found;
import org.stemma.text.Span;

/** A text, cut where words that were asked for begin and end. */
record Marked(List<Piece> pieces) {
    /** Characters of a sentence that a list has room for; the longest of agencies have some 400. */
    private static final int LONGEST = 420;

    /** Characters before the first word that was asked for, where a text is longer. */
    private static final int LEAD = 120;

    private static final String SKIPPED = "…";

    Marked {
        pieces = List.copyOf(pieces);
    }

    /** A stretch of the text. */
    record Piece(String text, boolean asked) {}

    static Marked plain(String text) {
        return of(text, List.of());
    }

    static Marked of(Found.Excerpt excerpt) {
        return of(excerpt.text(), excerpt.marks());
    }

    /** @param marks where the words stand, in order */
    static Marked of(String text, List<Span> marks) {
        int from = text.length() <= LONGEST || marks.isEmpty()
                ? 0
                : wordAt(text, marks.getFirst().start() - LEAD);
        int to = Math.min(text.length(), from + LONGEST);
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Span mark : marks) {
            if (mark.start() >= at && mark.end() <= to) {
                add(pieces, text.substring(at, mark.start()), false);
                add(pieces, text.substring(mark.start(), mark.end()), true);
                at = mark.end();
            }
        }
        add(pieces, text.substring(at, to), false);
        if (from > 0) {
            pieces.addFirst(new Piece(SKIPPED, false));
        }
        if (to < text.length()) {
            pieces.add(new Piece(SKIPPED, false));
        }
        return new Marked(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean asked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, asked));
        }
    }

    /** The beginning of a word at a place or behind it. */
    private static int wordAt(String text, int place) {
        if (place <= 0) {
            return 0;
        }
        int blank = text.indexOf(' ', place);
        return blank < 0 ? place : blank + 1;
    }
}
