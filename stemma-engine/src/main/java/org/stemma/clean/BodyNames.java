package org.stemma.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How content management systems call the text of an article: {@code body-containers.txt}. */
final class BodyNames {
    static final int LOWEST_RANK = 3;
    static final int NO_RANK = 9;
    private static final Map<String, Integer> NAMES = names();
    private static final Set<String> LAST_WORDS = NAMES.keySet().stream()
            .map(name -> name.substring(name.lastIndexOf(' ') + 1))
            .collect(Collectors.toUnmodifiableSet());

    private BodyNames() {}

    /** The words that names end with. */
    static Set<String> lastWords() {
        return LAST_WORDS;
    }

    /** The rank of an element by its tag, where its names give it one. */
    static int rankOfTag(String tag, int byNames) {
        return switch (tag) {
            case "article" -> Math.min(2, byNames);
            case "main" -> Math.min(3, byNames);
            case "body", "html" -> NO_RANK;
            default -> byNames;
        };
    }

    /** The rank of a name: 1 for the text of an article, 2 for an article, 3 for the main part of a page; more for none of them. */
    static int rank(List<String> words) {
        if (!LAST_WORDS.contains(words.getLast())) {
            return NO_RANK;
        }
        int best = NAMES.getOrDefault(String.join(" ", words), NO_RANK);
        for (int from = 1; from < words.size() - 1; from++) {
            // "c-article-body" and "page__article-body" end in a name of rank 1. Lower ranks must match as a whole.
            if (NAMES.getOrDefault(String.join(" ", words.subList(from, words.size())), NO_RANK) == 1) {
                best = 1;
            }
        }
        return best;
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        for (String line : Lexicon.lines("body-containers.txt")) {
            int gap = line.indexOf(' ');
            names.put(line.substring(gap + 1), Integer.valueOf(line.substring(0, gap)));
        }
        return Map.copyOf(names);
    }
}
