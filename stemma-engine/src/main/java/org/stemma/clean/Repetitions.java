package org.stemma.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.Flag;
import org.stemma.news.Role;

/**
 * Running text that a page shows twice: the body again, a teaser of a paragraph, a pulled quotation.
 *
 * <p>A piece repeats another if nearly all of its five-word shingles (Broder 1997) stand in the other; the earlier stays, unless it
 * is the shorter teaser of the later. Cost: linear in words.
 */
final class Repetitions {
    private static final int SHINGLE = 5;
    /** Shorter lines may recur in good faith: refrains, headings; exact recurrences of those are the titles' business. */
    private static final int MIN_WORDS = 10;
    /** A typing error or a lost word costs five shingles; a new sentence costs more. */
    private static final double SAME = 0.85;
    /** One pulled quotation is layout; so much of the body twice is a defect of the scrape. */
    private static final int MIN_FLAGGED_WORDS = 60;

    /** The first places of a shingle are enough to find the first copy; a page of one line a thousand times stays cheap. */
    private static final int MAX_PLACES = 16;

    private Repetitions() {}

    static void read(ScrapePage page) {
        Map<String, Set<Integer>> places = places(page);
        int words = 0;
        int repeated = 0;
        for (int i = 0; i < page.size(); i++) {
            ScrapePiece piece = page.piece(i);
            if (piece.isOpen() && piece.words().size() >= MIN_WORDS && !Prose.isHeadline(piece)) {
                int other = repeats(page, i, places);
                if (other >= 0) {
                    page.mark(
                            i,
                            Role.REPEATED,
                            "stands on the page already: "
                                    + start(page.piece(other).reading()));
                    repeated++;
                    words += piece.words().size();
                }
            }
        }
        repeated += between(page);
        if (words >= MIN_FLAGGED_WORDS) {
            page.flag(Flag.Kind.BODY_REPEATED, repeated + " paragraphs stand twice");
        }
    }

    /** A short sentence recurs in good faith, but not in the midst of paragraphs that stand twice. Returns how many do. */
    private static int between(ScrapePage page) {
        Set<List<String>> above = new HashSet<>();
        int marked = 0;
        for (int i = 0; i < page.size(); i++) {
            boolean enclosed = i > 0
                    && i + 1 < page.size()
                    && page.piece(i - 1).is(Role.REPEATED)
                    && page.piece(i + 1).is(Role.REPEATED);
            if (enclosed
                    && page.piece(i).isOpen()
                    && above.contains(page.piece(i).words())) {
                page.mark(i, Role.REPEATED, "stands on the page already, between paragraphs that do");
                marked++;
            }
            above.add(page.piece(i).words());
        }
        return marked;
    }

    /** Index of the piece that a piece repeats, -1 if none. */
    private static int repeats(ScrapePage page, int index, Map<String, Set<Integer>> places) {
        List<String> shingles = shingles(page.piece(index).words());
        Map<Integer, Integer> shared = new HashMap<>();
        for (String shingle : shingles) {
            for (int place : places.getOrDefault(shingle, Set.of())) {
                shared.merge(place, 1, Integer::sum);
            }
        }
        int size = page.piece(index).words().size();
        return shared.entrySet().stream()
                .filter(e -> e.getValue() >= SAME * shingles.size())
                .map(Map.Entry::getKey)
                .filter(other -> other < index
                        || (other > index && page.piece(other).words().size() > size && isTeaser(page.piece(index))))
                .min(Integer::compare)
                .orElse(-1);
    }

    /** A shorter copy that precedes gives way only if it shows that it was cut. */
    private static boolean isTeaser(ScrapePiece piece) {
        return Words.trailsOff(piece.reading()) || !piece.endsSentence();
    }

    private static Map<String, Set<Integer>> places(ScrapePage page) {
        Map<String, Set<Integer>> places = new HashMap<>();
        for (int i = 0; i < page.size(); i++) {
            if (page.piece(i).isOpen()) {
                for (String shingle : shingles(page.piece(i).words())) {
                    Set<Integer> known = places.computeIfAbsent(shingle, s -> new HashSet<>());
                    if (known.size() < MAX_PLACES) {
                        known.add(i);
                    }
                }
            }
        }
        return places;
    }

    private static List<String> shingles(List<String> words) {
        return java.util.stream.IntStream.rangeClosed(0, words.size() - SHINGLE)
                .mapToObj(i -> String.join(" ", words.subList(i, i + SHINGLE)))
                .distinct()
                .toList();
    }

    private static String start(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
