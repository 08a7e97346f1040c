package org.stemma.app.web.api;

/** What is wrong with a question, in words for who asked. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    static final int BAD = 400;
    static final int UNKNOWN = 404;

    private final int status;

    private Problem(int status, String message) {
        super(message);
        this.status = status;
    }

    static Problem bad(String message) {
        return new Problem(BAD, message);
    }

    static Problem unknown(String message) {
        return new Problem(UNKNOWN, message);
    }

    int status() {
        return status;
    }
}
