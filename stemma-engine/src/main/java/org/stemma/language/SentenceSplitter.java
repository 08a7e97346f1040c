package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * Parts the text of one block into sentences, by rule: a mark may end a sentence, {@link SentenceEnd} decides from the words
 * beside it whether it does. Closing quotation marks and brackets stay with the sentence that they close; a list mark begins a
 * sentence. O(n).
 */
final class SentenceSplitter {
    /** Far above any sentence of prose (the longest in 300 news articles has 800 units); guards the parser against junk. */
    private static final int LONGEST = 1500;

    private static final String MARKS = ".!?…。！？";
    private static final String CLOSERS = "\"'”’»)]}";
    private static final String BULLETS = "•‣▪●◦";

    /** The sentences' spans in the text, without white space at their ends. */
    List<Span> split(String text) {
        return split(text, false);
    }

    /**
     * The sentences' spans in the text.
     *
     * @param glued whether blanks are known to be missing between sentences ("ended.Then")
     */
    List<Span> split(String text, boolean glued) {
        List<Span> sentences = new ArrayList<>();
        SentenceEnd decision = new SentenceEnd(text, glued);
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            if (MARKS.indexOf(text.charAt(at)) >= 0) {
                end = closed(text, start, marked(text, at));
                if (decision.isAt(start, at, end)) {
                    add(text, start, end, sentences);
                    start = end;
                }
            } else if (breaksBefore(text, at)) {
                add(text, start, at, sentences);
                start = at;
            }
            at = end;
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    /** Where a run of marks ends: "?!", "...", ". . .". */
    private static int marked(String text, int at) {
        int end = at + 1;
        while (end < text.length()) {
            boolean spaced = text.charAt(end) == ' '
                    && end + 1 < text.length()
                    && text.charAt(end + 1) == '.'
                    && text.charAt(end - 1) == '.';
            if (spaced) {
                end += 2;
            } else if (MARKS.indexOf(text.charAt(end)) >= 0) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** Where the closing marks after a run of marks end, with a closing quotation mark that stands off, and note numbers. */
    private static int closed(String text, int start, int marked) {
        int end = marked;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (CLOSERS.indexOf(c) >= 0) {
                end++;
            } else if (c == '[' && noteEnd(text, end) > 0) {
                end = noteEnd(text, end);
            } else if (AlignedText.isSpace(c) && end + 1 < text.length() && closesAfterSpace(text, start, end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean closesAfterSpace(String text, int start, int at) {
        boolean beforeSpace = at + 1 == text.length() || AlignedText.isSpace(text.charAt(at + 1));
        char c = text.charAt(at);
        if (!beforeSpace || (c != '”' && c != '"')) {
            return false;
        }
        return c == '”'
                || text.substring(start, at).chars().filter(mark -> mark == '"').count() % 2 == 1;
    }

    /** One past a note's number in brackets, 0 if there is none. */
    private static int noteEnd(String text, int open) {
        int at = open + 1;
        while (at < text.length() && at < open + 4 && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at > open + 1 && at < text.length() && text.charAt(at) == ']' ? at + 1 : 0;
    }

    /** Whether a list mark or an empty line parts the text here. */
    private static boolean breaksBefore(String text, int at) {
        char c = text.charAt(at);
        if (BULLETS.indexOf(c) >= 0) {
            return at == 0 || AlignedText.isSpace(text.charAt(at - 1));
        }
        if (c != '\n' || at + 1 >= text.length()) {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
            next++;
        }
        boolean dash =
                next + 1 < text.length() && "-–*".indexOf(text.charAt(next)) >= 0 && text.charAt(next + 1) == ' ';
        return dash || (next < text.length() && text.charAt(next) == '\n');
    }

    private static void add(String text, int start, int end, List<Span> sentences) {
        int from = start;
        int to = end;
        while (from < to && (AlignedText.isSpace(text.charAt(from)) || BULLETS.indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        while (to > from && AlignedText.isSpace(text.charAt(to - 1))) {
            to--;
        }
        while (to - from > LONGEST) {
            int cut = text.lastIndexOf(' ', from + LONGEST);
            cut = cut <= from ? from + LONGEST : cut;
            sentences.add(new Span(from, cut));
            from = cut;
            while (from < to && AlignedText.isSpace(text.charAt(from))) {
                from++;
            }
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }
}
