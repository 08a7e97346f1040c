package org.stemma.language;

/**
 * A run of letters, a number, or a single mark of a readable text.
 *
 * @param form as it stands
 * @param lower in lower case, curly apostrophes straight, dashes as hyphens
 * @param start first unit in the readable text
 * @param end one past the last
 * @param glued whether nothing parts it from the piece before
 */
record Piece(String form, String lower, int start, int end, boolean glued) {
    /** What stands before the first and after the last piece. */
    static final Piece NONE = new Piece("", "", 0, 0, false);

    boolean isNumber() {
        return !form.isEmpty() && form.charAt(0) >= '0' && form.charAt(0) <= '9';
    }

    boolean isWord() {
        return !form.isEmpty() && Character.isLetter(form.charAt(0));
    }

    boolean isCapital() {
        return isWord() && Character.isUpperCase(form.charAt(0));
    }

    boolean is(String word) {
        return lower.equals(word);
    }
}
