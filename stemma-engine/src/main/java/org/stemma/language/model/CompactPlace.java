package org.stemma.language.model;

/**
 * Where a model looks from the state of its work.
 *
 * @param source from where it counts
 * @param window how many words to the right of it, negative for the left
 * @param relation whither from there
 */
record CompactPlace(Source source, int window, Relation relation) {
    enum Source {
        /** The word at hand; for the parser the top of its stack. */
        HERE,
        /** The parser's next word. */
        NEXT,
        /** The parser's stack, downwards from its top. */
        STACK
    }

    enum Relation {
        SELF,
        HEAD,
        HEAD_2,
        LEFTMOST,
        LEFTMOST_2,
        RIGHTMOST,
        RIGHTMOST_2,
        LEFT_SIBLING,
        LEFT_SIBLING_2
    }
}
