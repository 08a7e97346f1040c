package org.stemma.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of places without what spellings differ in: marks on letters, case, hyphens, apostrophes, abbreviated saints and mounts;
 * and, for names written in other alphabets, the ways in which English transcribes one sound. Linear in the name's length.
 */
final class ToponymSpelling {
    private static final Map<String, String> LONG_FORMS =
            Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort", "pt", "port");

    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ad", "ar", "as", "ash", "at", "an", "az", "ed", "es", "er");

    /** Letters that no decomposition takes apart. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ı', "i"),
            Map.entry('ə', "a"),
            Map.entry('ħ', "h"));

    /** Spellings of one sound, from the Arabic, Cyrillic, Persian, Hebrew and Chinese scripts, each way. */
    private static final List<List<String>> SOUNDS = List.of(
            List.of("q", "k"),
            List.of("ou", "u"),
            List.of("oo", "u"),
            List.of("ee", "i"),
            List.of("ei", "ai"),
            List.of("dj", "j"),
            List.of("kh", "h"),
            List.of("gh", "g"),
            List.of("iy", "y"),
            List.of("yi", "y"),
            List.of("o", "u"),
            List.of("e", "a"),
            List.of("w", "v"),
            List.of("ts", "c"));

    /** An article written into its word: "Ezzor". */
    private static final Pattern ASSIMILATED = Pattern.compile("\\b([ae])([dlnrstz])\\2");

    private ToponymSpelling() {}

    /** The form under which a name is looked up. */
    static String fold(String name) {
        String plain = letters(name);
        StringBuilder folded = new StringBuilder(plain.length());
        for (String word : plain.split(" ")) {
            boolean article =
                    folded.isEmpty() && word.equals("the") && plain.strip().length() > word.length();
            if (!word.isEmpty() && !article) {
                folded.append(folded.isEmpty() ? "" : " ").append(LONG_FORMS.getOrDefault(word, word));
            }
        }
        return folded.toString();
    }

    private static String letters(String name) {
        String apart = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        String lower = apart.toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                letters.append(c);
            } else if (Character.isLetter(c)) {
                boolean sign = Character.getType(c) == Character.MODIFIER_LETTER;
                letters.append(sign ? "" : LETTERS.getOrDefault(c, String.valueOf(c)));
            } else if (c != '.' && c != '\'' && c != '’' && c != '‘' && c != '`' && !isMark(c)) {
                letters.append(' ');
            }
        }
        return letters.toString();
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c < 128);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    /** Other foldings that one name may have, the likelier first: one change at a time, with and without the Arabic article. */
    static Set<String> variants(String folded) {
        Set<String> variants = new LinkedHashSet<>();
        int space = folded.indexOf(' ');
        boolean article = space > 0 && ARTICLES.contains(folded.substring(0, space));
        if (article) {
            variants.add("al " + folded.substring(space + 1));
            variants.add(folded.substring(space + 1));
            variants.add("el " + folded.substring(space + 1));
        }
        String bare = article ? folded.substring(space + 1) : folded;
        Set<String> endings = endings(bare);
        variants.addAll(endings);
        variants.add(ASSIMILATED.matcher(bare).replaceAll("$1$2 $2"));
        for (List<String> sound : SOUNDS) {
            variants.add(bare.replace(sound.getFirst(), sound.getLast()));
            variants.add(bare.replace(sound.getLast(), sound.getFirst()));
        }
        variants.add(single(bare));
        variants.add(bare.replace(" ", ""));
        endings.forEach(ending -> variants.add("al " + ending));
        if (!article) {
            variants.add("al " + bare);
        }
        variants.remove(folded);
        return variants;
    }

    /** "Hasakah", "Hasakeh", "Hasaka". */
    private static Set<String> endings(String bare) {
        Set<String> endings = new LinkedHashSet<>();
        String stem = bare.endsWith("h") ? bare.substring(0, bare.length() - 1) : bare;
        if (stem.endsWith("a") || stem.endsWith("e")) {
            String root = stem.substring(0, stem.length() - 1);
            endings.add(root + "a");
            endings.add(root + "ah");
            endings.add(root + "eh");
            endings.add(root + "e");
        }
        return endings;
    }

    /** Double letters once. */
    private static String single(String bare) {
        StringBuilder once = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            if (i == 0 || bare.charAt(i) != bare.charAt(i - 1)) {
                once.append(bare.charAt(i));
            }
        }
        return once.toString();
    }
}
