package org.stemma.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Recognises text of two or four bytes a letter: by its byte order mark, or by where its zero bytes stand. */
final class WideText {
    private static final int LOOKED_AT = 1 << 10;

    /** Share of zeros at every second place above which text is UTF-16: tags and spaces of any language's page exceed it. */
    private static final double FEWEST_ZEROS = 0.2;

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private WideText() {}

    /** A byte order mark and its length in bytes. */
    record Mark(Charset charset, int length) {}

    /** The mark of an encoding of two or four bytes a letter; null if there is none. */
    static @Nullable Mark mark(byte[] bytes) {
        if (starts(bytes, 0xff, 0xfe, 0, 0) && bytes.length % 4 == 0) {
            return new Mark(UTF_32LE, 4);
        }
        if (starts(bytes, 0, 0, 0xfe, 0xff)) {
            return new Mark(UTF_32BE, 4);
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return new Mark(StandardCharsets.UTF_16LE, 2);
        }
        return starts(bytes, 0xfe, 0xff) ? new Mark(StandardCharsets.UTF_16BE, 2) : null;
    }

    /** The wide charset of bytes without a mark: zeros stand at every second place and nowhere else. */
    static @Nullable Charset charset(byte[] bytes) {
        int end = Math.min(bytes.length, LOOKED_AT) & ~3;
        int[] zeros = new int[4];
        for (int i = 0; i < end; i++) {
            zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
        }
        int quarter = end / 4;
        if (quarter == 0) {
            return null;
        }
        if (zeros[2] == quarter && zeros[3] == quarter && zeros[0] == 0) {
            return UTF_32LE;
        }
        if (zeros[0] == quarter && zeros[1] == quarter && zeros[3] == 0) {
            return UTF_32BE;
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        if (even == 0 && odd > FEWEST_ZEROS * end / 2) {
            return StandardCharsets.UTF_16LE;
        }
        return odd == 0 && even > FEWEST_ZEROS * end / 2 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
