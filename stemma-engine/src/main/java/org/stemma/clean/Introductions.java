package org.stemma.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words before a name that say what the one named did: wrote the text ("Written by", "Von", "Автор"), or something else
 * ("Photo by", "Übersetzt von"). The words are a list of this room ({@code signature-words.txt}). Cost: a few look-ups a line.
 */
final class Introductions {
    private static final Map<String, List<String>> LISTS = PhraseFile.read("signature-words.txt");
    private static final Set<List<String>> AUTHORS = phrases("before");
    private static final Set<List<String>> OTHERS = phrases("other");

    /** Whether phrases begin with two letters of a hash. */
    private static final boolean[] STARTS = starts();

    /** Words that introduce a name in one language and begin it in another. */
    private static final Set<String> PARTICLES = Set.of("da", "de", "del", "di", "van", "von", "af", "av", "text");

    private static final Pattern GLUED =
            Pattern.compile("^((?:[Ww]ritten )?[Bb]y|Von|Par|Por|Autor|Text)(?=\\p{Lu}\\p{Ll})");

    private static final Pattern SIGNS = Pattern.compile("^[\\s\\u0001:.-]+");

    /** The longest introduction has as many words. */
    private static final int MOST_WORDS = 6;

    private static final int REACH = 80;

    /** "Written by", in it "by": what is behind may be introduced again. */
    private static final int MOST = 3;

    private Introductions() {}

    private static boolean[] starts() {
        boolean[] starts = new boolean[1 << 12];
        for (Set<List<String>> phrases : List.of(AUTHORS, OTHERS)) {
            for (List<String> phrase : phrases) {
                String word = phrase.getFirst();
                starts[start(word.charAt(0), word.length() > 1 ? word.charAt(1) : ' ') & (starts.length - 1)] = true;
            }
        }
        return starts;
    }

    private static int start(char first, char second) {
        return 31 * Character.toLowerCase(first) + Character.toLowerCase(second);
    }

    /** A look at two letters, which spares most lines the rest: false if the line's first word begins no phrase. */
    private static boolean mayIntroduce(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) < 0x80 && !Character.isLetterOrDigit(line.charAt(at))) {
            at++;
        }
        if (at + 1 >= line.length() || !isPlain(line.charAt(at)) || !isPlain(line.charAt(at + 1))) {
            return true;
        }
        return STARTS[start(line.charAt(at), line.charAt(at + 1)) & (STARTS.length - 1)];
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** The entries of a section of the list. */
    static Set<String> words(String section) {
        return new HashSet<>(LISTS.getOrDefault(section, List.of()));
    }

    private static Set<List<String>> phrases(String section) {
        Set<List<String>> phrases = new HashSet<>();
        LISTS.getOrDefault(section, List.of()).forEach(line -> phrases.add(Words.of(line)));
        return phrases;
    }

    /** "ByAda Quill" where two elements meet. */
    static String unglued(String line) {
        return !line.isEmpty() && "WwBbVPAT".indexOf(line.charAt(0)) >= 0
                ? GLUED.matcher(line).replaceFirst("$1 ")
                : line;
    }

    /** Whether a line begins with words that introduce an author. */
    static boolean isIntroduced(String line) {
        return end(unglued(line), AUTHORS) > 0;
    }

    /** Whether a line is nothing but words that introduce an author: the name stands in the next. */
    static boolean isIntroduction(String line) {
        int end = line.length() > REACH ? 0 : end(line + " x", AUTHORS);
        return end > 0 && end >= line.stripTrailing().length();
    }

    /** Whether a line credits someone other than the author. */
    static boolean isOther(String line) {
        return end(line, OTHERS) > 0;
    }

    /** A line without what introduces its author. */
    static String without(String line) {
        String rest = line;
        for (int i = 0; i < MOST; i++) {
            int end = end(rest, AUTHORS);
            if (end == 0) {
                return rest;
            }
            rest = Signatures.trimmed(SIGNS.matcher(rest.substring(end)).replaceFirst(""));
        }
        return rest;
    }

    /** Where the longest phrase that a line begins with ends; 0 if it begins with none. */
    private static int end(String line, Set<List<String>> phrases) {
        if (!mayIntroduce(line)) {
            return 0;
        }
        String start = line.substring(0, Math.min(line.length(), REACH));
        List<String> words = Words.of(start);
        for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--) {
            List<String> phrase = words.subList(0, count);
            if (phrases.contains(phrase)) {
                int end = endOf(start, count);
                boolean goesOn = end < start.length() && !Character.isLetterOrDigit(start.charAt(end));
                if (goesOn && !isParticle(phrase, start, words.size())) {
                    return end;
                }
            }
        }
        return 0;
    }

    /** "Van Morrison": a capital particle before one word begins a name. */
    private static boolean isParticle(List<String> phrase, String line, int words) {
        return phrase.size() == 1
                && PARTICLES.contains(phrase.getFirst())
                && Character.isUpperCase(line.codePointAt(0))
                && words < 3;
    }

    /** Where the n-th word of a text ends. */
    private static int endOf(String text, int words) {
        int seen = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i))
                    || (inside && (text.charAt(i) == '\'' || text.charAt(i) == '’'));
            if (!letter && inside) {
                seen++;
                if (seen == words) {
                    return i;
                }
            }
            inside = letter;
        }
        return text.length();
    }
}
