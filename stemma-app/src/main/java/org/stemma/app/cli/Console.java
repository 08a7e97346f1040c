package org.stemma.app.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a command prints, and what it may assume of the reader's screen.
 *
 * <p>Results go to standard output, everything else to standard error. A reader that closes the pipe early ({@code head}) is no
 * failure: the command ends with {@link ReaderLeft}. Used by one thread.
 */
final class Console {
    /** Columns where neither a terminal nor the user names a width. */
    private static final int USUAL_COLUMNS = 100;

    private static final int FEWEST_COLUMNS = 40;

    /** Nobody reads standard output any more. */
    static final class ReaderLeft extends RuntimeException {
        private static final long serialVersionUID = 1;

        ReaderLeft(IOException cause) {
            super(cause);
        }
    }

    /**
     * What is known of the screen.
     *
     * @param out whether standard output is a terminal
     * @param err whether standard error is one
     * @param columns its width
     * @param colour whether it may be coloured
     */
    record Screen(boolean out, boolean err, int columns, boolean colour) {
        static final Screen NONE = new Screen(false, false, USUAL_COLUMNS, false);

        /** What the launcher and the environment tell. */
        static Screen ofProcess() {
            boolean out = Boolean.getBoolean("stemma.terminal.out");
            boolean dumb = "dumb".equals(System.getenv("TERM"));
            String noColour = System.getenv("NO_COLOR");
            boolean colour = out && !dumb && (noColour == null || noColour.isEmpty());
            int columns = out ? Integer.getInteger("stemma.columns", USUAL_COLUMNS) : USUAL_COLUMNS;
            return new Screen(
                    out, Boolean.getBoolean("stemma.terminal.err"), Math.max(FEWEST_COLUMNS, columns), colour);
        }
    }

    private final Writer out;
    private final PrintStream err;
    private final Screen screen;

    Console(OutputStream out, OutputStream err, Screen screen) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.screen = screen;
    }

    static Console ofProcess() {
        return new Console(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), Screen.ofProcess());
    }

    Screen screen() {
        return screen;
    }

    /** A line of the result. */
    void line(String text) {
        print(text);
        print("\n");
    }

    void print(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new ReaderLeft(e);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new ReaderLeft(e);
        }
    }

    /** A line beside the result: progress, a refusal, what to do. */
    void note(String text) {
        err.println(text);
    }

    /** Where the help is written. */
    Writer writer() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** Text in a style where the screen has colours, else as it is. */
    String style(boolean colour, Style style, @Nullable String text) {
        String plain = text == null ? "" : text;
        return colour ? style.start + plain + Style.END : plain;
    }

    /** The few styles that listings use. */
    enum Style {
        STRONG("\u001b[1m"),
        FAINT("\u001b[2m"),
        NAME("\u001b[36m"),
        WARNING("\u001b[33m");

        private static final String END = "\u001b[0m";
        private final String start;

        Style(String start) {
            this.start = start;
        }
    }
}
