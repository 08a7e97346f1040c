package org.stemma.news;

import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * A piece of a capture with its role: a paragraph, a line, a part of a line.
 *
 * @param role what it is
 * @param text its readable text, aligned to the capture
 * @param why the rule or feature that gave it its role, for the reader of {@code stemma article}
 */
public record Block(Role role, AlignedText text, String why) {
    /** Where it stands in the capture's decoded text. */
    public Span span() {
        return text.original();
    }
}
