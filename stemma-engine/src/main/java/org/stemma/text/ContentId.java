package org.stemma.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that derive from content, so that a re-run, another input order, or the cluster gives the same ids. */
public final class ContentId {
    /** 64 bits: one billion records of a kind collide with a probability of about 3 %. */
    private static final int HEX_DIGITS = 16;

    private ContentId() {}

    /** An id such as {@code quote-5f0c…}: the kind, and the start of the SHA-256 of the parts. */
    public static String of(String kind, String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return kind + "-" + hex(digest);
    }

    /** An id of bytes. */
    public static String of(String kind, byte[] content) {
        MessageDigest digest = sha256();
        digest.update(content);
        return kind + "-" + hex(digest);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
