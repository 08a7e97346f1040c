package org.stemma.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text.
 *
 * @param folded lower case, without accents, apostrophes and an English plural's or genitive's s
 * @param isName whether it is written as a name: with a capital, and not because a sentence begins
 */
record Term(String folded, boolean isName) {
    private static final int LEAST_LETTERS = 2;

    /** The words of a text in order; scripts without spaces give overlapping pairs of characters. */
    static List<Term> in(String text) {
        List<Term> terms = new ArrayList<>();
        boolean begins = true;
        int at = 0;
        while (at < text.length()) {
            int symbol = text.codePointAt(at);
            if (!Character.isLetterOrDigit(symbol)) {
                begins |= ".!?:\u201c\"\n".indexOf(symbol) >= 0;
                at += Character.charCount(symbol);
                continue;
            }
            int end = wordEnd(text, at);
            add(text.substring(at, end), begins, terms);
            begins = false;
            at = end;
        }
        return terms;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int symbol = text.codePointAt(at);
            boolean joins = (symbol == '\'' || symbol == '\u2019')
                    && at + 1 < text.length()
                    && Character.isLetter(text.charAt(at + 1));
            if (!Character.isLetterOrDigit(symbol)
                    && !joins
                    && Character.getType(symbol) != Character.NON_SPACING_MARK) {
                break;
            }
            at += Character.charCount(symbol);
        }
        return at;
    }

    private static void add(String word, boolean begins, List<Term> terms) {
        String folded = fold(word);
        if (folded.isEmpty()) {
            return;
        }
        if (Character.isIdeographic(folded.codePointAt(0))) {
            for (int i = 0; i + 1 < folded.length(); i++) {
                terms.add(new Term(folded.substring(i, i + 2), false));
            }
            return;
        }
        if (folded.length() < LEAST_LETTERS) {
            return;
        }
        terms.add(new Term(folded, !begins && Character.isUpperCase(word.codePointAt(0))));
    }

    static String fold(String word) {
        String own = word.endsWith("'s") || word.endsWith("\u2019s") ? word.substring(0, word.length() - 2) : word;
        String plain = Normalizer.normalize(own, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return singular(folded.toString().toLowerCase(Locale.ROOT));
    }

    /** Harman's S stemmer (How effective is suffixing?, JASIS 1991): three rules that do no harm to names. */
    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("us")
                && !word.endsWith("ss")
                && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
