package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines in which text goes on that stood on the page before, or stands twice in the line itself: cuts them where the repeated
 * sentences start and end, so that {@link Repetitions} finds them as pieces. Cost: linear in the text.
 */
final class RepeatedSentences {
    /** Shorter sentences recur in good faith. */
    private static final int MIN_WORDS = 6;
    /** So many words of sentences in a row that stand on the page already are no refrain. */
    private static final int MIN_RUN = 25;
    /** A page with more such places is a list, or hostile. */
    private static final int MAX_CUTS = 100;

    private final Set<Long> seen = new HashSet<>();
    private int cuts;

    private RepeatedSentences() {}

    static void part(ScrapePage page) {
        RepeatedSentences sentences = new RepeatedSentences();
        for (int i = 0; i < page.size(); i++) {
            if (page.piece(i).isOpen()) {
                List<Integer> cuts = sentences.cuts(page.piece(i));
                i += cuts.isEmpty() ? 0 : page.splitAll(i, cuts) - 1;
            }
        }
    }

    /** Where runs of sentences that stood before start and end; none if the whole piece is one. */
    private List<Integer> cuts(ScrapePiece piece) {
        String text = piece.reading();
        List<Integer> places = new ArrayList<>();
        int start = 0;
        int runStart = 0;
        int run = 0;
        while (start < text.length() && cuts < MAX_CUTS) {
            int end = endOfSentence(text, start);
            List<String> words = Words.parted(text.substring(start, end));
            boolean known = words.size() >= MIN_WORDS && !seen.add(print(words));
            if (known) {
                runStart = run == 0 ? start : runStart;
                run += words.size();
            } else {
                close(places, run, runStart, start, text);
                run = 0;
            }
            start = end;
        }
        close(places, run, runStart, text.length(), text);
        return places;
    }

    private void close(List<Integer> places, int run, int from, int to, String text) {
        if (run < MIN_RUN) {
            return;
        }
        if (from > 0 && (places.isEmpty() || places.getLast() < from)) {
            places.add(from);
            cuts++;
        }
        if (to < text.length()) {
            places.add(to);
            cuts++;
        }
    }

    /** The start of the next sentence: behind a stop, what closes it, and a space, or behind a stop of a script without spaces. */
    private static int endOfSentence(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '！' || c == '？') {
                return i + 1;
            }
            if (c == '.' || c == '!' || c == '?') {
                int end = i + 1;
                while (end < text.length() && "\"'”’»)]".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                if (end == text.length() || text.charAt(end) == ' ') {
                    return Math.min(text.length(), end + 1);
                }
            }
        }
        return text.length();
    }

    private static long print(List<String> words) {
        long print = 1;
        for (String word : words) {
            print = print * 1_000_003 + word.hashCode();
        }
        return print;
    }
}
