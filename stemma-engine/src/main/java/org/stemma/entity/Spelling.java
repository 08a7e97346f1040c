package org.stemma.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * When are two spellings one name?
 *
 * <p>Folding takes away case, diacritics, hyphens, apostrophes and full stops. Names carried over from another script keep
 * their consonants and vary in their vowels ("Mohammed", "Muhammad"), so two words are variants if their consonant
 * skeletons are equal and every vowel differs at most within its neighbourhood on the vowel line i–e–a or o–u. The idea is
 * that of phonetic keys such as Philips' Metaphone (1990); unlike those, vowels still part "Jensen" from "Johnson".
 * Linear in the length of the words.
 */
final class Spelling {
    /** Shorter words have too few consonants to be told apart by them: "Ali" and "Aly" stay two. */
    private static final int SHORTEST_VARIANT = 4;

    private static final int FEWEST_CONSONANTS = 2;

    /** Up to here no letter has a mark to lose. */
    private static final int LAST_PLAIN = 127;

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('ı', "i"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"));

    private static final List<List<String>> SOUNDS = List.of(
            List.of("sch", "S"),
            List.of("sh", "S"),
            List.of("tch", "C"),
            List.of("ch", "C"),
            List.of("tz", "z"),
            List.of("ph", "f"),
            List.of("kh", "k"),
            List.of("gh", "g"),
            List.of("dh", "d"),
            List.of("th", "t"),
            List.of("ck", "k"),
            List.of("q", "k"),
            List.of("c", "k"),
            List.of("x", "ks"),
            List.of("w", "v"),
            List.of("ou", "u"),
            List.of("oo", "u"),
            List.of("ee", "i"),
            List.of("iy", "i"),
            List.of("yi", "i"),
            List.of("y", "i"));

    private Spelling() {}

    /** Lower case, without diacritics, apostrophes, full stops inside initials, possessive endings; hyphens become spaces. */
    static String fold(String name) {
        boolean plain = name.chars().allMatch(c -> c <= LAST_PLAIN);
        String lower = (plain ? name : Normalizer.normalize(name, Normalizer.Form.NFD)).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (isApostrophe(c) && isPossessiveEnd(lower, i)) {
                i++;
            } else if (Character.isLetterOrDigit(c)) {
                folded.append(LETTERS.getOrDefault(c, String.valueOf(c)));
            } else if (c == '&') {
                folded.append("and");
            } else if (parts(lower, i)) {
                folded.append(' ');
            }
        }
        return String.join(" ", words(folded.toString()));
    }

    /** Whether a character that is no letter parts two words. */
    private static boolean parts(String text, int at) {
        char c = text.charAt(at);
        boolean joins = isApostrophe(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        return !joins && !(c == '.' && isInsideInitials(text, at));
    }

    static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean space = i == folded.length() || Character.isWhitespace(folded.charAt(i));
            if (space && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
        return List.copyOf(words);
    }

    /** Whether two folded words are one, in one spelling or two. */
    static boolean same(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        if (Math.min(a.length(), b.length()) < SHORTEST_VARIANT) {
            return false;
        }
        String x = sounds(a);
        String y = sounds(b);
        return consonants(x) >= FEWEST_CONSONANTS && sounding(x, y);
    }

    /** A key that is equal for words that are {@link #same}: the consonants in order, any vowel between them. */
    static String block(String word) {
        if (word.length() < SHORTEST_VARIANT) {
            return word;
        }
        StringBuilder block = new StringBuilder(sounds(word));
        for (int i = 0; i < block.length(); i++) {
            if (isVowel(block.charAt(i))) {
                block.setCharAt(i, '*');
            }
        }
        return block.toString();
    }

    /**
     * Whether two folded words may be one foreign name written down by two reporters: equal consonants and equal first and
     * last vowels, while a reduced vowel between them may turn into any other ("Yunus", "Younes"). Weaker than
     * {@link #same}: something else must speak for one name as well.
     */
    static boolean related(String a, String b) {
        if (same(a, b)) {
            return true;
        }
        String x = sounds(a);
        String y = sounds(b);
        boolean comparable = Math.min(a.length(), b.length()) >= SHORTEST_VARIANT && x.length() == y.length();
        if (!comparable || consonants(x) < FEWEST_CONSONANTS || consonants(y) < FEWEST_CONSONANTS) {
            return false;
        }
        int vowels = 0;
        for (int i = 0; i < x.length(); i++) {
            boolean inner = vowels > 0 && i < x.length() - 1;
            if (!(x.charAt(i) == y.charAt(i) || (inner ? isReduced(x.charAt(i), y.charAt(i)) : isNear(x, y, i)))) {
                return false;
            }
            vowels += isVowel(x.charAt(i)) ? 1 : 0;
        }
        return true;
    }

    /** Unstressed vowels that reporters write one for the other: e for any, o for a and u. */
    private static boolean isReduced(char a, char b) {
        return isVowel(a) && isVowel(b) && (a == 'e' || b == 'e' || a == 'o' || b == 'o') && !isIO(a, b);
    }

    private static boolean isIO(char a, char b) {
        return (a == 'i' && b == 'o') || (a == 'o' && b == 'i');
    }

    private static boolean isApostrophe(char c) {
        return "'’‘ʼ`´ʿʾ".indexOf(c) >= 0;
    }

    private static boolean isPossessiveEnd(String text, int apostrophe) {
        int s = apostrophe + 1;
        return s < text.length()
                && text.charAt(s) == 's'
                && (s + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(s + 1)));
    }

    private static boolean isInsideInitials(String text, int stop) {
        boolean letterBefore = stop > 0 && Character.isLetter(text.charAt(stop - 1));
        boolean aloneBefore = stop < 2 || !Character.isLetter(text.charAt(stop - 2));
        boolean letterAfter = stop + 1 < text.length() && Character.isLetter(text.charAt(stop + 1));
        boolean aloneAfter = stop + 2 >= text.length() || !Character.isLetter(text.charAt(stop + 2));
        return letterBefore && aloneBefore && letterAfter && aloneAfter;
    }

    private static String sounds(String word) {
        String sounds = word;
        for (List<String> rule : SOUNDS) {
            sounds = sounds.replace(rule.get(0), rule.get(1));
        }
        StringBuilder single = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            boolean silent = c == 'h' && i == sounds.length() - 1;
            if (!silent && (single.isEmpty() || single.charAt(single.length() - 1) != c)) {
                single.append(c);
            }
        }
        return single.toString();
    }

    private static long consonants(String sounds) {
        return sounds.chars().filter(c -> !isVowel((char) c)).count();
    }

    private static boolean sounding(String x, String y) {
        if (x.length() != y.length() || x.isEmpty()) {
            return false;
        }
        for (int i = 0; i < x.length(); i++) {
            if (x.charAt(i) != y.charAt(i) && !isNear(x, y, i)) {
                return false;
            }
        }
        return true;
    }

    /** At the start of a word an "a" is no other vowel: "Amin", "Emin". */
    private static boolean isNear(String x, String y, int at) {
        char a = x.charAt(at);
        char b = y.charAt(at);
        return isNear(a, b) && !(at == 0 && (a == 'a' || b == 'a'));
    }

    private static boolean isNear(char a, char b) {
        String pair = a < b ? "" + a + b : "" + b + a;
        return pair.equals("ae") || pair.equals("ei") || pair.equals("ou");
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
