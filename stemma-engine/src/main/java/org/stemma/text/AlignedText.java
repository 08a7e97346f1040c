package org.stemma.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A readable text that remembers where each of its characters stands in the original.
 *
 * <p>Cleaning drops tags, decodes entities and folds white space; whatever is found afterwards must still point into the
 * capture. So a cleaned text is kept as runs: stretches that were copied unit by unit, stretches that stand for some other
 * original text (an entity read as its character), and, between runs, text that stands for nothing (the blank line
 * between two blocks).
 *
 * <p>Immutable. Mapping a span costs O(log runs).
 *
 * @param text the readable text
 * @param runs in order of {@code start}, without overlap
 */
public record AlignedText(String text, List<Run> runs) {
    /** The empty text. */
    public static final AlignedText EMPTY = new AlignedText("", List.of());

    /**
     * {@code length} units of the readable text from {@code start} that stand for {@code originalLength} units of the original
     * from {@code originalStart}. Equal lengths mean that the two correspond unit by unit.
     */
    public record Run(int start, int length, int originalStart, int originalLength) {
        public Run {
            if (start < 0 || length < 0 || originalStart < 0 || originalLength < 0) {
                throw new IllegalArgumentException("Negative run at " + start);
            }
        }

        int end() {
            return start + length;
        }

        int originalEnd() {
            return originalStart + originalLength;
        }

        boolean isCopy() {
            return length == originalLength;
        }
    }

    public AlignedText {
        runs = List.copyOf(runs);
    }

    /** The original's text at a span, unchanged. */
    public static AlignedText copy(String original, Span span) {
        return new Builder().copy(original, span).build();
    }

    /** Texts one after the other, parted by a separator that stands for nothing in the original. */
    public static AlignedText join(List<AlignedText> parts, String separator) {
        Builder joined = new Builder();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                joined.insert(separator);
            }
            joined.append(parts.get(i));
        }
        return joined.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    public int length() {
        return text.length();
    }

    /** The smallest span of the original that holds the whole text; empty at 0 if nothing is aligned. */
    public Span original() {
        if (runs.isEmpty()) {
            return new Span(0, 0);
        }
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (Run run : runs) {
            start = Math.min(start, run.originalStart());
            end = Math.max(end, run.originalEnd());
        }
        return new Span(start, end);
    }

    /**
     * Where a span of the readable text stands in the original.
     *
     * @param span in units of {@link #text}; inserted text at either end is left out
     * @return the span in the original, empty if the given span holds nothing of it
     */
    public Span toOriginal(Span span) {
        int first = runAfter(span.start());
        int last = runBefore(span.end());
        if (first >= runs.size() || last < 0 || first > last) {
            int at = first < runs.size()
                    ? runs.get(first).originalStart()
                    : original().end();
            return new Span(at, at);
        }
        Run head = runs.get(first);
        Run tail = runs.get(last);
        int start = head.isCopy() && span.start() > head.start()
                ? head.originalStart() + span.start() - head.start()
                : head.originalStart();
        int end = tail.isCopy() && span.end() < tail.end()
                ? tail.originalStart() + span.end() - tail.start()
                : tail.originalEnd();
        return new Span(start, Math.max(start, end));
    }

    /**
     * The part of the readable text that stands for a span of the original.
     *
     * @param span in units of the original
     * @return the smallest span of {@link #text} that holds all of it, empty at 0 if none of it is here
     */
    public Span toReading(Span span) {
        int start = -1;
        int end = -1;
        for (Run run : runs) {
            if (run.originalStart() < span.end() && span.start() < run.originalEnd()) {
                int from = run.isCopy() ? Math.max(0, span.start() - run.originalStart()) : 0;
                int to = run.isCopy() ? Math.min(run.length(), span.end() - run.originalStart()) : run.length();
                start = start < 0 ? run.start() + from : start;
                end = run.start() + to;
            }
        }
        return start < 0 ? new Span(0, 0) : new Span(start, end);
    }

    /** The readable text of a span of the original. */
    public String read(Span original) {
        return toReading(original).of(text);
    }

    /** A part of this text, by a span in units of {@link #text}. */
    public AlignedText slice(Span span) {
        Builder part = new Builder();
        part.append(this, span);
        return part.build();
    }

    /** Without white space at either end; {@link Character#isSpaceChar} counts, so non-breaking spaces go too. */
    public AlignedText strip() {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return start == 0 && end == text.length() ? this : slice(new Span(start, end));
    }

    /** White space in the widest sense: Java's, Unicode's, and the zero-width marks that pages carry. */
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /** Index of the first run that ends after an offset. */
    private int runAfter(int offset) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Index of the last run that starts before an offset. */
    private int runBefore(int offset) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Collects a readable text piece by piece. Not thread-safe. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Run> runs = new ArrayList<>();

        private Builder() {}

        public int length() {
            return text.length();
        }

        /** Adds the original's text at a span as it stands. */
        public Builder copy(String original, Span span) {
            return replace(span.of(original), span);
        }

        /** Adds a text that stands for a span of the original. */
        public Builder replace(String piece, Span span) {
            if (piece.isEmpty()) {
                return this;
            }
            Run last = runs.isEmpty() ? null : runs.getLast();
            boolean continues = last != null
                    && last.isCopy()
                    && piece.length() == span.length()
                    && last.end() == text.length()
                    && last.originalEnd() == span.start();
            if (last != null && continues) {
                runs.set(
                        runs.size() - 1,
                        new Run(
                                last.start(),
                                last.length() + piece.length(),
                                last.originalStart(),
                                last.originalLength() + piece.length()));
            } else {
                runs.add(new Run(text.length(), piece.length(), span.start(), span.length()));
            }
            text.append(piece);
            return this;
        }

        /** Adds a text that stands for nothing in the original. */
        public Builder insert(String piece) {
            text.append(piece);
            return this;
        }

        public Builder append(AlignedText other) {
            return append(other, new Span(0, other.length()));
        }

        /** Adds a part of another aligned text, by a span in units of the other's {@link AlignedText#text}. */
        public Builder append(AlignedText other, Span span) {
            int at = span.start();
            for (int i = other.runAfter(span.start()); i < other.runs.size(); i++) {
                Run run = other.runs.get(i);
                if (run.start() >= span.end()) {
                    break;
                }
                int from = Math.max(run.start(), span.start());
                int to = Math.min(run.end(), span.end());
                insert(other.text.substring(at, from));
                replace(other.text.substring(from, to), other.toOriginal(new Span(from, to)));
                at = to;
            }
            return insert(other.text.substring(at, span.end()));
        }

        public AlignedText build() {
            return new AlignedText(text.toString(), runs);
        }
    }
}
