package org.stemma.bench.names;

import org.stemma.news.EntityType;
import org.stemma.text.Span;

/** A name as annotators or a system mark it, with its span in the text. */
record GoldName(EntityType type, Span span) implements Comparable<GoldName> {
    boolean isNamed(GoldName other) {
        return type == other.type && span.equals(other.span);
    }

    boolean touches(GoldName other) {
        return type == other.type && span.overlaps(other.span);
    }

    @Override
    public int compareTo(GoldName other) {
        int bySpan = span.compareTo(other.span);
        return bySpan != 0 ? bySpan : type.compareTo(other.type);
    }
}
