package org.stemma.app.export;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.news.Block;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.text.Span;

/**
 * A word or mark of a text.
 *
 * @param key what it is compared by: without the difference of typographic and plain marks
 * @param place where it stands in the capture's decoded text
 * @param spaced whether a space stands before it
 * @param starts whether a sentence begins with it
 * @param opens whether a paragraph begins with it
 */
record Token(String text, String key, int place, boolean spaced, boolean starts, boolean opens) {
    /** Words with their inner marks; scripts without spaces by the character; other marks alone. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
            + "|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]++"
            + "(?:['’.,-][\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]++)*+|[^\\s\\h]");

    private static final Pattern DOUBLE = Pattern.compile("[“”„‟«»〝〞]");
    private static final Pattern SINGLE = Pattern.compile("[‘’‚‛‹›`´]");
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―]");

    /** The tokens of all that the rooms read of an article but its title, which stands over it. */
    static List<Token> read(Report report) {
        Set<Integer> sentences = new HashSet<>();
        for (Sentence sentence : report.analysis().sentences()) {
            sentences.add(sentence.span().start());
        }
        List<Token> tokens = new ArrayList<>();
        for (Block block : report.article().blocks()) {
            if (block.role().isRead() && block.role() != Role.TITLE) {
                read(block, sentences, tokens);
            }
        }
        return tokens;
    }

    private static void read(Block block, Set<Integer> sentences, List<Token> tokens) {
        String text = block.text().text();
        Set<Integer> breaks = sentences.isEmpty() ? breaks(text) : Set.of();
        Matcher matcher = TOKEN.matcher(text);
        int end = -1;
        while (matcher.find()) {
            int place = block.text()
                    .toOriginal(new Span(matcher.start(), matcher.end()))
                    .start();
            boolean opens = end < 0;
            tokens.add(new Token(
                    Columns.line(matcher.group()),
                    key(matcher.group()),
                    place,
                    opens || matcher.start() > end,
                    opens || sentences.contains(place) || breaks.contains(matcher.start()),
                    opens));
            end = matcher.end();
        }
    }

    /** Where sentences begin in a language that has no model. */
    private static Set<Integer> breaks(String text) {
        Set<Integer> breaks = new HashSet<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        for (int at = sentences.first(); at != BreakIterator.DONE; at = sentences.next()) {
            breaks.add(at);
        }
        return breaks;
    }

    private static String key(String text) {
        String folded =
                DOUBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("\"");
        return DASH.matcher(SINGLE.matcher(folded).replaceAll("'")).replaceAll("-");
    }
}
