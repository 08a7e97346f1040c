package org.stemma.language.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Writes numbers, arrays and texts, little-endian, and at the end the checksum of it all. {@link CompactReader} reads them. */
final class CompactWriter {
    private static final int CHUNK = 1 << 16;

    private final CRC32C checksum = new CRC32C();
    private final DataOutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);

    CompactWriter(OutputStream out) {
        this.out = new DataOutputStream(new CheckedOutputStream(out, checksum));
    }

    void number(int number) {
        buffer.putInt(number);
        flush();
    }

    void ints(int... array) {
        number(array.length);
        for (int start = 0; start < array.length; start += CHUNK / Integer.BYTES) {
            int length = Math.min(array.length - start, CHUNK / Integer.BYTES);
            buffer.asIntBuffer().put(array, start, length);
            buffer.position(length * Integer.BYTES);
            flush();
        }
    }

    void floats(float... array) {
        number(array.length);
        for (int start = 0; start < array.length; start += CHUNK / Float.BYTES) {
            int length = Math.min(array.length - start, CHUNK / Float.BYTES);
            buffer.asFloatBuffer().put(array, start, length);
            buffer.position(length * Float.BYTES);
            flush();
        }
    }

    void longs(long... array) {
        number(array.length);
        for (int start = 0; start < array.length; start += CHUNK / Long.BYTES) {
            int length = Math.min(array.length - start, CHUNK / Long.BYTES);
            buffer.asLongBuffer().put(array, start, length);
            buffer.position(length * Long.BYTES);
            flush();
        }
    }

    void bytes(byte... array) {
        number(array.length);
        write(array, array.length);
    }

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    /** Ends what was written with its checksum. */
    void seal() {
        buffer.putLong(checksum.getValue());
        flush();
    }

    private void flush() {
        write(buffer.array(), buffer.position());
        buffer.clear();
    }

    private void write(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
