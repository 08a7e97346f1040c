package org.stemma.clean;

import java.util.BitSet;
import java.util.List;

/**
 * Which of the words that elements are called by mean anything in this room. Most classes of a page ("mt-2 flex") mean nothing: one
 * walk over their letters, with a look into a table at the end of each word, spares them all other look-ups. Two words may share
 * a place in the table, so that a yes is but a perhaps; a no is sure. Thread-safe. Cost: linear.
 */
final class NameWords {
    private static final int PLACES = 1 << 14;

    /** By the hash of a word. */
    private static final BitSet WORDS = new BitSet(PLACES);

    /** Units of the shortest stem of a word for comments, and of the shortest end of one. */
    private static final int START = 4;

    private static final int END = 7;

    /** By the hash of the first units of a word. */
    private static final BitSet STARTS = new BitSet(PLACES);

    static {
        List.of(
                        Furniture.firstWords(),
                        CommentNames.words(),
                        BodyNames.lastWords(),
                        EmbeddedPosts.firstWords(),
                        LiveBlogs.firstWords())
                .forEach(words -> words.forEach(word -> WORDS.set(place(word.hashCode()))));
        CommentNames.stems()
                .forEach(stem -> STARTS.set(place(stem.substring(0, START).hashCode())));
    }

    private NameWords() {}

    /** Whether a word of an attribute's name may mean something, cut into words as {@link Furniture#names} cuts it. */
    static boolean isOneIn(String attribute, int from, int to) {
        int start = -1;
        int hash = 0;
        boolean small = false;
        for (int i = from; i <= to; i++) {
            char c = i < to ? attribute.charAt(i) : ' ';
            boolean lower = c >= 'a' && c <= 'z';
            boolean letter = lower || isLetterOrDigit(c);
            boolean hump = small && !lower && letter && Character.isUpperCase(c);
            if ((!letter || hump) && start >= 0) {
                if (WORDS.get(place(hash)) || mayEndSo(attribute, start, i)) {
                    return true;
                }
                start = -1;
            }
            if (letter) {
                char folded = lower ? c : Character.toLowerCase(c);
                hash = start < 0 ? folded : 31 * hash + folded;
                start = start < 0 ? i : start;
                if (i - start == START - 1 && STARTS.get(place(hash))) {
                    return true;
                }
            }
            small = lower || (c >= 0x80 && Character.isLowerCase(c));
        }
        return false;
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 0x80
                ? (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')
                : Character.isLetterOrDigit(c);
    }

    private static boolean mayEndSo(String attribute, int start, int end) {
        if (end - start < END) {
            return false;
        }
        for (String last : CommentNames.ends()) {
            if (attribute.regionMatches(true, end - last.length(), last, 0, last.length())) {
                return true;
            }
        }
        return false;
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 14) & (PLACES - 1);
    }
}
