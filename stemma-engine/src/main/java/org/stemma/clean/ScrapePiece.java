package org.stemma.clean;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * A paragraph of a scrape, or a part of one, while its role is being found.
 *
 * @param text readable, aligned to the capture
 * @param words folded
 * @param gapBefore whether a blank line stands before it
 * @param role null until something decides
 * @param why what decided
 */
record ScrapePiece(
        AlignedText text,
        List<String> words,
        boolean gapBefore,
        @Nullable Role role,
        String why) {
    static ScrapePiece of(AlignedText text, boolean gapBefore) {
        return new ScrapePiece(text, Words.parted(text.text()), gapBefore, null, "");
    }

    ScrapePiece as(Role decided, String reason) {
        return new ScrapePiece(text, words, gapBefore, decided, reason);
    }

    /** A part of it, undecided. */
    ScrapePiece part(Span span, boolean gap) {
        return of(text.slice(span).strip(), gap);
    }

    boolean isOpen() {
        return role == null;
    }

    boolean is(Role wanted) {
        return role == wanted;
    }

    boolean isBody() {
        return role != null && role.isBody();
    }

    boolean endsSentence() {
        return Words.endsSentence(text.text());
    }

    String reading() {
        return text.text();
    }
}
