package org.stemma.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much a word tells within a story: the inverse document frequency over its propositions (Spärck Jones 1972), from 0 to 1.
 * The story's protagonists weigh little there, because nearly every proposition names them.
 */
final class Weights {
    /** A sentence so far behind the opening has half its prominence; by eye on four stories of basil. */
    private static final double HALFWAY = 3;

    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<String, Set<String>> articles = new HashMap<>();
    private final Map<String, Integer> openings = new HashMap<>();
    private final int size;
    private final int reports;

    Weights(List<Proposition> propositions) {
        Set<String> seen = new TreeSet<>();
        for (Proposition proposition : propositions) {
            seen.add(proposition.article());
            openings.merge(proposition.article(), proposition.statement().sentence(), Math::min);
            for (String term : proposition.terms()) {
                frequency.merge(term, 1, Integer::sum);
                articles.computeIfAbsent(term, key -> new TreeSet<>()).add(proposition.article());
            }
        }
        size = propositions.size();
        reports = seen.size();
    }

    double of(String term) {
        int times = frequency.getOrDefault(term, 1);
        return Math.log(1 + (double) size / times) / Math.log(1 + (double) Math.max(1, size));
    }

    /** In what share of the articles a word occurs: what the story is about. */
    double spread(String term) {
        return reports == 0 ? 0 : (double) articles.getOrDefault(term, Set.of()).size() / reports;
    }

    /** How near to its article's opening a proposition stands, from 1 at the opening: news tells first what matters most. */
    double prominence(Proposition proposition) {
        int sentence = proposition.statement().sentence();
        return HALFWAY / (HALFWAY + sentence - openings.getOrDefault(proposition.article(), sentence));
    }

    /** Dice's coefficient of two sets of words, weighted. */
    double dice(Set<String> one, Set<String> other) {
        double shared = 0;
        double all = 0;
        // Sorted, so that the sums round alike whatever order a set has.
        for (String term : new TreeSet<>(one)) {
            all += of(term);
            shared += other.contains(term) ? of(term) : 0;
        }
        for (String term : new TreeSet<>(other)) {
            all += of(term);
        }
        return all == 0 ? 0 : 2 * shared / all;
    }
}
