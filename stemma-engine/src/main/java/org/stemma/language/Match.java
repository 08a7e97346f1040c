package org.stemma.language;

import org.jspecify.annotations.Nullable;

/**
 * An expression found by a grammar.
 *
 * @param from index of its first piece
 * @param to index one past its last
 * @param hedged whether the text says "about" or the like
 * @param core index of the first piece of the time itself, after the words that bound it: "since", "from", "in the"
 */
record Match(int from, int to, Meaning meaning, boolean hedged, int core) {
    Match(int from, int to, Meaning meaning) {
        this(from, to, meaning, false, from);
    }

    Match(int from, int to, Meaning meaning, boolean hedged) {
        this(from, to, meaning, hedged, from);
    }

    /** This one with words before it that bound it. */
    Match led(int start) {
        return new Match(start, to, meaning, hedged, core);
    }

    Match meaning(Meaning other) {
        return new Match(from, to, other, hedged, core);
    }

    /** The longer of two; the first if equal. */
    static @Nullable Match longer(@Nullable Match one, @Nullable Match other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.to() - other.from() > one.to() - one.from() ? other : one;
    }
}
