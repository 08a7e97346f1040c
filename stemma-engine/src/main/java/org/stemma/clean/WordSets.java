package org.stemma.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words of stretches of text as sets, and what two of them share. Cost: linear. */
final class WordSets {
    private WordSets() {}

    static float lead(Set<String> words, Set<String> below, Set<String> above) {
        float lead = 0;
        for (String word : words) {
            lead += (below.contains(word) ? 1 : 0) - (above.contains(word) ? 1 : 0);
        }
        return lead;
    }

    static int shared(Set<String> some, Set<String> others) {
        int shared = 0;
        for (String word : some) {
            shared += others.contains(word) ? 1 : 0;
        }
        return shared;
    }

    static float common(List<Set<String>> sets, int cut, int reach) {
        Set<String> above = union(sets, cut - reach, cut);
        Set<String> below = union(sets, cut, cut + reach);
        int smaller = Math.min(above.size(), below.size());
        return smaller == 0 ? -1 : shared(above, below) / (float) smaller;
    }

    static Set<String> union(List<Set<String>> sets, int from, int to) {
        Set<String> union = new HashSet<>();
        sets.subList(Math.max(0, from), Math.min(sets.size(), to)).forEach(union::addAll);
        return union;
    }

    /** Words in capitals that do not start a sentence. */
    static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        boolean inside = false;
        for (String word : text.split(" ")) {
            if (inside && word.length() > 1 && Character.isUpperCase(word.charAt(0))) {
                names.addAll(Words.of(word));
            }
            inside = !word.isEmpty() && Character.isLetterOrDigit(word.charAt(word.length() - 1));
        }
        return names;
    }
}
