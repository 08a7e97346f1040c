package org.stemma.app.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a form with files (multipart/form-data, RFC 7578), one after the other, none held in memory. Browsers write names as UTF-8
 * and a quotation mark in them as {@code %22}.
 */
final class Parts {
    /** A part's head is two lines or three. */
    private static final int LONGEST_HEAD = 16 << 10;

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/form-data\\s*;.*?\\bboundary=(?:\"([^\"]{1,200})\"|([^;\\s]{1,200})).*");
    private static final Pattern DISPOSITION =
            Pattern.compile("(?i)^content-disposition:\\s*form-data\\b(.*)$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i);\\s*filename=\"([^\"]*)\"");
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    /**
     * A part.
     *
     * @param name of the form's field
     * @param file the name of the file, as its sender has it; null if it is no file
     * @param content to be read before the next part is asked for, or it is passed over
     */
    record Part(String name, @Nullable String file, InputStream content) {}

    private final InputStream in;
    private final byte[] delimiter;
    private @Nullable UpTo open;

    /** @throws IllegalArgumentException if the content type is none of a form with files */
    Parts(InputStream in, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) {
            throw new IllegalArgumentException("this is no form with files (multipart/form-data)");
        }
        String word = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        this.in = new BufferedInputStream(in, 1 << 16);
        this.delimiter = ("\r\n--" + word).getBytes(StandardCharsets.UTF_8);
        // the first one has no line before it
        this.open = new UpTo(this.in, delimiter, 2);
    }

    /**
     * The next part, null behind the last one.
     *
     * @throws IllegalArgumentException if the form ends before it should, or a part has no head
     */
    @Nullable
    Part next() throws IOException {
        if (open == null) {
            return null;
        }
        open.transferTo(java.io.OutputStream.nullOutputStream());
        if (!open.met || isLast()) {
            requireEnd(open.met);
            open = null;
            return null;
        }
        String head = head();
        Matcher disposition = DISPOSITION.matcher(head);
        String words = disposition.find() ? disposition.group(1) : "";
        Matcher name = NAME.matcher(words);
        if (!name.find()) {
            throw new IllegalArgumentException("a part of the form has no name");
        }
        Matcher file = FILE.matcher(words);
        open = new UpTo(in, delimiter, 0);
        return new Part(unescaped(name.group(1)), file.find() ? unescaped(file.group(1)) : null, open);
    }

    private static void requireEnd(boolean met) {
        if (!met) {
            throw new IllegalArgumentException("the form ends too early: what was sent is not whole");
        }
    }

    /** Two hyphens behind the delimiter end the form, a line's end does not. */
    private boolean isLast() throws IOException {
        int first = in.read();
        int second = in.read();
        return first == '-' && second == '-';
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        UpTo upTo = new UpTo(in, HEAD_END, 0);
        for (int b = upTo.read(); b >= 0 && head.size() < LONGEST_HEAD; b = upTo.read()) {
            head.write(b);
        }
        if (!upTo.met) {
            throw new IllegalArgumentException("a part of the form has no end of its head");
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    private static String unescaped(String word) {
        return word.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    /** Bytes up to a delimiter, which is read and not given. A delimiter begins with a line's end, which stands nowhere else in it, so one look back is enough. */
    private static final class UpTo extends InputStream {
        private final InputStream in;
        private final byte[] delimiter;
        private final byte[] held;
        private int from;
        private int to;
        private int matched;
        private boolean met;

        /** @param matched how much of the delimiter counts as read */
        UpTo(InputStream in, byte[] delimiter, int matched) {
            this.in = in;
            this.delimiter = delimiter;
            this.held = new byte[delimiter.length + 1];
            this.matched = matched;
        }

        @Override
        public int read() throws IOException {
            while (from == to) {
                if (met || !more()) {
                    return -1;
                }
            }
            return held[from++] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int b = read();
                if (b < 0) {
                    break;
                }
                into[at + count++] = (byte) b;
            }
            return count == 0 && length > 0 ? -1 : count;
        }

        /** Reads on until something is known to be no delimiter, or to be one; false at the end of all. */
        private boolean more() throws IOException {
            from = 0;
            to = 0;
            while (to == 0 && !met) {
                int b = in.read();
                if (b < 0) {
                    to = matched;
                    System.arraycopy(delimiter, 0, held, 0, matched);
                    matched = 0;
                    return to > 0;
                }
                step((byte) b);
            }
            return !met || to > 0;
        }

        private void step(byte b) {
            if (b == delimiter[matched]) {
                matched++;
                met = matched == delimiter.length;
                return;
            }
            int kept = longestStart(b);
            // what was matched and is no start any more, and the byte itself if it starts nothing
            int gone = matched + 1 - kept;
            for (int i = 0; i < gone; i++) {
                held[to++] = i < matched ? delimiter[i] : b;
            }
            matched = kept;
        }

        /** How much of the delimiter the bytes end with that were matched, and one more. */
        private int longestStart(byte b) {
            for (int length = matched; length > 0; length--) {
                boolean starts = delimiter[length - 1] == b;
                for (int i = 0; starts && i < length - 1; i++) {
                    starts = delimiter[i] == delimiter[matched - (length - 1) + i];
                }
                if (starts) {
                    return length;
                }
            }
            return 0;
        }
    }
}
