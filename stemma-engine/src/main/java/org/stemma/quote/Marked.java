package org.stemma.quote;

import org.stemma.text.Span;

/**
 * A passage between quotation marks.
 *
 * @param block index of its block in the article
 * @param content in the original, without the marks
 * @param whole in the original, with them
 * @param orphan whether its opening mark is missing
 * @param open whether its closing mark is missing
 * @param phrase whether its marks are single on a page that quotes by double ones: a word or two, not somebody's speech
 */
record Marked(int block, Span content, Span whole, boolean orphan, boolean open, boolean phrase) {}
