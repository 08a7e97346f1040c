package org.stemma.bench.quotes;

import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.text.CalendarWords;
import org.stemma.text.Span;

/**
 * The words of an article, so that spans can be compared by what they hold: PolNeAR draws commas, full stops and quotation marks
 * now into a span and now out of it (its guidelines allow both), and no reader tells those apart. Punctuation therefore never
 * counts, and a span is the set of the places of its words.
 */
final class MarkedText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,-][\\p{L}\\p{N}]+)*");

    /** The guidelines draw "that" into the content; we leave it out, as readers do. It counts for neither. */
    private static final String COMPLEMENTISER = "that";

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

    private static final Set<String> ASIDES = Set.of("who", "whom", "whose", "which");

    /** What leads to an occasion or a time. */
    private static final Set<String> SETTING = Set.of("in", "on", "at", "during", "after", "before", "while", "via");

    /** Words that stand before a cue's verb, and are no cue alone. */
    private static final Set<String> LEADING = Set.of(
            "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "do", "does", "did", "will",
            "would", "can", "could", "may", "might", "must", "should", "to", "not", "also", "the", "a", "an", "is",
            "as");

    private final String text;

    MarkedText(String text) {
        this.text = text;
    }

    /** Where the words of a span begin. */
    NavigableSet<Integer> words(Span span) {
        NavigableSet<Integer> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(text).region(span.start(), Math.min(span.end(), text.length()));
        while (matcher.find()) {
            words.add(matcher.start());
        }
        return words;
    }

    /** Whether a new paragraph begins in a span. */
    boolean breaks(Span span) {
        return span.of(text).indexOf('\n') >= 0;
    }

    /** The relative pronoun that is the next word after some words, nothing if another word is. */
    NavigableSet<Integer> relativeAfter(NavigableSet<Integer> words) {
        NavigableSet<Integer> pronoun = new TreeSet<>();
        Matcher matcher = WORD.matcher(text);
        if (!words.isEmpty()
                && matcher.find(words.last())
                && matcher.find(matcher.end())
                && RELATIVES.contains(matcher.group())) {
            pronoun.add(matcher.start());
        }
        return pronoun;
    }

    /**
     * A cue without what stands behind its verb of when and where it was uttered: "said in a statement on Friday". PolNeAR's
     * annotators draw that in or leave it out about as often, its guidelines do not name it, and we tell it apart, as the quote's
     * setting. What leads to the content stays ("called on"), and so does how something was said ("said with a grin").
     */
    NavigableSet<Integer> withoutSetting(NavigableSet<Integer> cue) {
        String before = "";
        for (int at : cue) {
            Integer next = cue.higher(at);
            boolean phrase = SETTING.contains(word(at)) && next != null && !SETTING.contains(word(next));
            if (at > cue.first() && !LEADING.contains(before) && (phrase || CalendarWords.isTime(word(at)))) {
                return cue.headSet(at, false);
            }
            before = word(at);
        }
        return cue;
    }

    /**
     * A source without the clause that a comma sets off from its name: "Okoro, who ran the port until May". PolNeAR leaves it to its
     * annotators whether such a clause helps to know the source; it names the same person with it and without.
     */
    NavigableSet<Integer> withoutAside(NavigableSet<Integer> source) {
        for (int at : source) {
            boolean aside = ASIDES.contains(word(at)) && at > source.first() && text.startsWith(", ", at - 2);
            if (aside) {
                return source.headSet(at, false);
            }
        }
        return source;
    }

    private String word(int at) {
        Matcher matcher = WORD.matcher(text);
        return matcher.find(at) ? matcher.group().toLowerCase(Locale.ROOT) : "";
    }

    /** The words without a "that" before them. */
    NavigableSet<Integer> bare(NavigableSet<Integer> words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.first();
        return word(first).equals(COMPLEMENTISER) && words.size() > 1 ? words.tailSet(first, false) : words;
    }
}
