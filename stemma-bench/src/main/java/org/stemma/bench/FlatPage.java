package org.stemma.bench;

import java.util.List;
import java.util.Set;
import org.stemma.text.Span;

/**
 * A page as a scraper leaves it, with what the markup knew of each line.
 *
 * @param text the scrape
 * @param lines its lines with text, in order; they do not overlap
 */
record FlatPage(String text, List<Line> lines) {
    FlatPage {
        lines = List.copyOf(lines);
    }

    /** What the markup around a line says. */
    enum Origin {
        HEADING,
        LIST_ITEM,
        CAPTION,
        COMMENT
    }

    /** A line, or the part of a line that was one before the dirt. */
    record Line(Span span, Set<Origin> origins) {
        Line {
            origins = Set.copyOf(origins);
        }

        boolean is(Origin origin) {
            return origins.contains(origin);
        }
    }
}
