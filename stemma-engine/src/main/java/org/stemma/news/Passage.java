package org.stemma.news;

import org.stemma.text.Span;

/**
 * A place in an article that anyone can check: W3C's TextPosition and TextQuote selectors in one.
 *
 * @param article id of the article
 * @param start first UTF-16 unit, counted in the decoded text of the article's capture
 * @param end one past the last unit
 * @param quote the original text from start to end, unchanged: of an HTML page, its source
 * @param prefix up to {@value #CONTEXT} units of original text before
 * @param suffix up to {@value #CONTEXT} units of original text after
 */
public record Passage(String article, int start, int end, String quote, String prefix, String suffix)
        implements Comparable<Passage> {
    static final int CONTEXT = 32;

    public Passage {
        if (quote.length() != end - start) {
            throw new IllegalArgumentException("Quote of " + quote.length() + " units at [" + start + ", " + end + ")");
        }
    }

    /** The passage of an article at a span of its original. */
    public static Passage of(String article, String original, Span span) {
        return new Passage(
                article,
                span.start(),
                span.end(),
                span.of(original),
                original.substring(Math.max(0, span.start() - CONTEXT), span.start()),
                original.substring(span.end(), Math.min(original.length(), span.end() + CONTEXT)));
    }

    /**
     * A part of this passage.
     *
     * @param span in the same original, within this passage
     * @throws IllegalArgumentException if it is not within
     */
    public Passage part(Span span) {
        if (!span().contains(span)) {
            throw new IllegalArgumentException(span + " is not within " + span());
        }
        String around = prefix + quote + suffix;
        int shift = prefix.length() - start;
        int from = span.start() + shift;
        int to = span.end() + shift;
        return new Passage(
                article,
                span.start(),
                span.end(),
                around.substring(from, to),
                around.substring(Math.max(0, from - CONTEXT), from),
                around.substring(to, Math.min(around.length(), to + CONTEXT)));
    }

    public Span span() {
        return new Span(start, end);
    }

    /** By article, then by place. */
    @Override
    public int compareTo(Passage other) {
        int byArticle = article.compareTo(other.article);
        return byArticle != 0 ? byArticle : span().compareTo(other.span());
    }
}
