package org.stemma.intake;

/** What a library says of a fault, fit for one line. */
final class Fault {
    private static final int LONGEST = 120;

    private Fault() {}

    /** The first line of an exception's message, or its kind if it has none. */
    static String words(Throwable fault) {
        String message = fault.getMessage();
        if (message == null || message.isBlank()) {
            return fault.getClass().getSimpleName();
        }
        String line = message.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
