package org.stemma.intake;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text of a feed's entry: an article, an excerpt, or less than a sentence.
 *
 * <p>Formats have a field for the whole text and one for a summary, and publishers fill either with either; so the field is asked
 * first and the text's length and end have the last word.
 */
final class EntryText {
    /** Text in the field for summaries is an article from here on: the deks of news feeds stay under half of this. */
    private static final int LONG_FOR_A_SUMMARY = 1500;

    /** Text in the field for articles is an excerpt below: some forty words, less than a news agency's flash. */
    private static final int SHORT_FOR_AN_ARTICLE = 250;

    /** Letters of a short sentence; what has fewer is a caption, a byline or a link. */
    private static final int LETTERS_OF_A_SENTENCE = 30;

    /** An ideograph says about as much as three letters. */
    private static final int LETTERS_OF_AN_IDEOGRAPH = 3;

    /** How far from its end an excerpt says that it is one: the mark, and a link to the rest. */
    private static final int END = 80;

    private static final Pattern CUT =
            Pattern.compile("(?:…|\\.\\.\\.)\\s{0,4}(?:[\\])»→]|&raquo;|\\p{L}[\\p{L} ]{0,40}[»→>.…]{0,3})?\\s{0,4}$");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]{1,1000}");

    private EntryText() {}

    /** Plain text as HTML: a paragraph wherever lines stand empty. */
    static String escaped(String plain) {
        return plain.strip()
                .lines()
                .map(line -> line.isBlank() ? "</p>\n<p>" : Entities.escape(line.strip()))
                .collect(Collectors.joining("\n", "<p>", "</p>"));
    }

    /** What a reader sees of HTML, on one line. */
    static String seen(String html) {
        return seen(html, true);
    }

    /** Linear, unlike a parser on hostile nesting; exact enough for titles and lengths. */
    private static String seen(String html, boolean links) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        StringBuilder text = new StringBuilder(html.length());
        boolean inLink = false;
        int at = 0;
        int lastEnd = html.lastIndexOf('>');
        for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
            append(text, html, at, open, links || !inLink);
            int close = open < lastEnd && isTag(html, open + 1) ? html.indexOf('>', open) : open;
            if (close > open) {
                inLink = startsLink(html, open) || (inLink && !html.startsWith("</a>", open));
                text.append(' ');
            } else {
                text.append('<');
            }
            at = Math.max(close, open) + 1;
        }
        append(text, html, at, html.length(), links || !inLink);
        return SPACES.matcher(Parser.unescapeEntities(text.toString(), false))
                .replaceAll(" ")
                .strip();
    }

    private static void append(StringBuilder text, String html, int start, int end, boolean shown) {
        if (shown) {
            text.append(html, start, end);
        }
    }

    private static boolean isTag(String html, int at) {
        return at < html.length() && (Character.isLetter(html.charAt(at)) || "/!".indexOf(html.charAt(at)) >= 0);
    }

    private static boolean startsLink(String html, int open) {
        return html.startsWith("<a ", open) || html.startsWith("<a\n", open);
    }

    /**
     * Whether a text is the whole article.
     *
     * @param html null if there is none
     * @param meantWhole whether it stands in the field for articles
     */
    static boolean isWhole(@Nullable String html, boolean meantWhole) {
        if (html == null) {
            return false;
        }
        String seen = seen(html);
        String end = seen.substring(Math.max(0, seen.length() - END));
        return seen.length() >= (meantWhole ? SHORT_FOR_AN_ARTICLE : LONG_FOR_A_SUMMARY)
                && !CUT.matcher(end).find();
    }

    /**
     * Whether a text tells anything: as much as one sentence that is neither the title again nor a link (aggregators send nothing else).
     *
     * @param html null if there is none
     */
    static boolean tells(@Nullable String html, @Nullable String title) {
        if (html == null) {
            return false;
        }
        String text = seen(html, false);
        int letters = text.codePoints()
                .map(c -> Character.isIdeographic(c) ? LETTERS_OF_AN_IDEOGRAPH : Character.isLetter(c) ? 1 : 0)
                .sum();
        return letters >= LETTERS_OF_A_SENTENCE && !text.equalsIgnoreCase(title);
    }
}
