package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A readable text cut into letters, numbers and marks, finer than tokens: {@code 1970s} is {@code 1970} and {@code s}, {@code
 * 13-year} is three pieces. The grammars of times and quantities read these, so that they depend on no tokeniser's habits.
 *
 * <p>One pass, linear in the text.
 */
final class Pieces {
    private static final int GROUP = 3;

    private final List<Piece> pieces = new ArrayList<>();
    private final boolean talk;

    Pieces(String text) {
        this(text, false);
    }

    /**
     * The pieces of a text.
     *
     * @param message whether it stands in a note of a few sentences, not in an article
     */
    Pieces(String text, boolean message) {
        int at = 0;
        boolean glued = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isGap(c)) {
                glued = false;
                at++;
                continue;
            }
            int end = endOfPiece(text, at);
            String form = text.substring(at, end);
            pieces.add(new Piece(form, plain(form), at, end, glued));
            glued = true;
            at = end;
        }
        talk = message && isAddressed();
    }

    /** A first person, an order or question at the head, a head in lower case, or no full stop at the end. */
    private boolean isAddressed() {
        Piece head = at(0);
        Piece last = at(size() - 1);
        if (last.isWord() || last.isNumber()) {
            return true;
        }
        if (head.isNumber() || (head.isWord() && (!head.isCapital() || TimeWords.value("order", head) != null))) {
            return true;
        }
        return pieces.stream().anyMatch(piece -> piece.isWord() && TimeWords.value("talk", piece) != null);
    }

    /**
     * Whether somebody speaks for himself or to an assistant, not a reporter: a first person, or a note without capital or full stop. Only there
     * "at 5" and "the 27th" are times without more.
     */
    boolean isTalk() {
        return talk;
    }

    int size() {
        return pieces.size();
    }

    /** The piece at an index, {@link Piece#NONE} outside the text. */
    Piece at(int index) {
        return index < 0 || index >= pieces.size() ? Piece.NONE : pieces.get(index);
    }

    boolean is(int index, String word) {
        return at(index).is(word);
    }

    boolean isAny(int index, String... words) {
        String lower = at(index).lower();
        for (String word : words) {
            if (lower.equals(word)) {
                return true;
            }
        }
        return false;
    }

    boolean isAny(int index, Set<String> words) {
        return words.contains(at(index).lower());
    }

    /** Whether the pieces from an index on are these. */
    boolean has(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!is(index + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the piece at an index is the possessive ending {@code 's}, of two pieces. */
    boolean isPossessive(int index) {
        return is(index, "'")
                && at(index).glued()
                && is(index + 1, "s")
                && at(index + 1).glued();
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    private static int endOfPiece(String text, int start) {
        char first = text.charAt(start);
        if (isDigit(first)) {
            return endOfNumber(text, start);
        }
        if (!Character.isLetter(first)) {
            return start + 1;
        }
        int end = start + 1;
        while (end < text.length()
                && (Character.isLetter(text.charAt(end))
                        || Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK)) {
            end++;
        }
        return end;
    }

    /** Digits with the commas of thousands and decimal points inside. */
    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean inside =
                    isDigit(c) || (c == '.' && isDigitAt(text, end + 1)) || (c == ',' && isThousands(text, end + 1));
            if (!inside) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isThousands(String text, int from) {
        for (int i = 0; i < GROUP; i++) {
            if (!isDigitAt(text, from + i)) {
                return false;
            }
        }
        return !isDigitAt(text, from + GROUP);
    }

    private static boolean isDigitAt(String text, int at) {
        return at < text.length() && isDigit(text.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String plain(String form) {
        return switch (form) {
            case "\u2019", "\u2018", "\u02bc" -> "'";
            case "\u2013", "\u2014", "\u2010", "\u2011", "\u2212" -> "-";
            default -> form.toLowerCase(Locale.ROOT);
        };
    }
}
