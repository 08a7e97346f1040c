package org.stemma.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Holds one file, with all that is packed in it, to a bound on what it may unpack to: a few bytes can stand for terabytes of
 * zeros. Not thread-safe: one for each file.
 */
final class Expansion {
    /** Pages shrink to a tenth, tables of numbers to a fiftieth; what grows more than this is made to harm. */
    static final int MOST_GROWTH = 200;

    /** 16 MiB: below this, growth harms nobody. */
    static final long SMALL = 16 << 20;

    /** 64 GiB: more than a day's crawl of a thousand outlets. */
    static final long MOST = 64L << 30;

    /** The bound is passed: nothing more of the file is read. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1;

        Exceeded(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    private long packed;
    private long unpacked;

    /** Counts bytes as they lay in the file. */
    void packed(long bytes) {
        packed += bytes;
    }

    /** A stream of a packed thing's bytes, counted as they come. */
    InputStream counting(InputStream unpacked) {
        return new CountedStream(unpacked, this::unpacked);
    }

    /** A stream of the file's own bytes, counted as they come. */
    InputStream countingPacked(InputStream file) {
        return new CountedStream(file, this::packed);
    }

    private interface Count {
        void add(long bytes) throws Exceeded;
    }

    private static final class CountedStream extends FilterInputStream {
        private final Count count;

        CountedStream(InputStream in, Count count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count.add(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            int read = super.read(into, start, length);
            count.add(Math.max(0, read));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /** Counts bytes that came of unpacking, on whatever level. */
    void unpacked(long bytes) throws Exceeded {
        unpacked += bytes;
        if (unpacked > SMALL && unpacked / MOST_GROWTH > packed) {
            throw new Exceeded("unpacks to more than " + MOST_GROWTH
                    + " times its size, as made to exhaust memory; what came before is read");
        }
        if (unpacked > MOST) {
            throw new Exceeded("unpacks to more than " + (MOST >> 30) + " GB; split it");
        }
    }
}
