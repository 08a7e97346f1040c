package org.stemma.clean;

import java.util.Set;

/**
 * What a piece's words tell in any language.
 *
 * @param stop ends as a sentence does
 * @param trails ends with an ellipsis
 * @param colon ends with a colon
 * @param lower starts with a small letter
 * @param mark starts with a sign that is no quotation mark or bracket
 * @param capitals share of its words that start with a capital
 * @param shouted all its letters are capitals
 * @param digits share of digits among its letters and digits
 * @param parted holds signs that part the items of a line: | • · / » ›
 * @param copyright holds ©
 * @param address holds an address of the web or of mail
 * @param dated is a date and nothing else, or starts with one
 * @param repeated the same words stood on the page before
 * @param notices kinds of phrases that pages have around articles; empty for long pieces
 */
record Wording(
        boolean stop,
        boolean trails,
        boolean colon,
        boolean lower,
        boolean mark,
        double capitals,
        boolean shouted,
        double digits,
        boolean parted,
        boolean copyright,
        boolean address,
        boolean dated,
        boolean repeated,
        Set<WebPhrases.Kind> notices) {
    /** Shorter pieces repeat without meaning. */
    private static final int FEWEST_REPEATED = 12;

    private static final int LONGEST_DATED = 60;

    Wording {
        notices = Set.copyOf(notices);
    }

    /** Longer lines are no buttons or notices: their words are not looked up. */
    private static final int LONGEST_NOTICE = 14;

    /** The words of a piece; {@code seen} holds the prints of the pieces before it, and takes its own. */
    static Wording of(Piece piece, Set<Long> seen) {
        String text = piece.string();
        Letters count = Letters.of(text);
        char first = text.charAt(0);
        Set<WebPhrases.Kind> notices =
                piece.words() <= LONGEST_NOTICE ? WebPhrases.LEXICON.in(Words.of(text)) : Set.of();
        return new Wording(
                Words.endsSentence(text),
                Words.trailsOff(text),
                text.endsWith(":") || text.endsWith("："),
                Character.isLowerCase(first),
                !Character.isLetterOrDigit(first) && "\"'“„«‘([¿¡「『《".indexOf(first) < 0,
                count.words() == 0 ? 0 : (double) count.capitals() / count.words(),
                count.letters() > 3 && count.upper() == count.letters(),
                count.all() == 0 ? 0 : (double) count.digits() / count.all(),
                isParted(text),
                text.indexOf('©') >= 0,
                text.contains("@") || text.contains("://") || text.contains("www."),
                count.digits() > 0
                        && text.length() <= LONGEST_DATED
                        && WrittenDate.first(text).isPresent(),
                count.all() >= FEWEST_REPEATED && !seen.add(print(text)),
                notices);
    }

    /** How many of what a text has; capitals are words that start with one. */
    private record Letters(int letters, int digits, int upper, int words, int capitals) {
        static Letters of(String text) {
            int letters = 0;
            int digits = 0;
            int upper = 0;
            int words = 0;
            int capitals = 0;
            boolean inside = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean letter = Character.isLetter(c);
                boolean capital = Character.isUpperCase(c);
                boolean starts = letter && !inside;
                letters += letter ? 1 : 0;
                digits += Character.isDigit(c) ? 1 : 0;
                upper += capital ? 1 : 0;
                words += starts ? 1 : 0;
                capitals += starts && capital ? 1 : 0;
                inside = letter || c == '\'' || c == '’';
            }
            return new Letters(letters, digits, upper, words, capitals);
        }

        int all() {
            return letters + digits;
        }
    }

    /** A number for the letters and digits of a text, whatever their case: equal texts have equal prints. */
    static long print(String text) {
        long print = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                print = 31 * print + Character.toLowerCase(c);
            }
        }
        return print;
    }

    private static boolean isParted(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("|•·»›→".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return text.contains(" / ");
    }
}
