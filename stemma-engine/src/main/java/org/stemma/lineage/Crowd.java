package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who is compared with whom, as articles arrive.
 *
 * <p>Holders of one key are compared with each other while they are few. Beyond {@value #FEW} each is compared with the
 * {@value #LEADERS} whose ids have the least hashes, so that a mass mailing or a site's footer stays linear; a key of facts that
 * so many hold is a topic and tells nothing. Since leaders are chosen by hash, the pairs compared in the end do not depend on the
 * order of arrival, and a newcomer becomes a leader, and is compared with all, ever more seldom.
 */
final class Crowd {
    private static final int FEW = 64;
    private static final int LEADERS = 12;

    private final Postings postings = new Postings();
    private final List<Long> ranks = new ArrayList<>();
    private final Map<Long, List<Integer>> leaders = new HashMap<>();
    private final Comparator<Integer> byRank = Comparator.comparing(ranks::get);

    /** How many keys two articles share. */
    record Shared(int words, int facts) {
        private Shared plus(Shared other) {
            return new Shared(words + other.words, facts + other.facts);
        }
    }

    /** Adds an article; its number is that of the articles before it. Tells with which of these it shares keys. */
    Map<Integer, Shared> add(String id, Fingerprints prints) {
        int number = ranks.size();
        ranks.add(Folding.hash(id));
        Map<Integer, Shared> shared = new HashMap<>();
        prints.words()
                .forEach(key -> partners(key, number).forEach(p -> shared.merge(p, new Shared(1, 0), Shared::plus)));
        prints.facts().forEach(key -> company(key).forEach(p -> shared.merge(p, new Shared(0, 1), Shared::plus)));
        postings.add(number, prints.all());
        return shared;
    }

    private List<Integer> partners(long key, int newcomer) {
        List<Integer> known = leaders.get(key);
        if (known != null && byRank.compare(newcomer, known.getLast()) > 0) {
            return known;
        }
        List<Integer> holders = postings.holders(key);
        if (holders.size() >= FEW) {
            leaders.put(
                    key,
                    Stream.concat(holders.stream(), Stream.of(newcomer))
                            .sorted(byRank)
                            .limit(LEADERS)
                            .toList());
        }
        return holders;
    }

    private List<Integer> company(long key) {
        List<Integer> holders = postings.holders(key);
        return holders.size() < FEW ? holders : List.of();
    }

    /** How many of two articles' common keys still have them compared, now that others have arrived. */
    Shared shared(int left, Fingerprints leftPrints, int right, Fingerprints rightPrints) {
        long words = leftPrints.words().stream()
                .filter(rightPrints.words()::contains)
                .filter(key -> {
                    List<Integer> known = leaders.get(key);
                    return known == null || known.contains(left) || known.contains(right);
                })
                .count();
        long facts = leftPrints.facts().stream()
                .filter(rightPrints.facts()::contains)
                .filter(key -> postings.holders(key).size() <= FEW)
                .count();
        return new Shared((int) words, (int) facts);
    }

    /** The holders of a key whose ids have the least hashes, at most {@code most}; empty if they are fewer than {@code least}. */
    List<Integer> sample(long key, int least, int most) {
        List<Integer> known = leaders.getOrDefault(key, List.of());
        List<Integer> holders = known.size() >= most ? known : postings.holders(key);
        return holders.size() < least
                ? List.of()
                : holders.stream().sorted(byRank).limit(most).toList();
    }

    /** Bytes that the index holds for all articles. */
    long bytes() {
        return postings.bytes() + (long) Long.BYTES * ranks.size();
    }
}
