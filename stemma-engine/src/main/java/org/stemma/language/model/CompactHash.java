package org.stemma.language.model;

/**
 * Hashes of texts that can be joined: the hash of {@code a_b} follows from those of {@code a} and {@code b}, so that a feature made
 * of several words costs a few multiplications and no string. A polynomial over 64 bits with an odd factor; its digits are UTF-16
 * units plus one, so that no text is another's with something void in front.
 */
final class CompactHash {
    /** Odd, with bits as if by chance: 2^64 over the golden ratio. */
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private static final long TYPE_FACTOR = 0xD1B54A32D192ED03L;

    private CompactHash() {}

    static long of(String text) {
        return of(text, 0, text.length());
    }

    static long of(String text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * FACTOR + text.charAt(i) + 1;
        }
        return hash;
    }

    /** What a hash must be multiplied by to make room for so many units behind it; never zero, since the factor is odd. */
    static long power(int length) {
        long power = 1;
        for (int i = 0; i < length; i++) {
            power *= FACTOR;
        }
        return power;
    }

    /** The hash of two texts joined by an underscore, as NLP4J joins features. */
    static long join(long left, long right, long rightPower) {
        return (left * FACTOR + '_' + 1) * rightPower + right;
    }

    /** The hash of a path of texts, one step longer. */
    static long step(long path, long text) {
        return mix(path) + text;
    }

    /** The key of a feature of a type: every bit depends on every bit. */
    static long key(long hash, int type) {
        return mix(hash + (type + 1) * TYPE_FACTOR);
    }

    /** The last step of SplitMix64 (Steele, Lea and Flood 2014), a bijection. */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
