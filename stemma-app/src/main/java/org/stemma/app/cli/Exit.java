package org.stemma.app.cli;

/** The exit codes. */
final class Exit {
    static final int OK = 0;
    /** Nothing could be read, or nothing was found. */
    static final int NOTHING_READ = 1;

    static final int USAGE = 2;
    /** The store could not be opened, read or written. */
    static final int STORE = 3;
    /** A fault of the program, as in {@code sysexits.h}. */
    static final int FAULT = 70;

    private Exit() {}
}
