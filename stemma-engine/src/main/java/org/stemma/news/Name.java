package org.stemma.news;

import org.stemma.text.Span;

/**
 * A name in a sentence.
 *
 * @param type what it names
 * @param first index of its first token
 * @param end one past its last token
 * @param span in the original; may begin or end inside a token ("Damascus-Moscow")
 * @param text readable
 */
public record Name(EntityType type, int first, int end, Span span, String text) {}
