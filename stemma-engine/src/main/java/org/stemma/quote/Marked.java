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
 * @param single whether its marks are single
 */
record Marked(int block, Span content, Span whole, boolean orphan, boolean open, boolean single) {}
