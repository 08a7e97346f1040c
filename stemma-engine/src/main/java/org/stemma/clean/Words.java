package org.stemma.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The words of a line, folded for comparison: lower case, one kind of apostrophe, signs left out. Cost: linear. */
final class Words {
    /** No combining mark stands before it. */
    private static final char FIRST_MARK = '\u0300';

    private Words() {}

    /** Folded words; numbers keep their points and commas ("1,200"), the sign © is a word. */
    static List<String> of(String text) {
        return words(text, false);
    }

    /** The same, with each character of Chinese and Japanese as a word: so much text counts for as much as in other scripts. */
    static List<String> parted(String text) {
        return words(text, true);
    }

    private static List<String> words(String text, boolean parted) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int plain = word.isEmpty() ? plainEnd(text, i) : i;
            if (plain > i) {
                words.add(text.substring(i, plain).toLowerCase(Locale.ROOT));
                i = plain - 1;
                continue;
            }
            char c = fold(text.charAt(i));
            if (parted && isOneWord(c)) {
                flush(word, words);
                words.add(String.valueOf(c));
                continue;
            }
            if (belongs(c, word, i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                word.append(c);
            } else if (!isMark(c)) {
                flush(word, words);
            }
            if (c == '©') {
                words.add("©");
            }
        }
        flush(word, words);
        return Collections.unmodifiableList(words);
    }

    /** Where a word of nothing but Latin letters and digits ends that starts at a place; the place itself if none does. */
    private static int plainEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        if (end == text.length()) {
            return end;
        }
        char behind = text.charAt(end);
        boolean stop = (behind == '.' || behind == ',') && (end + 1 == text.length() || text.charAt(end + 1) == ' ');
        return stop || (behind < 0x80 && ".,'`".indexOf(behind) < 0) ? end : from;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** The words with every number as {@code #}: "12 comments" and "7 comments" are the same line. */
    static List<String> withoutNumbers(List<String> words) {
        for (String word : words) {
            if (isNumber(word.charAt(0))) {
                return words.stream().map(Words::withoutNumber).toList();
            }
        }
        return words;
    }

    /** Whether a text holds one of some strings, anywhere, as they are. */
    static boolean holdsOne(String text, List<String> strings) {
        for (String string : strings) {
            if (text.contains(string)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character ends a sentence, a quotation, or the bracket around one. */
    static boolean endsSentence(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (".!?…。！？".indexOf(c) >= 0) {
                return true;
            }
            if ("\"'”’»)]“ \u00a0".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether the text trails off: an ellipsis at its end. */
    static boolean trailsOff(String text) {
        return text.endsWith("…") || text.endsWith("...") || text.endsWith("[…]") || text.endsWith("[...]");
    }

    private static String withoutNumber(String word) {
        int digits = 0;
        while (digits < word.length() && isNumber(word.charAt(digits))) {
            digits++;
        }
        if (digits == 0) {
            return word;
        }
        String unit = word.substring(digits);
        return unit.equals("k") || unit.equals("m") ? "#" : "#" + unit;
    }

    private static boolean isNumber(char c) {
        return Character.isDigit(c) || c == '.' || c == ',';
    }

    /** Chinese and Japanese part no words: each character counts as one. */
    private static boolean isOneWord(char c) {
        return c >= '\u3040' && (c <= '\u30ff' || (c >= '\u3400' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff'));
    }

    private static char fold(char c) {
        return switch (c) {
            case '’', '‘', 'ʼ', '`' -> '\'';
            default -> Character.toLowerCase(c);
        };
    }

    private static boolean belongs(char c, StringBuilder word, char next) {
        if (Character.isLetterOrDigit(c) || (c >= FIRST_MARK && Character.getType(c) == Character.NON_SPACING_MARK)) {
            return true;
        }
        if (word.isEmpty()) {
            return false;
        }
        char before = word.charAt(word.length() - 1);
        boolean apostrophe = c == '\'' && Character.isLetter(before) && Character.isLetter(next);
        boolean point = (c == '.' || c == ',') && Character.isDigit(before) && Character.isDigit(next);
        boolean initial = c == '.' && word.length() == 1 && Character.isLetter(next);
        return apostrophe || point || initial;
    }

    /** Marks that stand inside words without parting them. */
    private static boolean isMark(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\u2060' || c == '\ufeff';
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
