package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an element is by its tag and by the words of its class, id and role: a part of the page's furniture, or nothing in
 * particular. The words are a list of this room ({@code furniture.txt}).
 */
enum Furniture {
    ADVERT,
    AUTHOR,
    BYLINE,
    CAPTION,
    COMMENTS,
    HIDDEN,
    LEGAL,
    NAVIGATION,
    RELATED,
    SOCIAL,
    SUBSCRIBE;

    /** Longest phrase of the word list. */
    private static final int LONGEST_PHRASE = 5;

    /** A class attribute longer than this is machine-made; only its start is read. */
    private static final int LONGEST_ATTRIBUTE = 400;

    /** Elements that frame the page: their classes speak of the whole page ("has-sidebar"). */
    private static final Set<String> FRAMES = Set.of("html", "body", "main", "article", "#root", "h1");

    private static final Map<String, Furniture> WORDS = words();

    /** What an element itself is called, null if nothing is said. */
    static @Nullable Furniture of(Element element) {
        String name = element.normalName();
        if (FRAMES.contains(name)) {
            return null;
        }
        Furniture byTag = switch (name) {
            case "nav", "footer", "menu" -> NAVIGATION;
            case "aside" -> RELATED;
            case "figcaption" -> CAPTION;
            default -> null;
        };
        if (byTag != null) {
            return byTag;
        }
        return isHidden(element) ? HIDDEN : byWords(element);
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > LONGEST_ATTRIBUTE) {
            return false;
        }
        String compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }

    private static @Nullable Furniture byWords(Element element) {
        for (String attribute : List.of("role", "id", "class", "itemprop")) {
            String value = element.attr(attribute);
            if (!value.isEmpty()) {
                Furniture kind = byWords(value);
                if (kind != null) {
                    return kind;
                }
            }
        }
        return null;
    }

    private static @Nullable Furniture byWords(String value) {
        for (List<String> words : names(value)) {
            for (int length = Math.min(LONGEST_PHRASE, words.size()); length > 0; length--) {
                for (int from = 0; from + length <= words.size(); from++) {
                    Furniture kind = WORDS.get(String.join(" ", words.subList(from, from + length)));
                    if (kind != null) {
                        return kind;
                    }
                }
            }
        }
        return null;
    }

    /** The words of each name in an attribute: {@code "postList mt-2"} gives (post, list) and (mt, 2). */
    static List<List<String>> names(String attribute) {
        List<List<String>> names = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int end = Math.min(LONGEST_ATTRIBUTE, attribute.length());
        for (int i = 0; i <= end; i++) {
            char c = i < end ? attribute.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c);
            boolean hump =
                    letter && Character.isUpperCase(c) && i > 0 && Character.isLowerCase(attribute.charAt(i - 1));
            if ((!letter || hump) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (letter) {
                word.append(Character.toLowerCase(c));
            } else if (Character.isWhitespace(c) && !words.isEmpty()) {
                names.add(words);
                words = new ArrayList<>();
            }
        }
        return names;
    }

    private static Map<String, Furniture> words() {
        Map<String, Furniture> words = new HashMap<>();
        for (String line : Lexicon.lines("furniture.txt")) {
            int gap = line.indexOf(' ');
            words.put(line.substring(gap + 1), valueOf(line.substring(0, gap).toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(words);
    }
}
