package org.stemma.language;

import java.util.Map;
import java.util.Set;

/** Titles and callings before names of persons, and the words for what a minister is in charge of. */
final class NameTitles {
    private static final Map<String, String> TITLES = Lexicon.table("titles.txt");
    private static final Set<String> PORTFOLIOS = Lexicon.words("title-portfolios.txt");

    private NameTitles() {}

    /** Whether a word is a title or calling before a name, or a part of one, with or without its period and capital. */
    static boolean isTitle(String word) {
        return !kindOfTitle(word).isEmpty();
    }

    /** Whether a word by itself says that a person's name follows. */
    static boolean announcesPerson(String word) {
        return kindOfTitle(word).equals("title");
    }

    private static String kindOfTitle(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (bare.isEmpty()) {
            return "";
        }
        String capital = Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
        return TITLES.getOrDefault(bare, TITLES.getOrDefault(capital, ""));
    }

    /** Whether a word says what somebody is in charge of: "State", "Defence". */
    static boolean isPortfolio(String word) {
        return PORTFOLIOS.contains(word);
    }
}
