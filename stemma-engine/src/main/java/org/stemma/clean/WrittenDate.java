package org.stemma.clean;

import java.util.List;
import java.util.Optional;
import org.stemma.news.When;
import org.stemma.text.Span;

/**
 * A full calendar date written in a line.
 *
 * @param span in the given text
 */
record WrittenDate(Span span, When when) {
    /** Longer than any date with its clock. */
    private static final int REACH = 80;

    /** The first date of a text; where 3/4/2025 could be either, the day comes first, as in most countries. */
    static Optional<WrittenDate> first(String text) {
        List<DateReader.Dated> dates = DateReader.read(text, false);
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of(new WrittenDate(
                        dates.getFirst().span(), dates.getFirst().when()));
    }

    /** The date that starts at an offset. */
    static Optional<WrittenDate> at(String text, int offset) {
        if (offset >= text.length()) {
            return Optional.empty();
        }
        String rest = text.substring(offset, Math.min(text.length(), offset + REACH));
        return first(rest)
                .filter(d -> d.span().start() == 0)
                .map(d -> new WrittenDate(d.span().shift(offset), d.when()));
    }
}
