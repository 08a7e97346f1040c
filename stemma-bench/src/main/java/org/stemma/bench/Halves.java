package org.stemma.bench;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Splits a public set in two by the names of its files: a half that may be read and tuned on, and a half that is only measured.
 * Numbered files split by parity, others by their CRC-32.
 */
public final class Halves {
    private Halves() {}

    /** Whether a file, named without its folder and endings, belongs to the half that is only measured. */
    public static boolean isUnseen(String name) {
        if (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return (name.charAt(name.length() - 1) - '0') % 2 == 1;
        }
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 2 == 1;
    }
}
