package org.stemma.app.web;

/** A story that was asked for is gone, and goes on in another: one that grew, or was merged, while its page was open. */
final class Elsewhere extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String gone;
    private final String heir;

    Elsewhere(String gone, String heir) {
        super(gone + " goes on in " + heir);
        this.gone = gone;
        this.heir = heir;
    }

    /** An address of the story that is gone, as one of its heir. */
    String address(String asked) {
        return asked.replace(gone, heir);
    }
}
