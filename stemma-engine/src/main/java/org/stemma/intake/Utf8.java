package org.stemma.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 strictly (The Unicode Standard, table 3-7). Pages are tags and spaces for the most part, so bytes of ASCII are taken
 * eight at a time: the JDK's decoder goes byte by byte once a text holds a single typographic quotation mark. Linear.
 */
final class Utf8 {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    /** From so many bytes on a run is worth a string of its own. */
    private static final int LONG_RUN = 64;

    private final byte[] bytes;
    private final char[] text;
    private int at;
    private int size;

    private Utf8(byte[] bytes) {
        this.bytes = bytes;
        this.text = new char[bytes.length];
    }

    /** The text if the bytes are UTF-8 without a fault; null if not. */
    static @Nullable String read(byte[] bytes) {
        if (isAscii(bytes)) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        Utf8 reader = new Utf8(bytes);
        boolean sound = true;
        while (sound && reader.at < bytes.length) {
            reader.ascii();
            sound = reader.at == bytes.length || reader.sequence();
        }
        return sound ? new String(reader.text, 0, reader.size) : null;
    }

    private static boolean isAscii(byte[] bytes) {
        int at = 0;
        while (at + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, at) & HIGH_BITS) == 0) {
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at == bytes.length;
    }

    private void ascii() {
        int end = at;
        while (end + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, end) & HIGH_BITS) == 0) {
            end += Long.BYTES;
        }
        while (end < bytes.length && bytes[end] >= 0) {
            end++;
        }
        if (end - at >= LONG_RUN) {
            // Copied by the machine's widest instructions.
            new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).getChars(0, end - at, text, size);
        } else {
            for (int i = 0; i < end - at; i++) {
                text[size + i] = (char) bytes[at + i];
            }
        }
        size += end - at;
        at = end;
    }

    /** Reads a character of two bytes or more; false if its bytes are faulty. */
    private boolean sequence() {
        int lead = bytes[at] & 0xff;
        int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.length) {
            return false;
        }
        int point = lead & (0x7f >> length);
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i];
            if ((next & 0xc0) != 0x80) {
                return false;
            }
            point = point << 6 | (next & 0x3f);
        }
        boolean shortest = length == 2 || point >= (length == 3 ? 0x800 : 0x10000);
        if (!shortest || point > Character.MAX_CODE_POINT || (point >= 0xd800 && point <= 0xdfff)) {
            return false;
        }
        size += Character.toChars(point, text, size);
        at += length;
        return true;
    }
}
