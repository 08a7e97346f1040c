package org.stemma.language;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is equal in two spellings of one name within an article: neither case, hyphens, nor kinds of apostrophes count. */
final class NameKey {
    private static final Set<String> PARTICLES = Lexicon.words("particles.txt");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\-‑–]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘`]");
    private static final Set<String> GENERATIONS = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private NameKey() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return GAPS.matcher(APOSTROPHES.matcher(plain).replaceAll("'"))
                .replaceAll(" ")
                .strip();
    }

    /** The forms that stand for a person by the last name: "al sharif" and "sharif" of "omar al sharif". */
    static Set<String> surnames(String key) {
        List<String> words = List.of(key.split(" "));
        int last = words.size() - 1;
        while (last > 0 && GENERATIONS.contains(words.get(last))) {
            last--;
        }
        int first = last;
        while (first > 1 && PARTICLES.contains(words.get(first - 1))) {
            first--;
        }
        Set<String> forms = new LinkedHashSet<>();
        if (last > 0) {
            for (int i = Math.max(1, first); i <= last; i++) {
                forms.add(String.join(" ", words.subList(i, last + 1)));
            }
        }
        return forms;
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    static int words(String key) {
        return key.split(" ").length;
    }
}
