package org.stemma.clean;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Tells by the names that an element bears whether readers speak in it ({@code comment-names.txt}). */
final class CommentNames {
    /** How surely an element is called as a place where readers speak. */
    enum Call {
        NONE,
        /** It tells whether there are comments, or counts them. */
        STATE,
        PERHAPS,
        SURE
    }

    /** Longest phrase of the word list. */
    private static final int LONGEST_PHRASE = 3;

    private static final Map<String, List<String>> LISTS = PhraseFile.read("comment-names.txt");
    private static final NavigableSet<String> STEMS = shortest(list("stem"));
    private static final List<String> ENDS = list("end");
    private static final int PLACES = 1 << 12;

    /** Whether stems begin with two units of a hash. */
    private static final boolean[] STARTS = starts();

    private static final String LAST_UNITS = lastUnits();
    private static final Set<String> OTHERS = Set.copyOf(list("other"));
    private static final Set<String> WORDS = Set.copyOf(list("word"));
    private static final Set<String> PERHAPS = Set.copyOf(list("perhaps"));
    private static final Set<String> STATES = Set.copyOf(list("state"));
    private static final Set<String> FORMS = Set.copyOf(list("form"));
    private static final Set<String> ITEMS = Set.copyOf(list("item"));
    private static final Set<String> ONES = Set.copyOf(list("one"));
    private static final Set<String> FIRST_WORDS = Stream.of(STATES, FORMS, PERHAPS)
            .flatMap(Set::stream)
            .map(phrase -> phrase.indexOf(' ') < 0 ? phrase : phrase.substring(0, phrase.indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());
    private static final List<String> ATTRIBUTES = List.of("id", "class", "itemprop");

    private CommentNames() {}

    private static NavigableSet<String> shortest(List<String> stems) {
        NavigableSet<String> shortest = new TreeSet<>(stems);
        shortest.removeIf(stem -> stems.stream().anyMatch(other -> !other.equals(stem) && stem.startsWith(other)));
        return shortest;
    }

    static List<String> list(String section) {
        return List.copyOf(LISTS.getOrDefault(section, List.of()));
    }

    /** The words that mean something by themselves, or begin a phrase. */
    static Set<String> words() {
        return Stream.of(FIRST_WORDS, WORDS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** What other words for comments begin with. */
    static Set<String> stems() {
        return STEMS;
    }

    /** What other words for comments end with. */
    static List<String> ends() {
        return ENDS;
    }

    /** How surely a name says that readers speak. */
    static Call call(List<String> name) {
        boolean sure = false;
        boolean perhaps = false;
        for (int i = 0; i < name.size(); i++) {
            if (FIRST_WORDS.contains(name.get(i))) {
                if (holdsAt(name, i, STATES)) {
                    return Call.STATE;
                }
                sure |= holdsAt(name, i, FORMS);
                perhaps |= holdsAt(name, i, PERHAPS);
            }
            sure |= speaksOfComments(name.get(i));
        }
        return sure ? Call.SURE : perhaps ? Call.PERHAPS : Call.NONE;
    }

    private static boolean speaksOfComments(String word) {
        return WORDS.contains(word) || (hasStem(word) && !OTHERS.contains(word));
    }

    private static boolean hasStem(String word) {
        if (!mayHaveStem(word)) {
            return false;
        }
        // No stem begins with another, so the one that a word begins with is the last before it.
        String stem = STEMS.floor(word);
        if (stem != null && word.startsWith(stem)) {
            return true;
        }
        for (String end : ENDS) {
            if (word.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** A look at the first units and the last spares most words the search. */
    private static boolean mayHaveStem(String word) {
        int length = word.length();
        return length > 1 && (STARTS[start(word)] || LAST_UNITS.indexOf(word.charAt(length - 1)) >= 0);
    }

    private static int start(String word) {
        return (31 * word.charAt(0) + word.charAt(1)) & (PLACES - 1);
    }

    private static boolean[] starts() {
        boolean[] starts = new boolean[PLACES];
        STEMS.forEach(stem -> starts[start(stem)] = true);
        return starts;
    }

    private static String lastUnits() {
        StringBuilder units = new StringBuilder();
        ENDS.forEach(end -> units.append(end.charAt(end.length() - 1)));
        return units.toString();
    }

    /** Whether the element is one comment by its microdata. */
    static boolean isTyped(String type) {
        return type.endsWith("/Comment") || type.endsWith("/UserComments") || type.endsWith("/UserReview");
    }

    /** Whether the element is one single comment, by its names: "comment", "comment-item", "li-comment-4711". */
    static boolean isOne(Element element) {
        if (isTyped(element.attr("itemtype"))) {
            return true;
        }
        for (String attribute : ATTRIBUTES) {
            for (List<String> name : Furniture.names(element.attr(attribute))) {
                if (isOne(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOne(List<String> name) {
        int at = name.size() - 1;
        while (at > 0 && (ITEMS.contains(name.get(at)) || isNumber(name.get(at))) && !ONES.contains(name.get(at))) {
            at--;
        }
        boolean numbered = at < name.size() - 1;
        String word = name.get(at);
        return ONES.contains(word) || (numbered && speaksOfComments(word));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether an element asks a reader to write. */
    static boolean isForm(Element element) {
        if (element.normalName().equals("form")) {
            return true;
        }
        for (String attribute : ATTRIBUTES) {
            for (List<String> name : Furniture.names(element.attr(attribute))) {
                if (holds(name, FORMS)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(List<String> name, Set<String> phrases) {
        for (int from = 0; from < name.size(); from++) {
            if (FIRST_WORDS.contains(name.get(from)) && holdsAt(name, from, phrases)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsAt(List<String> name, int from, Set<String> phrases) {
        if (phrases.contains(name.get(from))) {
            return true;
        }
        for (int to = from + 2; to <= Math.min(name.size(), from + LONGEST_PHRASE); to++) {
            if (phrases.contains(String.join(" ", name.subList(from, to)))) {
                return true;
            }
        }
        return false;
    }
}
