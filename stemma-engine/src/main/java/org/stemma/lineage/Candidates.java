package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which pairs of articles may share text, and which text is a template.
 *
 * <p>Winnowing (Schleimer, Wilkerson and Aiken: Winnowing: local algorithms for document fingerprinting, SIGMOD 2003): of
 * every {@value #WINDOW} neighbouring word {@value #GRAM}-grams the one with the least hash is a fingerprint, so that any
 * common run of {@code GRAM + WINDOW - 1} words is found. Fingerprints are sorted together with their article's number, and
 * equal ones stand side by side. O(words · log words), plus the pairs; a fingerprint in very many articles is compared with the
 * first few only, so that a mass mailing stays linear.
 *
 * <p>A fingerprint that stands in articles which have little else in common is part of a template: a disclaimer, a note on the
 * author, an outlet's standing background.
 */
final class Candidates {
    static final int GRAM = 5;
    static final int WINDOW = 4;

    /** With fewer common fingerprints there are not the 30 words in common that an edge needs. */
    private static final int SHARED = 2;
    /** Beyond this many articles a fingerprint pairs each article with the first of them only. */
    private static final int CROWD = 64;

    private static final int FIRST_OF_CROWD = 12;
    /** From this many articles on, equal text may be a template. */
    private static final int TEMPLATE_ARTICLES = 4;
    /** Pairs with less than this share of common fingerprints have nothing to do with each other. */
    private static final double UNRELATED = 0.5;

    private static final int SAMPLE = 6;
    private static final int NUMBER_BITS = 20;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    private final List<Wording> wordings;
    private final int[] fingerprints;
    private final Map<Long, Integer> shared = new HashMap<>();
    private final Set<Long> templates = new HashSet<>();

    private Candidates(List<Wording> wordings) {
        if (wordings.size() > NUMBER) {
            throw new IllegalArgumentException(
                    wordings.size() + " articles; lineage takes at most " + NUMBER + " at once");
        }
        this.wordings = wordings;
        this.fingerprints = new int[wordings.size()];
    }

    /** Candidates among articles, given in a fixed order. */
    static Candidates among(List<Wording> wordings) {
        Candidates candidates = new Candidates(wordings);
        long[] index = candidates.index();
        candidates.eachGroup(index, candidates::count);
        candidates.eachGroup(index, candidates::judge);
        return candidates;
    }

    /** Pairs of numbers of articles, the smaller first, sorted. */
    List<Pair> pairs() {
        return shared.entrySet().stream()
                .filter(e -> e.getValue() >= SHARED)
                .map(e ->
                        new Pair((int) (e.getKey() >>> Integer.SIZE), e.getKey().intValue()))
                .sorted()
                .toList();
    }

    /** The words of an article that belong to a template. */
    BitSet templateWords(int number) {
        Wording wording = wordings.get(number);
        BitSet found = new BitSet();
        if (!templates.isEmpty()) {
            for (int at : winnow(wording)) {
                if (templates.contains(wording.gram(at, GRAM) & ~NUMBER)) {
                    found.set(at, at + GRAM);
                }
            }
        }
        return found;
    }

    private long[] index() {
        List<long[]> parts = new ArrayList<>();
        for (int number = 0; number < wordings.size(); number++) {
            Wording wording = wordings.get(number);
            long mark = number;
            long[] keys = winnow(wording).stream()
                    .mapToLong(at -> (wording.gram(at, GRAM) & ~NUMBER) | mark)
                    .distinct()
                    .toArray();
            fingerprints[number] = keys.length;
            parts.add(keys);
        }
        long[] index = parts.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(index);
        return index;
    }

    /** Positions of an article's fingerprints; runs of quoted or repeated words have none. */
    private static List<Integer> winnow(Wording wording) {
        List<Integer> positions = new ArrayList<>();
        int grams = wording.size() - GRAM + 1;
        int last = -1;
        for (int window = 0; window + WINDOW <= grams || (window == 0 && grams > 0); window++) {
            int least = window;
            for (int at = window + 1; at < Math.min(grams, window + WINDOW); at++) {
                if (wording.gram(at, GRAM) <= wording.gram(least, GRAM)) {
                    least = at;
                }
            }
            if (least != last && isOwn(wording, least)) {
                positions.add(least);
            }
            last = least;
        }
        return positions;
    }

    private static boolean isOwn(Wording wording, int at) {
        for (int i = at; i < at + GRAM; i++) {
            if (!wording.isQuoted(i) && !wording.isRepeated(i)) {
                return true;
            }
        }
        return false;
    }

    private interface Group {
        void accept(long fingerprint, int[] numbers);
    }

    private void eachGroup(long[] index, Group group) {
        int from = 0;
        while (from < index.length) {
            long fingerprint = index[from] & ~NUMBER;
            int to = from + 1;
            while (to < index.length && (index[to] & ~NUMBER) == fingerprint) {
                to++;
            }
            if (to - from > 1) {
                group.accept(
                        fingerprint,
                        Arrays.stream(index, from, to)
                                .mapToInt(k -> (int) (k & NUMBER))
                                .toArray());
            }
            from = to;
        }
    }

    private void count(long fingerprint, int[] numbers) {
        int partners = numbers.length > CROWD ? FIRST_OF_CROWD : numbers.length;
        for (int right = 1; right < numbers.length; right++) {
            for (int left = 0; left < Math.min(partners, right); left++) {
                shared.merge(key(numbers[left], numbers[right]), 1, Integer::sum);
            }
        }
    }

    private void judge(long fingerprint, int[] numbers) {
        if (numbers.length < TEMPLATE_ARTICLES) {
            return;
        }
        int sampled = Math.min(SAMPLE, numbers.length);
        int related = 0;
        int pairs = 0;
        for (int right = 1; right < sampled; right++) {
            for (int left = 0; left < right; left++) {
                related += containment(numbers[left], numbers[right]) >= UNRELATED ? 1 : 0;
                pairs++;
            }
        }
        if (related * 2 < pairs) {
            templates.add(fingerprint);
        }
    }

    private double containment(int left, int right) {
        int least = Math.min(fingerprints[left], fingerprints[right]);
        return (double) shared.getOrDefault(key(left, right), 0) / Math.max(1, least);
    }

    private static long key(int left, int right) {
        return ((long) left << Integer.SIZE) | right;
    }
}
