package org.stemma.language.model;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Reads what {@link CompactWriter} wrote, arrays in bulk, from a mapped file. */
final class CompactReader {
    /** A checksum takes a buffer, whose length is an int; a file of models is far below it. */
    private static final long LONGEST = Integer.MAX_VALUE;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment bytes;
    private long position;

    CompactReader(MemorySegment bytes) {
        this.bytes = bytes;
    }

    /** Whether the bytes are whole: the checksum at their end is that of the rest. */
    boolean isWhole() {
        long length = bytes.byteSize() - Long.BYTES;
        if (length < 0 || length > LONGEST) {
            return false;
        }
        CRC32C checksum = new CRC32C();
        ByteBuffer rest = bytes.asSlice(0, length).asByteBuffer();
        checksum.update(rest);
        return checksum.getValue() == bytes.get(LONG, length);
    }

    int number() {
        int number = bytes.get(INT, position);
        position += Integer.BYTES;
        return number;
    }

    int[] ints() {
        int[] array = new int[number()];
        MemorySegment.copy(bytes, INT, position, array, 0, array.length);
        position += (long) array.length * Integer.BYTES;
        return array;
    }

    float[] floats() {
        float[] array = new float[number()];
        MemorySegment.copy(bytes, FLOAT, position, array, 0, array.length);
        position += (long) array.length * Float.BYTES;
        return array;
    }

    long[] longs() {
        long[] array = new long[number()];
        MemorySegment.copy(bytes, LONG, position, array, 0, array.length);
        position += (long) array.length * Long.BYTES;
        return array;
    }

    byte[] bytes() {
        byte[] array = new byte[number()];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, position, array, 0, array.length);
        position += array.length;
        return array;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    List<String> texts() {
        int size = number();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }
}
