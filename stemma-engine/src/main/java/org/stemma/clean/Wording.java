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
        boolean repeated) {
    /** Shorter pieces repeat without meaning. */
    private static final int FEWEST_REPEATED = 12;

    private static final int LONGEST_DATED = 60;

    /** The words of a piece; {@code seen} holds the prints of the pieces before it, and takes its own. */
    static Wording of(Piece piece, Set<Long> seen) {
        String text = piece.string();
        Letters count = piece.letters();
        char first = text.charAt(0);
        return new Wording(
                Words.endsSentence(text),
                Words.trailsOff(text),
                text.endsWith(":") || text.endsWith("："),
                Character.isLowerCase(first),
                !Character.isLetterOrDigit(first) && "\"'“„«‘([¿¡「『《".indexOf(first) < 0,
                count.runs() == 0 ? 0 : (double) count.capitals() / count.runs(),
                count.letters() > 3 && count.upper() == count.letters(),
                count.all() == 0 ? 0 : (double) count.digits() / count.all(),
                count.parted() || text.contains(" / "),
                text.indexOf('©') >= 0,
                text.contains("@") || text.contains("://") || text.contains("www."),
                count.digits() > 0
                        && text.length() <= LONGEST_DATED
                        && WrittenDate.first(text).isPresent(),
                count.all() >= FEWEST_REPEATED && !seen.add(count.print()));
    }
}
