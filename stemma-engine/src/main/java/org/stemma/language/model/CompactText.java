package org.stemma.language.model;

/**
 * A text with its hash and power, computed once.
 *
 * @param hash as {@link CompactHash#of}
 * @param power as {@link CompactHash#power}
 */
record CompactText(String text, long hash, long power) {
    static CompactText of(String text) {
        return new CompactText(text, CompactHash.of(text), CompactHash.power(text.length()));
    }
}
