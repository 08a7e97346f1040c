package org.stemma.clean;

/** What a line looks like before anyone reads it: a sentence, a headline, a label. Word counts are set by hand, checked on 354 flattened pages. */
final class Prose {
    /** Fewer words hardly make a sentence of a report; "He declined to comment." is met by its neighbours. */
    private static final int SENTENCE_WORDS = 9;
    /** So many words without a final stop are still running text: lost stops, hard cuts. */
    private static final int LONG_WORDS = 28;
    /** Headlines are shorter. */
    private static final int HEADLINE_WORDS = 24;

    private Prose() {}

    /** Whether a piece reads as running text. */
    static boolean isSentence(ScrapePiece piece) {
        int words = piece.words().size();
        return words >= LONG_WORDS || (words >= SENTENCE_WORDS && piece.endsSentence());
    }

    /** Whether it could be a headline or a heading: short, and without a full stop. */
    static boolean isHeadline(ScrapePiece piece) {
        String text = piece.reading();
        int words = piece.words().size();
        return words >= 1 && words <= HEADLINE_WORDS && !endsWithStop(text) && hasLetters(text);
    }

    /** Headlines may ask and cry out, but do not end in a full stop or go on. */
    static boolean endsWithStop(String text) {
        int end = text.length();
        while (end > 0 && "\"'”’»)]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String bare = text.substring(0, end);
        boolean initial = end >= 2
                && Character.isUpperCase(bare.charAt(end - 2))
                && (end == 2 || !Character.isLetterOrDigit(bare.charAt(end - 3)));
        return (bare.endsWith(".") && !initial) || bare.endsWith(",") || bare.endsWith(";") || bare.endsWith(":");
    }

    static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
