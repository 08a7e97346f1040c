package org.stemma.language.model;

/**
 * What a label of the parser's model says: an arc, what becomes of the stack, and the arc's relation.
 *
 * @param relation empty without an arc
 */
record CompactAction(Arc arc, Move move, CompactText relation) {
    enum Arc {
        LEFT,
        RIGHT,
        NO
    }

    enum Move {
        SHIFT,
        REDUCE,
        PASS
    }

    /** From NLP4J's form: {@code R_S_dobj}. */
    static CompactAction of(String label) {
        int first = label.indexOf('_');
        int last = label.lastIndexOf('_');
        return new CompactAction(
                switch (label.substring(0, first)) {
                    case "L" -> Arc.LEFT;
                    case "R" -> Arc.RIGHT;
                    default -> Arc.NO;
                },
                switch (label.substring(first + 1, last)) {
                    case "S" -> Move.SHIFT;
                    case "R" -> Move.REDUCE;
                    default -> Move.PASS;
                },
                CompactText.of(label.substring(last + 1)));
    }
}
