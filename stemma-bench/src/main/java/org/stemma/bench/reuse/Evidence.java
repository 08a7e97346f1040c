package org.stemma.bench.reuse;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Passage;
import org.stemma.news.Reuse;
import org.stemma.text.Span;

/** Holds the passages of an edge against the words that both texts have from one place. */
final class Evidence {
    /** A sentence tells another if this share of its words comes from there. */
    private static final double TOLD = 0.3;

    private Evidence() {}

    /** By letters of both texts: those of kept words, and what stands between two neighbours that were kept. What a text repeats counts once. */
    static void ofLetters(Kinship truth, Edge edge, Tally.Overlaps counts) {
        Witness from = truth.witness(edge.from());
        Witness to = truth.witness(edge.to());
        count(truth, from, to, edge.passages().stream().map(Reuse::from).toList(), counts);
        count(truth, to, from, edge.passages().stream().map(Reuse::to).toList(), counts);
    }

    private static void count(
            Kinship truth, Witness witness, Witness other, List<Passage> passages, Tally.Overlaps counts) {
        BitSet wanted = new BitSet();
        BitSet again = new BitSet();
        int last = -2;
        for (int i = 0; i < witness.words().size(); i++) {
            Integer first = truth.at(witness, witness.words().get(i).place());
            if (first != null && first < i) {
                again.set(witness.spans().get(i).start(), witness.spans().get(i).end());
            } else if (truth.at(other, witness.words().get(i).place()) != null) {
                Span span = witness.spans().get(i);
                wanted.set(last == i - 1 ? witness.spans().get(last).end() : span.start(), span.end());
                last = i;
            }
        }
        BitSet found = new BitSet();
        for (Passage passage : passages) {
            found.set(passage.start(), passage.end());
        }
        found.andNot(again);
        BitSet common = (BitSet) found.clone();
        common.and(wanted);
        counts.add(found.cardinality(), wanted.cardinality(), common.cardinality());
    }

    /** By pairs of sentences: one tells the other if enough of its words come from there. Wanted is one for each sentence told. */
    static void ofSentences(Kinship truth, Edge edge, Tally.Overlaps counts) {
        Witness from = truth.witness(edge.from());
        Witness to = truth.witness(edge.to());
        Map<Integer, Set<Integer>> told = told(truth, from, to);
        Set<Integer> covered = new HashSet<>();
        int right = 0;
        for (Reuse reuse : edge.passages()) {
            Set<Integer> sources = sentences(from, reuse.from());
            boolean holds = false;
            for (int sentence : sentences(to, reuse.to())) {
                Set<Integer> wanted = told.getOrDefault(sentence, Set.of());
                if (wanted.stream().anyMatch(sources::contains)) {
                    holds = true;
                    covered.add(sentence);
                }
            }
            right += holds ? 1 : 0;
        }
        int found = edge.passages().size();
        double precision = found == 0 ? 0 : (double) right / found;
        counts.add(Math.round(precision == 0 ? found : covered.size() / precision), told.size(), covered.size());
    }

    private static Map<Integer, Set<Integer>> told(Kinship truth, Witness from, Witness to) {
        Map<Integer, Map<Integer, Integer>> common = new HashMap<>();
        Map<Integer, Integer> lengths = new HashMap<>();
        for (int i = 0; i < to.words().size(); i++) {
            int sentence = to.sentences().get(i);
            lengths.merge(sentence, 1, Integer::sum);
            Integer at = truth.at(from, to.words().get(i).place());
            if (at != null) {
                common.computeIfAbsent(sentence, s -> new HashMap<>())
                        .merge(from.sentences().get(at), 1, Integer::sum);
            }
        }
        Map<Integer, Set<Integer>> told = new HashMap<>();
        common.forEach((sentence, sources) -> sources.forEach((source, words) -> {
            if (words >= TOLD * lengths.getOrDefault(sentence, 1)) {
                told.computeIfAbsent(sentence, s -> new HashSet<>()).add(source);
            }
        }));
        return told;
    }

    private static Set<Integer> sentences(Witness witness, Passage passage) {
        Set<Integer> sentences = new HashSet<>();
        for (int i = 0; i < witness.spans().size(); i++) {
            if (witness.spans().get(i).overlaps(passage.span())) {
                sentences.add(witness.sentences().get(i));
            }
        }
        return sentences;
    }
}
