package org.stemma.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads UTF-8 lines of a stream with their numbers; of a line that is too long to be held it keeps only the number. */
final class LineReader {
    /**
     * A line.
     *
     * @param number from 1
     * @param text without the line feed; empty if the line is too long
     */
    record Line(int number, String text, boolean tooLong) {
        boolean isBlank() {
            return text.isBlank() && !tooLong;
        }
    }

    private final InputStream in;
    private final int longest;
    private int number;

    /**
     * @param in buffered
     * @param before the number of lines read before
     */
    LineReader(InputStream in, int longest, int before) {
        this.in = in;
        this.longest = longest;
        this.number = before;
    }

    /** The next line, null at the end. */
    @Nullable
    Line next() throws IOException {
        int read = in.read();
        if (read < 0) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (read >= 0 && read != '\n') {
            tooLong = bytes.size() >= longest;
            if (!tooLong) {
                bytes.write(read);
            }
            read = in.read();
        }
        number++;
        return new Line(number, tooLong ? "" : withoutMark(bytes.toString(StandardCharsets.UTF_8)), tooLong);
    }

    /** The next line that is not blank, null at the end. */
    @Nullable
    Line nextFilled() throws IOException {
        Line line = next();
        while (line != null && line.isBlank()) {
            line = next();
        }
        return line;
    }

    private String withoutMark(String text) {
        return number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
