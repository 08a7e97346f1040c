package org.stemma.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How content management systems call the text of an article: {@code body-containers.txt}. Reads the names of one page. */
final class BodyNames {
    static final int LOWEST_RANK = 3;

    private static final int NO_RANK = 9;
    private static final Map<String, Integer> NAMES = names();

    private final Map<String, Integer> known = new HashMap<>();

    /** 1 for the text of an article, 2 for an article, 3 for the main part of a page; more for none of them. */
    int rank(Element element) {
        if (element.attr("itemprop").contains("articleBody")) {
            return 1;
        }
        int best = Math.min(rank(element.className()), rank(element.id()));
        return switch (element.normalName()) {
            case "article" -> Math.min(2, best);
            case "main" -> Math.min(3, best);
            case "body", "html" -> NO_RANK;
            default -> best;
        };
    }

    private int rank(String attribute) {
        return attribute.isEmpty() ? NO_RANK : known.computeIfAbsent(attribute, BodyNames::best);
    }

    private static int best(String attribute) {
        int best = NO_RANK;
        for (List<String> words : Furniture.names(attribute)) {
            best = Math.min(best, rank(words));
        }
        return best;
    }

    private static int rank(List<String> words) {
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
