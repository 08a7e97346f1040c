package org.stemma.clean;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.stemma.clean.WebPhrases.Kind;

/** The traits that a line has by itself. Cost: linear in the line. */
final class LineShape {
    private static final Pattern WEB = Pattern.compile("https?://|www\\.|\\p{Alnum}\\.(?:com|org|net|de|co\\.uk)\\b");
    private static final Pattern MAIL = Pattern.compile("\\p{Alnum}@\\p{Alnum}");
    private static final Pattern HANDLE = Pattern.compile("(?:^|\\s)[@#]\\p{Alpha}");
    private static final Pattern AGO = Pattern.compile(
            "\\b\\d{1,3} ?(?:s|m|h|d|w|sec|min|mins|minutes?|hrs?|hours?|days?|weeks?|months?|years?|yrs?) ago\\b|\\bvor \\d{1,3} \\p{L}{3,8}"
                    + "|\\bil y a \\d{1,3} |\\bhace \\d{1,3} ",
            Pattern.CASE_INSENSITIVE);
    /** Longer lines are read for words and signs alone. */
    private static final int MAX_LABEL_LENGTH = 140;

    private LineShape() {}

    static void read(ScrapePiece piece, byte[] traits) {
        String text = piece.reading();
        List<String> words = piece.words();
        set(traits, LineTrait.WORDS, LineTrait.step(words.size(), 1, 2, 3, 4, 6, 9, 13, 18, 26, 41, 71));
        set(traits, LineTrait.END, end(text));
        set(traits, LineTrait.START, start(text));
        set(traits, LineTrait.COMMON, share(common(words), words.size(), 0.1, 0.2, 0.3, 0.4, 0.5));
        set(traits, LineTrait.KIND, kind(words));
        signs(text, traits);
        letters(text, words.size(), traits);
        boolean label = text.length() <= MAX_LABEL_LENGTH;
        set(traits, LineTrait.ADDRESS, label ? address(text) : 0);
        set(traits, LineTrait.DATE, label ? date(text) : 0);
        set(traits, LineTrait.NAME, label && isName(text, words) ? 1 : 0);
    }

    private static void set(byte[] traits, LineTrait trait, int value) {
        traits[trait.place()] = (byte) value;
    }

    /** 0 for nothing, then by steps. */
    private static int share(long part, int whole, double... steps) {
        return part == 0 ? 0 : 1 + LineTrait.step(part / (double) whole, steps);
    }

    private static long common(List<String> words) {
        return words.stream().filter(FunctionWords.ANY::contains).count();
    }

    private static int end(String text) {
        int end = text.length() - 1;
        while (end > 0 && "\"'”’»“".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        char last = text.charAt(end);
        if (text.endsWith("...") || last == '…') {
            return 6;
        }
        int sign = ".。?？!！:：,;，；".indexOf(last);
        if (sign >= 0) {
            return new int[] {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 5}[sign];
        }
        return Character.isLetter(last) ? 0 : Character.isDigit(last) ? 7 : ")]}".indexOf(last) >= 0 ? 8 : 9;
    }

    private static int start(String text) {
        if (ListMarks.length(text) > 0) {
            return 4;
        }
        int first = text.codePointAt(0);
        if (Character.isUpperCase(first)) {
            return 0;
        }
        if (Character.isLetter(first)) {
            return Character.isLowerCase(first) ? 1 : 5;
        }
        return Character.isDigit(first) ? 2 : "\"'“‘„«‹".indexOf(first) >= 0 ? 3 : 6;
    }

    private static int kind(List<String> words) {
        Set<Kind> kinds = WebPhrases.LEXICON.in(words);
        return kinds.isEmpty() ? 0 : LineTrait.KIND.numberOf(kinds.iterator().next());
    }

    private static void signs(String text, byte[] traits) {
        int stops = 0;
        int commas = 0;
        int bars = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            boolean spaced = text.charAt(i + 1) == ' ';
            stops += (spaced && (c == '.' || c == '!' || c == '?')) || c == '。' ? 1 : 0;
            commas += c == ',' || c == '，' || c == '、' ? 1 : 0;
            bars += "|•·»›→/>".indexOf(c) >= 0 ? 1 : 0;
        }
        set(traits, LineTrait.STOPS, LineTrait.step(stops, 1, 2, 3, 5));
        set(traits, LineTrait.COMMAS, Math.min(3, commas));
        set(traits, LineTrait.BARS, Math.min(3, bars));
    }

    private static void letters(String text, int words, byte[] traits) {
        int letters = 0;
        int capital = 0;
        int shouting = 0;
        int digits = 0;
        boolean inside = false;
        int upper = 0;
        int length = 0;
        boolean digit = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                capital += !inside && Character.isUpperCase(c) ? 1 : 0;
                upper += Character.isUpperCase(c) ? 1 : 0;
                letters += Character.isLetter(c) ? 1 : 0;
                digit |= Character.isDigit(c);
                length++;
                inside = true;
            } else if (inside) {
                shouting += length > 1 && upper == length ? 1 : 0;
                digits += digit ? 1 : 0;
                inside = false;
                upper = 0;
                length = 0;
                digit = false;
            }
        }
        int all = Math.max(1, words);
        set(traits, LineTrait.LETTERS, letters == 0 ? 0 : 1 + LineTrait.step(letters / (double) all, 3, 4, 5, 6, 8));
        set(traits, LineTrait.CAPITALS, share(capital, all, 0.15, 0.3, 0.5, 0.8, 1));
        set(traits, LineTrait.SHOUTING, shouting == 0 ? 0 : 1 + LineTrait.step(shouting / (double) all, 0.5, 1));
        set(traits, LineTrait.DIGITS, share(digits, all, 0.1, 0.3));
    }

    private static int address(String text) {
        return WEB.matcher(text).find()
                ? 1
                : MAIL.matcher(text).find() ? 2 : HANDLE.matcher(text).find() ? 3 : 0;
    }

    private static int date(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return 0;
        }
        return WrittenDate.first(text)
                .map(d -> FrontMatter.isDateLine(text, d) ? 2 : 1)
                .orElseGet(() -> AGO.matcher(text).find() ? 3 : 0);
    }

    private static boolean isName(String text, List<String> words) {
        return words.size() >= 2
                && words.size() <= 4
                && text.indexOf(',') < 0
                && Bylines.names(text).equals(List.of(text))
                && words.stream().noneMatch(FunctionWords.ANY::contains);
    }
}
