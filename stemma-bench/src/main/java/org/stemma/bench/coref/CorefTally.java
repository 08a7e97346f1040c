package org.stemma.bench.coref;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The measures of coreference over any number of documents, as the CoNLL-2012 shared task counts them (Pradhan et al. 2014): MUC by
 * links (Vilain et al. 1995), B-cubed by mentions (Bagga and Baldwin 1998), CEAF-e by chains (Luo 2005, similarity φ4). Sums are taken over
 * documents before the division. Mentions may be anything with {@code equals}; a mention of one side that the other lacks counts
 * against that side's score and is never invented on the other. Not thread-safe. CEAF-e costs the cube of the chains of a document.
 */
public final class CorefTally {
    private final Share muc = new Share();
    private final Share cubed = new Share();
    private final Share ceaf = new Share();

    /** A precision and a recall as sums. */
    private static final class Share {
        private double found;
        private double foundOf;
        private double wanted;
        private double wantedOf;

        private CorefScore.Measure measure() {
            return new CorefScore.Measure(foundOf == 0 ? 0 : found / foundOf, wantedOf == 0 ? 0 : wanted / wantedOf);
        }
    }

    /** Counts one document: its true chains and those found. A mention stands in one chain of each side at most. */
    public <M> void add(Collection<? extends Set<M>> truth, Collection<? extends Set<M>> found) {
        List<Set<M>> key = List.copyOf(truth);
        List<Set<M>> response = List.copyOf(found);
        Map<M, Integer> keyOf = places(key);
        Map<M, Integer> responseOf = places(response);
        muc.wanted += links(key, responseOf);
        muc.wantedOf += mentions(key) - key.size();
        muc.found += links(response, keyOf);
        muc.foundOf += mentions(response) - response.size();
        cubed.wanted += overlaps(key, responseOf, response);
        cubed.wantedOf += mentions(key);
        cubed.found += overlaps(response, keyOf, key);
        cubed.foundOf += mentions(response);
        double best = bestAlignment(key, responseOf, response);
        ceaf.wanted += best;
        ceaf.wantedOf += key.size();
        ceaf.found += best;
        ceaf.foundOf += response.size();
    }

    public CorefScore score() {
        return new CorefScore(muc.measure(), cubed.measure(), ceaf.measure());
    }

    private static <M> Map<M, Integer> places(List<Set<M>> chains) {
        Map<M, Integer> places = new HashMap<>();
        for (int i = 0; i < chains.size(); i++) {
            for (M mention : chains.get(i)) {
                if (places.put(mention, i) != null) {
                    throw new IllegalArgumentException("Mention in two chains: " + mention);
                }
            }
        }
        return places;
    }

    private static <M> int mentions(List<Set<M>> chains) {
        return chains.stream().mapToInt(Set::size).sum();
    }

    /** The links of chains that the other side has too: of each chain its mentions less the parts it falls into. */
    private static <M> int links(List<Set<M>> chains, Map<M, Integer> other) {
        int links = 0;
        for (Set<M> chain : chains) {
            Set<Integer> parts = new HashSet<>();
            int alone = 0;
            for (M mention : chain) {
                Integer part = other.get(mention);
                if (part == null) {
                    alone++;
                } else {
                    parts.add(part);
                }
            }
            links += chain.size() - parts.size() - alone;
        }
        return links;
    }

    /** For every mention, the share of its chain that stands with it on the other side. */
    private static <M> double overlaps(List<Set<M>> chains, Map<M, Integer> other, List<Set<M>> others) {
        double sum = 0;
        for (Set<M> chain : chains) {
            for (Map.Entry<Integer, Integer> shared : shared(chain, other).entrySet()) {
                sum += (double) shared.getValue() * shared.getValue() / chain.size();
            }
        }
        return others.isEmpty() ? 0 : sum;
    }

    /** How many mentions of a chain stand in each chain of the other side. */
    private static <M> Map<Integer, Integer> shared(Set<M> chain, Map<M, Integer> other) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (M mention : chain) {
            Integer place = other.get(mention);
            if (place != null) {
                shared.merge(place, 1, Integer::sum);
            }
        }
        return shared;
    }

    /** The greatest sum of φ4 = 2·|K∩R| / (|K|+|R|) over pairs of chains, each used once. */
    private static <M> double bestAlignment(List<Set<M>> key, Map<M, Integer> responseOf, List<Set<M>> response) {
        double[][] likeness = new double[key.size()][response.size()];
        for (int k = 0; k < key.size(); k++) {
            Set<M> chain = key.get(k);
            for (Map.Entry<Integer, Integer> shared : shared(chain, responseOf).entrySet()) {
                int r = shared.getKey();
                likeness[k][r] = 2.0
                        * shared.getValue()
                        / (chain.size() + response.get(r).size());
            }
        }
        return Assignment.best(likeness);
    }
}
