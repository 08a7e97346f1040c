package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
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
    private static final int FEW = 32;
    private static final int LEADERS = 8;
    /** A site's footer, which a crowd shares, is a lesser part of an article's keys; a report that a crowd prints is nearly all. */
    private static final double WIDELY_PRINTED = 0.2;

    private final Postings postings = new Postings();
    private final List<Member> members = new ArrayList<>();
    private final Map<Long, List<Integer>> leaders = new HashMap<>();
    private final Comparator<Integer> byRank =
            Comparator.comparingLong(number -> members.get(number).rank());

    /**
     * What is kept of an article.
     *
     * @param rank hash of its id
     * @param keys how many keys of words it has
     */
    private record Member(long rank, int keys) {}

    /**
     * How many keys two articles share.
     *
     * @param words keys of words
     * @param crowded how many of these a crowd holds
     * @param facts keys of facts that are no topic
     * @param pages keys of addresses
     */
    record Shared(int words, int crowded, int facts, int pages) {
        private Shared plus(Shared other) {
            return new Shared(words + other.words, crowded + other.crowded, facts + other.facts, pages + other.pages);
        }

        /** The same, with keys of a crowd struck out unless they are a good part of the lesser article's keys. */
        private Shared against(int keys) {
            return words < WIDELY_PRINTED * keys ? new Shared(words - crowded, 0, facts, pages) : this;
        }
    }

    /** Adds an article; its number is that of the articles before it. Tells with which of these it shares keys. */
    Map<Integer, Shared> add(String id, Fingerprints prints) {
        int number = members.size();
        int keys = prints.words().size();
        members.add(new Member(Folding.hash(id), keys));
        Map<Integer, Shared> shared = new HashMap<>();
        prints.words().forEach(key -> {
            List<Integer> partners = partners(key, number);
            Shared one = new Shared(1, leaders.containsKey(key) ? 1 : 0, 0, 0);
            partners.forEach(p -> shared.merge(p, one, Shared::plus));
        });
        Shared fact = new Shared(0, 0, 1, 0);
        prints.facts().forEach(key -> company(key).forEach(p -> shared.merge(p, fact, Shared::plus)));
        Shared page = new Shared(0, 0, 0, 1);
        prints.pages().forEach(key -> company(key).forEach(p -> shared.merge(p, page, Shared::plus)));
        Stream.of(prints.words(), prints.facts(), prints.pages()).forEach(kind -> postings.add(number, kind));
        shared.replaceAll(
                (partner, s) -> s.against(Math.min(keys, members.get(partner).keys())));
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

    /**
     * How many of two articles' common keys still have them compared, now that others have arrived.
     *
     * @param struck keys of words that do not count
     */
    Shared shared(int left, Fingerprints leftPrints, int right, Fingerprints rightPrints, LongPredicate struck) {
        int words = 0;
        int crowded = 0;
        for (long key : leftPrints.words().common(rightPrints.words())) {
            List<Integer> known = leaders.getOrDefault(key, List.of());
            boolean compared = known.isEmpty() || known.contains(left) || known.contains(right);
            if (compared && !struck.test(key)) {
                words++;
                crowded += known.isEmpty() ? 0 : 1;
            }
        }
        int keys = Math.min(leftPrints.words().size(), rightPrints.words().size());
        int facts = known(leftPrints.facts(), rightPrints.facts());
        int pages = known(leftPrints.pages(), rightPrints.pages());
        return new Shared(words, crowded, facts, pages).against(keys);
    }

    /** Common keys that no crowd holds. */
    private int known(Keys left, Keys right) {
        return (int) Arrays.stream(left.common(right))
                .filter(key -> postings.holders(key).size() <= FEW)
                .count();
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
        return postings.bytes() + (long) (Long.BYTES + Integer.BYTES) * members.size();
    }
}
