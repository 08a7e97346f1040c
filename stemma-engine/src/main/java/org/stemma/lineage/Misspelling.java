package org.stemma.lineage;

/** Whether two words are one but for a misprint, a reader's or a scanner's error, or the spelling of another country. */
final class Misspelling {
    /** One letter in so many may differ. */
    private static final int LETTERS_AN_EDIT = 4;

    private Misspelling() {}

    /** By edit distance (Levenshtein 1966), transposed case aside; figures are never alike. O(length²). */
    static boolean joins(String one, String other) {
        int allowed = Math.min(one.length(), other.length()) / LETTERS_AN_EDIT;
        return allowed > 0
                && Math.abs(one.length() - other.length()) <= allowed
                && !Folding.isFigure(one)
                && !Folding.isFigure(other)
                && distance(one, other) <= allowed;
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = isSame(one.charAt(i - 1), other.charAt(j - 1)) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    private static boolean isSame(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
