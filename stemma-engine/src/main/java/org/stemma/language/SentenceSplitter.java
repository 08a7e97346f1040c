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
    private static final String BULLETS = "•‣▪●◦■◆►➤✓✔·";

    /** Marks of notes after a closed sentence, and others that readers of news meet there. */
    private static final String NOTES = "¹²³⁰⁴⁵⁶⁷⁸⁹†‡*";

    /** Longest remark in brackets that hangs on a sentence: [citation needed]. */
    private static final int LONGEST_REMARK = 40;

    private static final int FIRST_SYMBOL = 0x2190;

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
            } else if (closesUnmarked(text, at)) {
                end = closed(text, start, at);
                if (decision.startsAfter(end)) {
                    add(text, start, end, sentences);
                    start = end;
                }
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
            } else if (c == '“' && text.lastIndexOf('„', end) >= start) {
                end++;
            } else if (c == '[' && noteEnd(text, end) > 0) {
                end = noteEnd(text, end);
            } else if (NOTES.indexOf(c) >= 0 || isSymbol(text, end)) {
                end++;
            } else if (AlignedText.isSpace(c) && end + 1 < text.length() && isSymbol(text, end + 1)) {
                end += 2;
            } else if (isNoteNumber(text, marked, end)) {
                end++;
            } else if (AlignedText.isSpace(c) && end + 1 < text.length() && closesAfterSpace(text, start, end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** A picture sign ends a post, and a dash before a closing mark breaks off a speech, though no mark of a sentence's end stands there. */
    private static boolean closesUnmarked(String text, int at) {
        char c = text.charAt(at);
        return isSymbol(text, at)
                || ((c == '”' || c == '"') && at > 0 && (text.charAt(at - 1) == '—' || text.charAt(at - 1) == '–'));
    }

    /** Emojis, hearts, stars; no arrows of lists and no marks of lists. */
    private static boolean isSymbol(String text, int at) {
        char c = text.charAt(at);
        if (c < FIRST_SYMBOL || BULLETS.indexOf(c) >= 0) {
            return false;
        }
        return c == '\ufe0f'
                || c == '\u200d'
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    /** "It was old.1 It broke": the number of a note that lost its height. */
    private static boolean isNoteNumber(String text, int marked, int at) {
        int mark = marked - 1;
        boolean digit = Character.isDigit(text.charAt(at)) && at - mark <= 2;
        boolean ends = at + 1 == text.length()
                || AlignedText.isSpace(text.charAt(at + 1))
                || (Character.isDigit(text.charAt(at + 1)) && at == marked);
        if (!digit || !ends || mark < 3 || text.charAt(mark) != '.') {
            return false;
        }
        return Character.isLowerCase(text.charAt(mark - 1))
                && Character.isLowerCase(text.charAt(mark - 2))
                && Character.isLowerCase(text.charAt(mark - 3));
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
        boolean remark = at == open + 1 && at < text.length() && Character.isLowerCase(text.charAt(at));
        int close = remark
                ? text.substring(at, Math.min(text.length(), at + LONGEST_REMARK))
                        .indexOf(']')
                : -1;
        if (close > 0) {
            return at + close + 1;
        }
        return at > open + 1 && at < text.length() && text.charAt(at) == ']' ? at + 1 : 0;
    }

    /** Whether a list mark or an empty line parts the text here. */
    private static boolean breaksBefore(String text, int at) {
        char c = text.charAt(at);
        if (BULLETS.indexOf(c) >= 0) {
            return at == 0 || AlignedText.isSpace(text.charAt(at - 1));
        }
        if (c == '→') {
            return at + 2 < text.length() && text.charAt(at + 1) == ' ' && Character.isUpperCase(text.charAt(at + 2));
        }
        if (c != '\n' || at + 1 >= text.length()) {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
            next++;
        }
        boolean dash =
                next + 1 < text.length() && "-–—*".indexOf(text.charAt(next)) >= 0 && text.charAt(next + 1) == ' ';
        return dash || isNumbered(text, next) || (next < text.length() && text.charAt(next) == '\n');
    }

    /** Whether a line begins with the number of a list: "1. Stay inside", "2) Wait", "(a) Stop". */
    private static boolean isNumbered(String text, int line) {
        boolean opened = line < text.length() && text.charAt(line) == '(';
        int from = opened ? line + 1 : line;
        int at = from;
        while (at < text.length() && at - from < 2 && Character.isDigit(text.charAt(at))) {
            at++;
        }
        boolean letter = at == from && at < text.length() && Character.isLowerCase(text.charAt(at));
        at = letter ? at + 1 : at;
        return at > from
                && at + 1 < text.length()
                && (text.charAt(at) == ')' || (text.charAt(at) == '.' && !opened))
                && text.charAt(at + 1) == ' ';
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
