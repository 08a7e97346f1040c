package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.stemma.news.Article;

/**
 * MinHash (Broder 1997) with 128 functions over shingles of five words, and locality-sensitive hashing in 64 bands of two (Indyk and
 * Motwani 1998), which leaves next to nothing above a Jaccard coefficient of .15 unseen.
 *
 * @param threshold least estimated Jaccard coefficient of a pair
 */
record MinHashBaseline(double threshold) implements Baseline {
    private static final int FUNCTIONS = 128;
    private static final int ROWS = 2;
    private static final int SHINGLE = 5;

    @Override
    public List<Link> find(List<Article> articles) {
        List<long[]> signatures =
                articles.stream().map(a -> signature(Baseline.text(a))).toList();
        Set<List<Integer>> pairs = new HashSet<>();
        for (int band = 0; band < FUNCTIONS; band += ROWS) {
            Map<Long, List<Integer>> buckets = new HashMap<>();
            for (int i = 0; i < articles.size(); i++) {
                long key = signatures.get(i)[band] * 31 + signatures.get(i)[band + 1];
                for (int other : buckets.computeIfAbsent(key, k -> new ArrayList<>())) {
                    pairs.add(List.of(other, i));
                }
                buckets.getOrDefault(key, List.of()).add(i);
            }
        }
        List<Link> links = new ArrayList<>();
        for (List<Integer> pair : pairs) {
            double likeness = likeness(signatures.get(pair.getFirst()), signatures.get(pair.getLast()));
            if (likeness >= threshold) {
                links.add(new Link(
                        articles.get(pair.getFirst()).id(),
                        articles.get(pair.getLast()).id(),
                        likeness,
                        null));
            }
        }
        return links;
    }

    private static double likeness(long[] one, long[] other) {
        int equal = 0;
        for (int i = 0; i < FUNCTIONS; i++) {
            equal += one[i] == other[i] ? 1 : 0;
        }
        return (double) equal / FUNCTIONS;
    }

    private static long[] signature(String text) {
        List<Integer> words = Line.of(text).words().stream()
                .map(Word::folded)
                .filter(f -> !f.isEmpty())
                .map(String::hashCode)
                .toList();
        long[] least = new long[FUNCTIONS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            SplittableRandom hashes =
                    new SplittableRandom(words.subList(i, i + SHINGLE).hashCode());
            for (int f = 0; f < FUNCTIONS; f++) {
                least[f] = Math.min(least[f], hashes.nextLong());
            }
        }
        return least;
    }
}
