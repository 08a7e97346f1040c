package org.stemma.clean;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
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
    private static final List<String> STEMS = list("stem");
    private static final List<String> ENDS = list("end");
    private static final Set<String> OTHERS = Set.copyOf(list("other"));
    private static final Set<String> WORDS = Set.copyOf(list("word"));
    private static final Set<String> PERHAPS = Set.copyOf(list("perhaps"));
    private static final Set<String> STATES = Set.copyOf(list("state"));
    private static final Set<String> FORMS = Set.copyOf(list("form"));
    private static final Set<String> ITEMS = Set.copyOf(list("item"));
    private static final Set<String> ONES = Set.copyOf(list("one"));

    /** The words of all phrases: a name without one of them, and without a stem, says nothing of readers. */
    private static final Set<String> VOCABULARY = Stream.of(STATES, FORMS, PERHAPS)
            .flatMap(Set::stream)
            .flatMap(phrase -> Stream.of(phrase.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    /** What stems begin with, and what ends end with: most words need no more of a look. */
    private static final BitSet FIRST = units(STEMS, stem -> stem.charAt(0));

    private static final BitSet LAST = units(ENDS, end -> end.charAt(end.length() - 1));

    private static final List<String> ATTRIBUTES = List.of("id", "class", "itemprop");

    private CommentNames() {}

    private static BitSet units(List<String> words, ToIntFunction<String> unit) {
        BitSet units = new BitSet();
        words.forEach(word -> units.set(unit.applyAsInt(word)));
        return units;
    }

    static List<String> list(String section) {
        return List.copyOf(LISTS.getOrDefault(section, List.of()));
    }

    /** Reads the names of one page's elements, each attribute's value once: a page has few. */
    static final class Reader {
        private final Map<String, Call> known = new HashMap<>();

        Call call(Element element) {
            Call best = isTyped(element) ? Call.SURE : Call.NONE;
            for (String attribute : ATTRIBUTES) {
                String value = element.attr(attribute);
                if (best != Call.SURE && !value.isEmpty()) {
                    Call call = known.computeIfAbsent(value, CommentNames::call);
                    best = call.compareTo(best) > 0 ? call : best;
                }
            }
            return best;
        }
    }

    private static Call call(String value) {
        Call best = Call.NONE;
        for (List<String> name : Furniture.names(value)) {
            Call call = callOf(name);
            best = call.compareTo(best) > 0 ? call : best;
        }
        return best;
    }

    private static Call callOf(List<String> name) {
        boolean speaks = false;
        boolean known = false;
        for (int i = 0; i < name.size(); i++) {
            speaks |= speaksOfComments(name.get(i));
            known |= VOCABULARY.contains(name.get(i));
        }
        if (!known) {
            return speaks ? Call.SURE : Call.NONE;
        }
        if (holds(name, STATES)) {
            return Call.STATE;
        }
        boolean sure = speaks || holds(name, FORMS);
        return sure ? Call.SURE : holds(name, PERHAPS) ? Call.PERHAPS : Call.NONE;
    }

    private static boolean speaksOfComments(String word) {
        return WORDS.contains(word) || (hasStem(word) && !OTHERS.contains(word));
    }

    private static boolean hasStem(String word) {
        return (FIRST.get(word.charAt(0)) && STEMS.stream().anyMatch(word::startsWith))
                || (LAST.get(word.charAt(word.length() - 1)) && ENDS.stream().anyMatch(word::endsWith));
    }

    /** Whether the element is one comment by its microdata. */
    private static boolean isTyped(Element element) {
        String type = element.attr("itemtype");
        return type.endsWith("/Comment") || type.endsWith("/UserComments") || type.endsWith("/UserReview");
    }

    /** Whether the element is one single comment, by its names: "comment", "comment-item", "li-comment-4711". */
    static boolean isOne(Element element) {
        if (isTyped(element)) {
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
            if (phrases.contains(name.get(from))) {
                return true;
            }
            for (int to = from + 2; to <= Math.min(name.size(), from + LONGEST_PHRASE); to++) {
                if (phrases.contains(String.join(" ", name.subList(from, to)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
