package org.stemma.bench.quotes;

import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The words without a "that" before them. */
    NavigableSet<Integer> bare(NavigableSet<Integer> words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.first();
        int end = Math.min(text.length(), first + COMPLEMENTISER.length() + 1);
        boolean that = text.substring(first, end).toLowerCase(Locale.ROOT).equals(COMPLEMENTISER + " ");
        return that && words.size() > 1 ? words.tailSet(first, false) : words;
    }
}
