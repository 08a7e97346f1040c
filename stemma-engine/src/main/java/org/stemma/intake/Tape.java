package org.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream that can be looked at ahead of the place reached: what lies ahead is held, as far as asked for, and no further. Every
 * byte is moved a bounded number of times, however the reader steps. Not thread-safe.
 */
final class Tape {
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private byte[] held = new byte[PIECE];
    private int from;
    private int to;
    private boolean ended;
    private long position;

    Tape(InputStream in) {
        this.in = in;
    }

    /** How many bytes were passed. */
    long position() {
        return position;
    }

    /** Holds at least so many bytes ahead if the stream has them; how many are held, at most so many. */
    int ensure(int bytes) throws IOException {
        while (to - from < bytes && !ended) {
            makeRoom(bytes);
            int read = in.read(held, to, held.length - to);
            ended = read < 0;
            to += Math.max(0, read);
        }
        return Math.min(bytes, to - from);
    }

    /** A byte ahead that was ensured, 0 to 255. */
    int at(int ahead) {
        return held[from + ahead] & 0xff;
    }

    /** How many bytes are held. */
    int ahead() {
        return to - from;
    }

    /** A copy of bytes ahead that were ensured. */
    byte[] copy(int start, int end) {
        return Arrays.copyOfRange(held, from + start, from + end);
    }

    /** Passes bytes that were ensured. */
    void pass(int bytes) {
        from += bytes;
        position += bytes;
    }

    /** Whether these bytes, of ASCII, stand at a place ahead. */
    boolean startsWith(String ascii, int ahead) throws IOException {
        if (ensure(ahead + ascii.length()) < ahead + ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (at(ahead + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean isAtEnd() throws IOException {
        return ensure(1) == 0;
    }

    private void makeRoom(int bytes) {
        if (held.length - to > 0 && held.length - from >= bytes) {
            return;
        }
        // Twice what is asked for: before the held bytes are moved again, as many were passed.
        int size = Math.max(held.length, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * Math.max(bytes, PIECE)));
        byte[] room = size > held.length ? new byte[size] : held;
        System.arraycopy(held, from, room, 0, to - from);
        held = room;
        to -= from;
        from = 0;
    }
}
