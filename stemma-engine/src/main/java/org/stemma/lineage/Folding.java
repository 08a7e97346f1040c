package org.stemma.lineage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.text.CommonWords;
import org.stemma.text.Span;

/** What a word is when nothing but its letters counts, and where words and sentences end. */
final class Folding {
    /** Cut to this length, the forms of a word fall together in most languages (McNamee and Mayfield 2004 found 5 to 6 letters best). */
    private static final int STEM = 6;
    /** Shorter words that are no figures are function words in most languages written with spaces. */
    private static final int SHORT_WORD = 4;
    /** Articles that the table of common words is thought to be counted in. */
    private static final double ARTICLES = 200;

    private static final int LONGEST_ABBREVIATION = 3;
    private static final String ENDS = ".!?\u2026\u3002\uff01\uff1f";
    private static final CommonWords COMMON = CommonWords.load();

    private Folding() {}

    /** A word without case, accents, apostrophes and digit groups: "Syria’s" and "syria's" are equal. */
    static String fold(String word) {
        String plain = isAscii(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    /** The beginning of a folded word. */
    static String stem(String folded) {
        return folded.length() <= STEM || Character.isDigit(folded.charAt(0)) ? folded : folded.substring(0, STEM);
    }

    /** Inverse document frequency of a folded word in news of any kind; 0 for function words. */
    static double rarity(String folded) {
        boolean small =
                folded.codePointCount(0, folded.length()) < SHORT_WORD && isAlphabetic(folded) && !isFigure(folded);
        return small ? 0 : Math.log(ARTICLES / (ARTICLES * COMMON.share(folded) + 0.5));
    }

    static boolean isFigure(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    static boolean isCapital(String word) {
        return word.length() > 1 && Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean isAlphabetic(String word) {
        return !word.isEmpty() && word.codePointAt(0) < 0x0e00;
    }

    static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** SplitMix64's finaliser (Steele, Lea and Flood 2014): every bit of the input moves every bit of the output. */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** Whether a sentence ends between a word that closes at {@code before} and one that opens at {@code next}. */
    static boolean endsSentence(String text, int before, int next) {
        int mark = -1;
        for (int i = before; i < next && mark < 0; i++) {
            mark = ENDS.indexOf(text.charAt(i)) >= 0 ? i : -1;
        }
        if (mark < 0 || Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        return mark > before || text.charAt(mark) != '.' || !isAbbreviation(text, before);
    }

    /** A capital with at most two letters after it: "Mr", "Gen", an initial. */
    private static boolean isAbbreviation(String text, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return end > start && end - start <= LONGEST_ABBREVIATION && Character.isUpperCase(text.charAt(start));
    }

    /** The words of a text, as spans. */
    static List<Span> words(String text) {
        List<Span> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int symbol = text.codePointAt(at);
            if (!Character.isLetterOrDigit(symbol)) {
                at += Character.charCount(symbol);
                continue;
            }
            int close = isWordAlone(symbol) ? at + Character.charCount(symbol) : wordEnd(text, at);
            words.add(new Span(at, close));
            at = close;
        }
        return words;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int symbol = text.codePointAt(at);
            if (isWordAlone(symbol) || !(continues(symbol) || joins(text, at))) {
                break;
            }
            at += Character.charCount(symbol);
        }
        return at;
    }

    private static boolean continues(int symbol) {
        return Character.isLetterOrDigit(symbol) || Character.getType(symbol) == Character.NON_SPACING_MARK;
    }

    /** An apostrophe between letters, or a point or comma between digits. */
    private static boolean joins(String text, int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '\'', '\u2019', '\u02bc' -> Character.isLetter(before) && Character.isLetter(after);
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    private static boolean isWordAlone(int symbol) {
        if (symbol < 0x0e00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(symbol);
        return Character.isIdeographic(symbol)
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }
}
