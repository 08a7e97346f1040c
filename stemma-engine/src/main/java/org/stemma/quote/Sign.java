package org.stemma.quote;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A character that may be a quotation mark, with what speaks against each of its readings: that it opens, that it closes, that it
 * is something else (an apostrophe, an inch). Zero is what a mark of this shape at this place usually is; a doubt is worth one, and
 * {@link Marks} adds up what a whole paragraph's reading costs.
 *
 * @param at where it stands
 * @param end one past it: two single marks may stand for a double one
 * @param doubled whether it is a double mark
 * @param opening cost of its opening a passage
 * @param closing cost of its closing one
 * @param other cost of its being no mark
 */
record Sign(int at, int end, boolean doubled, int opening, int closing, int other) {
    /** Never within a paragraph: more than any reading costs that can be meant. */
    static final int NEVER = 100;

    private static final String OPENING = "“„«‟‹";
    private static final String CLOSING = "”»›";
    private static final String EITHER = "\"″＂";
    private static final String SINGLE_OPENING = "‘`‚‛";
    private static final String SINGLE = SINGLE_OPENING + "’'´";
    private static final String ENDS = ",.!?…";

    /** A double mark is hardly ever anything else; a straight one sometimes is. */
    private static final int STRAY_DIRECTED = 9;

    private static final int STRAY_STRAIGHT = 7;

    /** A mark on the wrong side of its word, or with blanks on both sides. */
    private static final int WRONG_SIDE = 5;

    private static final int ODD_SIDE = 3;

    /** Letters dropped at the head of a word: 'em, 'n', 'twas. */
    private static final Set<String> ELISIONS = Set.of(
            "n", "em", "til", "till", "tis", "twas", "cause", "cos", "coz", "bout", "round", "er", "im", "un", "s");

    private static final Pattern DECADE = Pattern.compile("\\d\\d(s|\\b).*", Pattern.DOTALL);
    private static final int DECADE_LENGTH = 4;

    private enum Side {
        OPENS,
        CLOSES,
        NEITHER
    }

    /** The mark at a place, null if no reading makes it one. */
    static @Nullable Sign at(String text, int at) {
        char c = text.charAt(at);
        boolean pair = at + 1 < text.length() && text.charAt(at + 1) == c && "'`’‘´".indexOf(c) >= 0;
        int end = pair ? at + 2 : at + 1;
        if (pair) {
            return straight(text, at, end);
        }
        if (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
            return directed(text, at);
        }
        if (EITHER.indexOf(c) >= 0) {
            return straight(text, at, end);
        }
        return SINGLE.indexOf(c) >= 0 ? single(text, at) : null;
    }

    static boolean isMark(char c) {
        return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || EITHER.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0;
    }

    private static Sign directed(String text, int at) {
        Side side = side(text, at, at + 1);
        boolean opens = OPENING.indexOf(text.charAt(at)) >= 0;
        boolean low = text.charAt(at) == '„';
        boolean against = side == (opens ? Side.CLOSES : Side.OPENS);
        int usual = against ? ODD_SIDE : 0;
        int turned = low ? STRAY_DIRECTED : against ? 1 : side == Side.NEITHER ? ODD_SIDE : WRONG_SIDE + 1;
        return new Sign(at, at + 1, true, opens ? usual : turned, opens ? turned : usual, STRAY_DIRECTED);
    }

    private static Sign straight(String text, int at, int end) {
        boolean digit = at > 0 && Character.isDigit(text.charAt(at - 1));
        boolean inch = digit && end == at + 1;
        boolean drawn = text.charAt(at) == '″';
        int doubt = inch ? 1 : 0;
        int other = inch ? (drawn ? 0 : 2) : STRAY_STRAIGHT;
        return switch (side(text, at, end)) {
            case OPENS -> new Sign(at, end, true, 0, WRONG_SIDE, STRAY_STRAIGHT);
            case CLOSES -> new Sign(at, end, true, WRONG_SIDE, doubt, other);
            case NEITHER -> new Sign(at, end, true, 1 + doubt, 1 + doubt, other);
        };
    }

    private static @Nullable Sign single(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        char c = text.charAt(at);
        boolean foot = Character.isDigit(before) && c != '’' && c != '‘';
        if ((Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after)) || foot) {
            return null;
        }
        return switch (side(text, at, at + 1)) {
            case OPENS -> openingSingle(text, at);
            case CLOSES -> closingSingle(text, at, before);
            case NEITHER -> new Sign(at, at + 1, false, ODD_SIDE, ODD_SIDE, 2);
        };
    }

    private static Sign openingSingle(String text, int at) {
        char c = text.charAt(at);
        if (c == '’' || c == '´') {
            return new Sign(at, at + 1, false, WRONG_SIDE, NEVER, 0);
        }
        boolean decade = DECADE.matcher(text.substring(at + 1, Math.min(text.length(), at + 1 + DECADE_LENGTH)))
                .matches();
        if (decade || ELISIONS.contains(wordAfter(text, at + 1))) {
            return new Sign(at, at + 1, false, 2, NEVER, 0);
        }
        return new Sign(at, at + 1, false, 0, NEVER, c == '\'' ? ODD_SIDE : ODD_SIDE + 1);
    }

    private static String wordAfter(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).toLowerCase(java.util.Locale.ROOT);
    }

    /** After a comma or stop it closes; after a plural before a further word it is an apostrophe as likely as not. */
    private static Sign closingSingle(String text, int at, char before) {
        boolean opener = SINGLE_OPENING.indexOf(text.charAt(at)) >= 0;
        int doubt = opener ? 1 : 0;
        if (ENDS.indexOf(before) >= 0) {
            return new Sign(at, at + 1, false, NEVER, doubt, WRONG_SIDE + 1);
        }
        boolean more = at + 2 < text.length() && text.charAt(at + 1) == ' ' && Character.isLetter(text.charAt(at + 2));
        boolean plural = before == 's' || before == 'n' || before == 'z' || before == 'x';
        if (plural && more) {
            return new Sign(at, at + 1, false, NEVER, 2 + doubt, 0);
        }
        return new Sign(at, at + 1, false, NEVER, doubt, plural ? 2 : ODD_SIDE);
    }

    /** By the blanks and words that it touches, other marks beside it left out. */
    private static Side side(String text, int at, int end) {
        int before = at - 1;
        while (before >= 0 && isMark(text.charAt(before))) {
            before--;
        }
        int after = end;
        while (after < text.length() && isMark(text.charAt(after))) {
            after++;
        }
        boolean gapBefore = before < 0 || isBlank(text.charAt(before)) || "([{—–-/―".indexOf(text.charAt(before)) >= 0;
        boolean gapAfter = after >= text.length()
                || isBlank(text.charAt(after))
                || ",.;:!?)]}—–-/―".indexOf(text.charAt(after)) >= 0;
        return gapBefore == gapAfter ? Side.NEITHER : gapBefore ? Side.OPENS : Side.CLOSES;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }
}
