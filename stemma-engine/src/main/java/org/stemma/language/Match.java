package org.stemma.language;

import org.jspecify.annotations.Nullable;

/**
 * An expression found by a grammar.
 *
 * @param from index of its first piece
 * @param to index one past its last
 * @param hedged whether the text says "about" or the like
 */
record Match(int from, int to, Meaning meaning, boolean hedged) {
    Match(int from, int to, Meaning meaning) {
        this(from, to, meaning, false);
    }

    /** The longer of two; the first if equal. */
    static @Nullable Match longer(@Nullable Match one, @Nullable Match other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.to() - other.from() > one.to() - one.from() ? other : one;
    }
}
