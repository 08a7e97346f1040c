package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * Finds the passages between quotation marks in the readable text of one block.
 *
 * <p>Pages mix their marks (straight at one end, curly at the other) and lose some. A mark opens or closes by what it is and by
 * what stands beside it; a closing mark without an opening one closes a passage that began with its sentence; a passage
 * without a closing mark ends with its block, if it opened the block, or else with its sentence. Single marks count only as
 * pairs outside double ones, since most of them are apostrophes. Linear in the length of the text.
 */
final class Marks {
    private static final String OPENING = "“„«‟";
    private static final String CLOSING = "”»";
    private static final char NO_WIDTH = '\u200b';
    private static final String EITHER = "\"″＂";

    /** Single-marked passages are phrases; a longer one is a pair of apostrophes. */
    private static final int LONGEST_SINGLE = 400;

    /** From the opening to the closing mark: rock 'n' roll. */
    private static final int SHORTEST_SINGLE = 3;

    private final String text;
    private final IntUnaryOperator sentenceStart;
    private final IntUnaryOperator sentenceEnd;
    private final List<Found> found = new ArrayList<>();
    private int openAt = -1;

    /** A passage in units of the readable text; {@code start} and {@code end} are those of the content. */
    record Found(int start, int end, Span whole, boolean orphan, boolean open, boolean single) {}

    /**
     * @param text readable text of a block
     * @param sentenceStart from an offset in it to the start of the sentence there
     * @param sentenceEnd from an offset to the end of the sentence there
     */
    Marks(String text, IntUnaryOperator sentenceStart, IntUnaryOperator sentenceEnd) {
        this.text = withDoubledMarks(text);
        this.sentenceStart = sentenceStart;
        this.sentenceEnd = sentenceEnd;
    }

    /** Two single marks that stand for a double one become one, and a blank of no width, so that lengths stay. */
    private static String withDoubledMarks(String text) {
        StringBuilder marked = new StringBuilder(text);
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (text.charAt(i + 1) == c && (c == '\'' || c == '`' || c == '’' || c == '‘')) {
                boolean opens = i == 0 || isGap(text.charAt(i - 1));
                marked.setCharAt(i, opens ? NO_WIDTH : '"');
                marked.setCharAt(i + 1, opens ? '"' : NO_WIDTH);
                i++;
            }
        }
        return marked.toString();
    }

    /** In order. */
    List<Found> find() {
        for (int i = 0; i < text.length(); i++) {
            if (isDouble(text.charAt(i))) {
                mark(i);
            }
        }
        if (openAt >= 0) {
            boolean startsBlock = text.substring(0, openAt).isBlank();
            close(startsBlock ? text.length() : endBefore(text.length()), true);
        }
        singles();
        found.sort((a, b) -> a.whole().compareTo(b.whole()));
        return found;
    }

    private void mark(int at) {
        boolean opens = opens(at);
        if (opens && openAt >= 0) {
            close(endBefore(at), true);
            openAt = at;
        } else if (opens) {
            openAt = at;
        } else if (openAt >= 0) {
            close(at, false);
        } else if (!isInchMark(at)) {
            orphan(at);
        }
    }

    /** Whether a mark opens: by its kind, and by the side on which a word touches it. */
    private boolean opens(int at) {
        char c = text.charAt(at);
        boolean wordBefore = at > 0 && !isGap(text.charAt(at - 1));
        boolean wordAfter = at + 1 < text.length() && !isGap(text.charAt(at + 1));
        if (EITHER.indexOf(c) >= 0) {
            return openAt < 0 ? wordAfter && !wordBefore : wordAfter && !wordBefore && endsSentenceBefore(at);
        }
        if (OPENING.indexOf(c) >= 0) {
            boolean lowAndHigh = openAt >= 0 && text.charAt(openAt) == '„';
            return !lowAndHigh && (wordAfter || !wordBefore);
        }
        return openAt < 0 && wordAfter && !wordBefore;
    }

    private boolean endsSentenceBefore(int at) {
        String before = text.substring(openAt + 1, at).stripTrailing();
        return !before.isEmpty() && ".!?".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** Where a passage whose closing mark is missing ends: with the sentence that it opened in, at a limit at most. */
    private int endBefore(int limit) {
        int end = Math.min(limit, Math.max(openAt + 1, sentenceEnd.applyAsInt(openAt + 1)));
        while (end > openAt + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void close(int at, boolean missing) {
        add(openAt + 1, at, new Span(openAt, missing ? at : at + 1), false, missing, false);
        openAt = -1;
    }

    private void orphan(int at) {
        int last = found.isEmpty() ? 0 : found.getLast().whole().end();
        int start = Math.max(last, Math.min(at, sentenceStart.applyAsInt(Math.max(0, at - 1))));
        add(start, at, new Span(start, at + 1), true, false, false);
    }

    private void add(int from, int to, Span whole, boolean orphan, boolean open, boolean single) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && (isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
            end--;
        }
        boolean words = text.substring(start, end).chars().anyMatch(Character::isLetterOrDigit);
        if (words) {
            found.add(new Found(start, end, whole, orphan, open, single));
        }
    }

    private void singles() {
        List<Found> doubles = List.copyOf(found);
        int at = 0;
        while (at < text.length()) {
            Span inside = within(doubles, at);
            if (inside != null) {
                at = inside.end();
            } else if (opensSingle(at)) {
                int close = closeSingle(at, doubles);
                if (close > 0) {
                    add(at + 1, close, new Span(at, close + 1), false, false, true);
                    at = close;
                }
                at++;
            } else {
                at++;
            }
        }
    }

    private static @Nullable Span within(List<Found> doubles, int at) {
        for (Found passage : doubles) {
            if (passage.whole().contains(at)) {
                return passage.whole();
            }
        }
        return null;
    }

    private boolean opensSingle(int at) {
        char c = text.charAt(at);
        boolean mark = c == '‘' || c == '\'' || c == '`';
        boolean gapBefore = at == 0 || isGap(text.charAt(at - 1));
        return mark && gapBefore && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    /** The closing mark: the first that is no plural's apostrophe, else the last that may be one. */
    private int closeSingle(int open, List<Found> doubles) {
        int plural = -1;
        int limit = Math.min(text.length(), Math.min(open + LONGEST_SINGLE, sentenceEnd.applyAsInt(open + 1) + 1));
        for (int i = open + SHORTEST_SINGLE; i < limit; i++) {
            char c = text.charAt(i);
            boolean endsWord = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            if ((c == '’' || c == '\'') && endsWord && !Character.isWhitespace(text.charAt(i - 1))) {
                boolean beforeMark = i + 1 == text.length() || !Character.isWhitespace(text.charAt(i + 1));
                if (text.charAt(i - 1) != 's' || beforeMark) {
                    return i;
                }
                plural = i;
            } else if (within(doubles, i) != null) {
                return plural;
            }
        }
        return plural;
    }

    private boolean isInchMark(int at) {
        return EITHER.indexOf(text.charAt(at)) >= 0 && at > 0 && Character.isDigit(text.charAt(at - 1));
    }

    private static boolean isDouble(char c) {
        return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || EITHER.indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NO_WIDTH;
    }

    private static boolean isGap(char c) {
        return isBlank(c) || "([{—–-‘'/…".indexOf(c) >= 0;
    }
}
