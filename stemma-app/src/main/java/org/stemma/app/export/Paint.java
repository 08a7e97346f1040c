package org.stemma.app.export;

/** Colours of a terminal, or none. */
record Paint(boolean colour) {
    /** What a colour says. */
    enum Ink {
        PLAIN(""),
        STRONG("\u001b[1m"),
        FAINT("\u001b[2m"),
        NAME("\u001b[36m"),
        CHANGED("\u001b[33m"),
        ADDED("\u001b[32m"),
        DROPPED("\u001b[31m");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    private static final String RESET = "\u001b[0m";

    /** A text in an ink; blanks have no colour. */
    String of(Ink ink, String text) {
        return !colour || ink.code.isEmpty() || text.isBlank() ? text : ink.code + text + RESET;
    }
}
