package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * Lines of a scrape, those of a hard-wrapped paragraph joined.
 *
 * <p>A line goes on in the next one if no blank line parts them, it does not end a sentence, and the next begins in lower
 * case. On a page that is hard-wrapped throughout, a line as long as the page is wide goes on whatever follows. Cost: linear.
 */
final class ScrapeLines {
    /** Two words without a stop are a name or a label; wrapped text has more. */
    private static final int MIN_WRAPPED_WORDS = 3;
    /** No mail or text format wraps wider. */
    private static final int MAX_WRAPPED_LENGTH = 120;
    /** A wrapped page joins at least this share of its neighbouring lines by lower case alone; measured on RFC-like texts. */
    private static final double WRAPPED_SHARE = 0.3;
    /** A full line of wrapped text is at least this share of the widest one: the next word did not fit. */
    private static final double FULL_LINE = 0.8;

    /** No page has so many lines; what lies beyond is read in lumps, so that millions of lines of one letter take no hours. */
    private static final int MAX_PARAGRAPHS = 20_000;

    private static final int REST_LENGTH = 2_000;

    private record Line(Span span, String text, boolean gapBefore) {}

    private ScrapeLines() {}

    /** The paragraphs of a part of a text, in order; blank lines make none. */
    static List<ScrapePiece> paragraphs(String original, Span part) {
        List<Line> lines = lines(original, part);
        int width = wrapWidth(lines);
        List<ScrapePiece> pieces = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int end = i + 1;
            int units = lines.get(i).text().length();
            while (end < lines.size()
                    && (pieces.size() < MAX_PARAGRAPHS
                            ? goesOn(lines.get(end - 1), lines.get(end), width)
                            : units < REST_LENGTH)) {
                units += lines.get(end).text().length();
                end++;
            }
            AlignedText text = AlignedText.join(
                    lines.subList(i, end).stream()
                            .map(l -> readable(original, l.span()))
                            .toList(),
                    " ");
            pieces.add(ScrapePiece.of(text, lines.get(i).gapBefore()));
            i = end;
        }
        return pieces;
    }

    /** The text at a span with plain spaces, without invisible marks, without white space at its ends. */
    static AlignedText readable(String original, Span span) {
        AlignedText.Builder text = AlignedText.builder();
        boolean spaced = true;
        for (int i = span.start(); i < span.end(); i++) {
            char c = original.charAt(i);
            Span unit = new Span(i, i + 1);
            if (isInvisible(c)) {
                continue;
            }
            if (!AlignedText.isSpace(c) && !Character.isISOControl(c)) {
                text.copy(original, unit);
                spaced = false;
            } else if (!spaced) {
                text.replace(" ", unit);
                spaced = true;
            }
        }
        return text.build().strip();
    }

    private static List<Line> lines(String original, Span part) {
        List<Line> lines = new ArrayList<>();
        boolean gap = false;
        int start = part.start();
        for (int i = start; i <= part.end(); i++) {
            if (i < part.end() && !isBreak(original.charAt(i))) {
                continue;
            }
            Span span = new Span(start, i);
            String text = readable(original, span).text();
            if (!text.isEmpty()) {
                lines.add(new Line(span, text, gap));
            }
            boolean pair = i + 1 < part.end() && original.startsWith("\r\n", i);
            gap = text.isEmpty();
            start = pair ? i + 2 : i + 1;
            i = start - 1;
        }
        return lines;
    }

    private static boolean goesOn(Line line, Line next, int width) {
        if (next.gapBefore() || line.text().length() > MAX_WRAPPED_LENGTH || Words.endsSentence(line.text())) {
            return false;
        }
        if (width > 0 && line.text().length() >= width * FULL_LINE) {
            return true;
        }
        return byLowerCase(line, next) || endsOpen(line);
    }

    /** "… from the city of" has not ended. */
    private static boolean endsOpen(Line line) {
        List<String> words = Words.of(line.text());
        return words.size() > MIN_WRAPPED_WORDS
                && Character.isLowerCase(line.text().charAt(line.text().length() - 1))
                && FunctionWords.OPEN.contains(words.getLast());
    }

    private static boolean byLowerCase(Line line, Line next) {
        char last = line.text().charAt(line.text().length() - 1);
        boolean open = Character.isLowerCase(last) || last == ',' || last == '-';
        return open
                && Character.isLowerCase(next.text().codePointAt(0))
                && Words.of(line.text()).size() >= MIN_WRAPPED_WORDS
                && (Words.of(next.text()).size() >= MIN_WRAPPED_WORDS || Words.endsSentence(next.text()));
    }

    /** The width a page is wrapped at, 0 if it is not wrapped. */
    private static int wrapWidth(List<Line> lines) {
        int neighbours = 0;
        int joined = 0;
        int width = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i - 1);
            if (lines.get(i).gapBefore()) {
                continue;
            }
            neighbours++;
            if (line.text().length() <= MAX_WRAPPED_LENGTH && byLowerCase(line, lines.get(i))) {
                joined++;
                width = Math.max(width, line.text().length());
            }
        }
        return neighbours > 0 && joined >= Math.max(MIN_WRAPPED_WORDS, neighbours * WRAPPED_SHARE) ? width : 0;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000b';
    }

    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
    }
}
