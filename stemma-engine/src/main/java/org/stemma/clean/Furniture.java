package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    private static final List<String> TELLING = List.of("role", "id", "class", "itemprop");

    private static final Map<String, Furniture> WORDS = words();
    private static final Set<String> FIRST_WORDS = WORDS.keySet().stream()
            .map(phrase -> phrase.contains(" ") ? phrase.substring(0, phrase.indexOf(' ')) : phrase)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    /**
     * What an element is called, and by which word.
     *
     * @param word the phrase of the word list, or the tag
     */
    record Mark(Furniture kind, String word) {}

    /** What is furniture inside something that may be furniture. Comments and what is hidden are so in every part. */
    static @Nullable Furniture inner(@Nullable Furniture own, @Nullable Furniture around) {
        if (own == null || (own != COMMENTS && own != HIDDEN && (around == COMMENTS || around == HIDDEN))) {
            return around;
        }
        return own;
    }

    /** Reads the names of one page's elements, each attribute's value once: a page has few. */
    static final class Reader {
        private final Map<String, Optional<Mark>> known = new HashMap<>();

        /** What an element itself is called, null if nothing is said. */
        @Nullable
        Mark of(Element element) {
            return Furniture.of(
                    element,
                    value -> known.computeIfAbsent(value, v -> Optional.ofNullable(byWords(v)))
                            .orElse(null));
        }
    }

    /** What an element itself is called, null if nothing is said. */
    static @Nullable Mark of(Element element) {
        return of(element, Furniture::byWords);
    }

    private static @Nullable Mark of(Element element, Function<String, @Nullable Mark> byWords) {
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
            return new Mark(byTag, "<" + name + ">");
        }
        return isHidden(element) ? new Mark(HIDDEN, "hidden") : byWords(element, byWords);
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

    private static @Nullable Mark byWords(Element element, Function<String, @Nullable Mark> byWords) {
        for (String attribute : TELLING) {
            String value = element.attr(attribute);
            if (!value.isEmpty()) {
                Mark mark = byWords.apply(value);
                if (mark != null) {
                    return mark;
                }
            }
        }
        return null;
    }

    private static @Nullable Mark byWords(String value) {
        for (List<String> words : names(value)) {
            for (int from = 0; from < words.size(); from++) {
                Mark mark = longest(words, from);
                if (mark != null) {
                    return mark;
                }
            }
        }
        return null;
    }

    /** The longest phrase of the list that starts at a word. */
    private static @Nullable Mark longest(List<String> words, int from) {
        if (!FIRST_WORDS.contains(words.get(from))) {
            return null;
        }
        for (int end = Math.min(words.size(), from + LONGEST_PHRASE); end > from; end--) {
            String phrase = String.join(" ", words.subList(from, end));
            Furniture kind = WORDS.get(phrase);
            if (kind != null) {
                return new Mark(kind, phrase);
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
