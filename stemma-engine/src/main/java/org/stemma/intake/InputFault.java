package org.stemma.intake;

import java.io.IOException;

/** Input that cannot be read on; the message is the whole reason, in words for the person who gave it. */
final class InputFault extends IOException {
    private static final long serialVersionUID = 1;

    InputFault(String reason) {
        super(reason);
    }

    /** The reason, in words. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
