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
    static final int LONGEST_ATTRIBUTE = 400;

    /** Elements that frame the page: their classes speak of the whole page ("has-sidebar"). */
    private static final Set<String> FRAMES = Set.of("html", "body", "main", "article", "#root", "h1");

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

    static final Mark UNSEEN = new Mark(HIDDEN, "hidden");

    /** What is furniture inside something that may be furniture. Comments and what is hidden are so in every part. */
    static @Nullable Furniture inner(@Nullable Furniture own, @Nullable Furniture around) {
        if (own == null || (own != COMMENTS && own != HIDDEN && (around == COMMENTS || around == HIDDEN))) {
            return around;
        }
        return own;
    }

    /** What an element itself is called, null if nothing is said. */
    static @Nullable Mark of(Element element) {
        return new ElementNames.Reader().of(element).mark();
    }

    /** What an element is by its tag alone. */
    static @Nullable Mark byTag(String tag) {
        return switch (tag) {
            case "nav", "footer", "menu" -> new Mark(NAVIGATION, "<" + tag + ">");
            case "aside" -> new Mark(RELATED, "<aside>");
            case "figcaption" -> new Mark(CAPTION, "<figcaption>");
            default -> null;
        };
    }

    /** The words that phrases of the list begin with. */
    static Set<String> firstWords() {
        return FIRST_WORDS;
    }

    static boolean isFrame(String tag) {
        return FRAMES.contains(tag);
    }

    /** Whether a style attribute hides its element. */
    static boolean isHiding(String style) {
        if (style.isEmpty() || style.length() > LONGEST_ATTRIBUTE) {
            return false;
        }
        String compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }

    /** What a name in a class, id, role or microdata says; null if nothing. */
    static @Nullable Mark mark(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            Mark mark = longest(words, from);
            if (mark != null) {
                return mark;
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
        int end = Math.min(LONGEST_ATTRIBUTE, attribute.length());
        int start = -1;
        boolean small = false;
        for (int i = 0; i <= end; i++) {
            char c = i < end ? attribute.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c);
            boolean hump = small && letter && Character.isUpperCase(c);
            if ((!letter || hump) && start >= 0) {
                words.add(lower(attribute, start, i));
                start = -1;
            }
            if (letter) {
                start = start < 0 ? i : start;
            } else if (!words.isEmpty() && Character.isWhitespace(c)) {
                names.add(words);
                words = new ArrayList<>();
            }
            small = Character.isLowerCase(c);
        }
        return names;
    }

    /** The words of an attribute that is but one name; of several names, those of the first. */
    static List<String> wordsOf(String name) {
        List<List<String>> names = names(name);
        return names.isEmpty() ? List.of() : names.getFirst();
    }

    /** A word in lower case, unit by unit. */
    private static String lower(String text, int from, int to) {
        int at = from;
        while (at < to && Character.toLowerCase(text.charAt(at)) == text.charAt(at)) {
            at++;
        }
        if (at == to) {
            return text.substring(from, to);
        }
        StringBuilder word = new StringBuilder(to - from).append(text, from, at);
        for (; at < to; at++) {
            word.append(Character.toLowerCase(text.charAt(at)));
        }
        return word.toString();
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
