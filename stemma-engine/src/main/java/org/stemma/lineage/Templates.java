package org.stemma.lineage;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Which text is a template: a disclaimer, a note on the author, an outlet's standing background.
 *
 * <p>It stands in {@value #LEAST_ARTICLES} articles or more, most of which share nothing besides the paragraph that it stands in,
 * judged on a sample of {@value #SAMPLE}: copies of one report share more.
 */
final class Templates {
    private static final int LEAST_ARTICLES = 4;
    private static final int SAMPLE = 6;
    private static final int GRAM = 5;
    /** Articles with this share of common word grams have more to do with each other than a template. */
    private static final double RELATED = 0.2;
    /** An article with fewer words besides the paragraph cannot show that it shares nothing else. */
    private static final int LEAST_WORDS = 30;

    private static final int GRAMS_AT_HAND = 256;

    private final Crowd crowd;
    private final IntFunction<Wording> wordings;
    private final Map<Long, Verdict> verdicts = new HashMap<>();
    private final Map<Integer, Set<Long>> grams = new Latest<>(GRAMS_AT_HAND);
    private int round;

    /** Whether a key is a template's, as its holders of a round show. */
    private record Verdict(int round, List<Integer> sample, boolean template) {}

    /** @param wordings the words of an article, by its number */
    Templates(Crowd crowd, IntFunction<Wording> wordings) {
        this.crowd = crowd;
        this.wordings = wordings;
    }

    /** Articles may have come: what is told from now on is what they show too. */
    void renew() {
        round++;
    }

    /** The words of an article that belong to a template. */
    BitSet wordsOf(Wording wording) {
        return Fingerprints.nearest(wording, this::isTemplate);
    }

    boolean isTemplate(long key) {
        Verdict known = verdicts.get(key);
        if (known != null && known.round() == round) {
            return known.template();
        }
        List<Integer> sample = crowd.sample(key, LEAST_ARTICLES, SAMPLE);
        Verdict verdict = (known != null && known.sample().equals(sample))
                ? new Verdict(round, sample, known.template())
                : new Verdict(round, sample, areUnrelated(sample, key));
        verdicts.put(key, verdict);
        return verdict.template();
    }

    private boolean areUnrelated(List<Integer> sample, long key) {
        Map<Integer, BitSet> telling = new TreeMap<>();
        for (int holder : sample) {
            BitSet besides = besides(wordings.apply(holder), key);
            if (besides.cardinality() >= LEAST_WORDS) {
                telling.put(holder, besides);
            }
        }
        int pairs = 0;
        int related = 0;
        for (Map.Entry<Integer, BitSet> one : telling.entrySet()) {
            for (int other : telling.keySet()) {
                pairs += one.getKey() == other ? 0 : 1;
                related += one.getKey() != other && isRelated(one.getKey(), one.getValue(), other) ? 1 : 0;
            }
        }
        return telling.size() >= LEAST_ARTICLES && related * 2 < pairs;
    }

    private boolean isRelated(int one, BitSet besides, int other) {
        Wording wording = wordings.apply(one);
        Set<Long> known = grams.computeIfAbsent(other, number -> grams(wordings.apply(number)));
        long shared = besides.stream()
                .filter(i -> i + GRAM <= wording.size() && known.contains(wording.gram(i, GRAM)))
                .count();
        return shared >= RELATED * besides.cardinality();
    }

    private static Set<Long> grams(Wording wording) {
        Set<Long> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= wording.size(); i++) {
            grams.add(wording.gram(i, GRAM));
        }
        return grams;
    }

    /** The words outside the paragraphs that hold a key. */
    private static BitSet besides(Wording wording, long key) {
        BitSet besides = new BitSet();
        besides.set(0, wording.size());
        for (int block : Fingerprints.blocksOf(wording, key)) {
            for (int i = 0; i < wording.size(); i++) {
                besides.set(i, besides.get(i) && wording.block(i) != block);
            }
        }
        return besides;
    }
}
