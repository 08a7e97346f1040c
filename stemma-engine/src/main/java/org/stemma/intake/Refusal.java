package org.stemma.intake;

import org.stemma.news.Refused;

/** Why something is not read, on its way to the receiver. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final String place;

    /**
     * @param place where in the input, empty for the whole of it
     * @param reason in words for the person who gave it
     */
    Refusal(String place, String reason) {
        super(reason);
        this.place = place;
    }

    /** The same reason at a place. */
    Refusal at(String where) {
        return new Refusal(where, String.valueOf(getMessage()));
    }

    Refused of(String file) {
        return new Refused(file, place, String.valueOf(getMessage()));
    }
}
