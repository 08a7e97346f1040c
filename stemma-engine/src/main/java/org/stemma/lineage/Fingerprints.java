package org.stemma.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.stemma.news.Article;

/**
 * The few keys by which an article is found again.
 *
 * <p>Of its words, by winnowing (Schleimer, Wilkerson and Aiken: Winnowing: local algorithms for document fingerprinting, SIGMOD
 * 2003): of every {@value #WINDOW} neighbouring {@value #GRAM}-grams the one with the least hash, so that any common run of
 * {@code GRAM + WINDOW - 1} words is found. Of its facts, the pairs of names or figures that stand together in a
 * sentence, since a rewrite changes the words and keeps these: the {@value #FACTS} with the least hashes (bottom-k sampling, Broder
 * 1997). O(words).
 *
 * @param words distinct keys of word grams, outside repetitions
 * @param facts distinct keys of pairs of facts
 * @param pages distinct keys of the article's own address and of those that it links to
 */
record Fingerprints(Keys words, Keys facts, Keys pages) {
    private static final int GRAM = 5;
    private static final int WINDOW = 20;
    private static final int FACTS = 24;
    /** More facts in one sentence make a list: a table, the results of a day. */
    private static final int FACTS_OF_SENTENCE = 8;

    static Fingerprints of(Wording wording) {
        List<Long> words =
                winnow(wording).stream().map(place -> keyAt(wording, place)).toList();
        return new Fingerprints(Keys.of(words), Keys.of(facts(wording)), Keys.of(pages(wording.article())));
    }

    /** The words of an article whose nearest gram in the same paragraph has a key that is wanted. */
    static BitSet nearest(Wording wording, LongPredicate wanted) {
        BitSet found = new BitSet();
        int from = 0;
        List<Integer> places = winnow(wording);
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            int to = i + 1 < places.size() ? (place + places.get(i + 1) + GRAM) / 2 : wording.size();
            if (wanted.test(keyAt(wording, place))) {
                int block = wording.block(place);
                for (int word = Math.max(from, place - WINDOW); word < Math.min(to, place + GRAM + WINDOW); word++) {
                    found.set(word, found.get(word) || wording.block(word) == block);
                }
            }
            from = to;
        }
        return found;
    }

    /** The paragraphs in which a key stands. */
    static List<Integer> blocksOf(Wording wording, long key) {
        return winnow(wording).stream()
                .filter(place -> keyAt(wording, place) == key)
                .map(wording::block)
                .distinct()
                .toList();
    }

    private static long keyAt(Wording wording, int place) {
        return Postings.key(wording.gram(place, GRAM));
    }

    private static List<Integer> winnow(Wording wording) {
        List<Integer> places = new ArrayList<>();
        int grams = wording.size() - GRAM + 1;
        long[] hashes = new long[Math.max(0, grams)];
        for (int i = 0; i < grams; i++) {
            hashes[i] = wording.gram(i, GRAM);
        }
        int least = -1;
        for (int last = Math.min(WINDOW, grams) - 1; last < grams && last >= 0; last++) {
            int first = Math.max(0, last - WINDOW + 1);
            int next = least >= first && hashes[last] > hashes[least] ? least : leastOf(hashes, first, last);
            if (next != least && isOwn(wording, next)) {
                places.add(next);
            }
            least = next;
        }
        return places;
    }

    private static int leastOf(long[] hashes, int first, int last) {
        int least = first;
        for (int i = first + 1; i <= last; i++) {
            least = hashes[i] <= hashes[least] ? i : least;
        }
        return least;
    }

    /** Runs of repeated words are no fingerprint. */
    private static boolean isOwn(Wording wording, int place) {
        for (int i = place; i < place + GRAM; i++) {
            if (!wording.isRepeated(i)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Long> pages(Article article) {
        Set<Long> keys = new HashSet<>();
        for (String link : Links.of(article)) {
            keys.add(Postings.key(Folding.hash(link)));
        }
        String own = Links.address(article.url());
        if (!own.isEmpty()) {
            keys.add(Postings.key(Folding.hash(own)));
        }
        return keys;
    }

    private static Set<Long> facts(Wording wording) {
        TreeSet<Long> keys = new TreeSet<>();
        List<Long> sentence = new ArrayList<>();
        for (int i = 0; i < wording.size(); i++) {
            if (i > 0 && wording.sentence(i) != wording.sentence(i - 1)) {
                sentence.clear();
            }
            if (wording.isFact(i) && !wording.isRepeated(i) && sentence.size() < FACTS_OF_SENTENCE) {
                long fact = wording.hash(i);
                sentence.stream()
                        .filter(f -> f != fact)
                        .map(f -> Postings.key(Folding.mix(Math.min(f, fact) * 31 + Math.max(f, fact))))
                        .forEach(keys::add);
                sentence.add(fact);
            }
        }
        while (keys.size() > FACTS) {
            keys.pollLast();
        }
        return keys;
    }
}
