package org.stemma.clean;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words in a page's address, which most systems make from the headline: in any language evidence for a title. Letters are
 * compared without their marks, as addresses write them. Cost: linear in the address and the title.
 */
final class UrlWords {
    /** Fewer words are a section's name or a number. */
    private static final int FEWEST = 3;

    private static final Pattern HOST = Pattern.compile("^[a-z]+://[^/]*");
    private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*$");
    private static final Pattern ENDING = Pattern.compile("\\.[a-z]{2,5}$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int FIRST_OTHER = 0x80;

    private final Set<String> words;

    private UrlWords(Set<String> words) {
        this.words = words;
    }

    static UrlWords of(String url) {
        String path = BEHIND_PATH.matcher(HOST.matcher(url).replaceFirst("")).replaceFirst("");
        Set<String> longest = Set.of();
        for (String segment : path.split("/")) {
            Set<String> words = words(ENDING.matcher(decoded(segment)).replaceFirst(""));
            longest = words.size() > longest.size() ? words : longest;
        }
        return new UrlWords(longest.size() < FEWEST ? Set.of() : longest);
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A per cent sign that begins no code.
            return segment;
        }
    }

    /** Share of the address's words that a title holds; 0 where the address has too few. */
    double shareIn(String title) {
        if (words.isEmpty()) {
            return 0;
        }
        Set<String> own = words(title);
        return (double) words.stream().filter(own::contains).count() / words.size();
    }

    private static Set<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u")
                .replace("'", "")
                .replace("’", "");
        boolean ascii = lower.chars().allMatch(c -> c < FIRST_OTHER);
        String plain = ascii
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
        Set<String> words = new HashSet<>();
        int from = 0;
        while (from < plain.length()) {
            int end = from;
            boolean letters = false;
            while (end < plain.length() && isOfWord(plain.codePointAt(end))) {
                letters |= Character.isLetter(plain.codePointAt(end));
                end += Character.charCount(plain.codePointAt(end));
            }
            if (letters && end - from > 1) {
                words.add(plain.substring(from, end));
            }
            from = end == plain.length() ? end : end + Character.charCount(plain.codePointAt(end));
        }
        return words;
    }

    /** Letters and numbers of all scripts. */
    private static boolean isOfWord(int c) {
        if (c < FIRST_OTHER) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
