package org.stemma.clean;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
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

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> words;

    private UrlWords(Set<String> words) {
        this.words = words;
    }

    static UrlWords of(String url) {
        String path = url.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*$", "");
        Set<String> longest = Set.of();
        for (String segment : path.split("/")) {
            Set<String> words = words(decoded(segment).replaceFirst("\\.[a-z]{2,5}$", ""));
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
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        Set<String> words = new HashSet<>();
        for (String word : List.of(GAPS.split(plain))) {
            if (word.length() > 1 && word.codePoints().anyMatch(Character::isLetter)) {
                words.add(word);
            }
        }
        return words;
    }
}
